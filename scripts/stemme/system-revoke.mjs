import { changeSystem } from './system.mjs';
import { readArguments } from './misuse.mjs';

const usage = 'system revoke --department <SOR code> --name <name>';

/** `npx stemme system revoke`: from now on the system's token opens nothing. As the owner. */
export async function run(args) {
  const options = { department: { type: 'string' }, name: { type: 'string' } };
  const { values } = readArguments(args, options, { usage, min: 0 });
  return changeSystem(values, usage, (server, url, system) => server.revokeSystem(url, system));
}
