import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';

/** One line per instrument that can be scored. */
export async function run(args) {
  readArguments(args, {}, { usage: 'instruments', min: 0 });
  const { instruments } = await import('@stemme/scoring/instruments');
  for (const { id, version, title, licence, items, scales } of instruments) {
    const codes = (list) => list.map(({ code }) => code);
    await writeLine({ id, version, title, licence, items: codes(items), scales: codes(scales) });
  }
  return true;
}
