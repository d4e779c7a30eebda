import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const STEMME = path.join(ROOT, 'scripts/stemme.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command in a process of its own, with stdin and stdout as pipes. */
export async function stemme(
  args: readonly string[],
  input: string | Buffer | Iterable<string> = '',
  node: readonly string[] = [],
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, STEMME, ...args]);
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  child.stdin.on('error', () => undefined); // a command that has refused reads no further
  if (typeof input === 'string' || Buffer.isBuffer(input)) child.stdin.end(input);
  else await feed(child.stdin, input);
  const [out, err] = await output;
  return { code: await code, out, err };
}

export async function feed(stdin: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!stdin.write(piece)) await new Promise((resolve) => stdin.once('drain', resolve));
  }
  stdin.end();
}

/** A line that `score` wrote. */
export interface Line {
  readonly id?: string | number;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  readonly scores: Readonly<Record<string, { readonly low?: number; readonly trace?: unknown }>>;
}

export const lines = <T = Line>(out: string): T[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** The items of PHQ-9 that enter its total. */
export const asked = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `q${number}`);
