// npm run check: what needs no server and no browser. Format, lint, types, architecture.
import './ensure-install.mjs';
import { endOnSignals, tsc } from './lib/command.mjs';
import { jestStep } from './lib/jest-step.mjs';
import { staticSteps } from './lib/static-steps.mjs';
import { Tally } from './lib/steps.mjs';

endOnSignals();
const tally = new Tally();
await tally.one('types of apps/api and libs', () => tsc('-b', 'apps/api'));
await staticSteps(tally);
await jestStep(tally, 'architecture', ['test/architecture']);
process.exit(tally.close());
