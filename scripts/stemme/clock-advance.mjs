import { Refusal } from '../lib/refusal.mjs';
import { writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage = 'clock advance P7D';

/** Moves the running demo's time forward; the demo alone knows how. */
export async function run(args) {
  const { positionals } = readArguments(args, {}, { usage, min: 1 });
  const [advance] = positionals;
  if (!/^P(?=.)[0-9YMWDTHS.]+$/.test(advance)) throw new Misuse(`usage: npx stemme ${usage} (an ISO 8601 duration)`);
  const port = process.env.PORT || 3000;
  const response = await post(`http://127.0.0.1:${port}/demo/clock`, { advance });
  if (response.status === 404) throw new Refusal(`What runs on port ${port} is not the demo: only its clock moves.`);
  const text = await response.text();
  if (!response.ok) throw new Refusal(`The demo refused ${advance} (${response.status}): ${text.slice(0, 300)}`);
  await writeLine(JSON.parse(text));
  return true;
}

async function post(url, body) {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual' });
  } catch {
    throw new Refusal(`No demo answers at ${url}: start it with npm start, and set PORT when it is not 3000.`);
  }
}
