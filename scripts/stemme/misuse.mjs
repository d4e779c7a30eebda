import { parseArgs } from 'node:util';

/** The command was called wrongly: its message goes to stderr, exit code 2. */
export class Misuse extends Error {}

/**
 * Reads a command's arguments.
 * @param {string[]} args
 * @param {import('node:util').ParseArgsConfig['options']} options
 * @param {{ usage: string, min: number, max?: number }} how how many arguments beside the options
 */
export function readArguments(args, options, { usage, min, max = min }) {
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(`${error.message}\nusage: npx stemme ${usage}`);
  }
  const { length } = parsed.positionals;
  if (length < min || length > max) throw new Misuse(`usage: npx stemme ${usage}`);
  return parsed;
}
