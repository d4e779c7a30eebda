import { changeSystem } from './system.mjs';
import { readArguments } from './misuse.mjs';

const usage = 'system add --department <SOR code> --name <name> [--scope <scope> …]';

/** `npx stemme system add`: lets a system read over FHIR for one department, and says its token, once. As the owner. */
export async function run(args) {
  const options = {
    department: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', multiple: true },
  };
  const { values } = readArguments(args, options, { usage, min: 0 });
  const { department, name, scope } = values;
  return changeSystem({ department, name }, usage, (server, url, system) =>
    server.addSystem(url, { ...system, ...(scope ? { scopes: scope } : {}) }),
  );
}
