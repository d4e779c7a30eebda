// npm test: everything, from formatting to the browser. Own flags: --no-cache --no-browser --crash --fuzz; the rest is Jest's,
// and then only Jest runs, on what it names.
import './ensure-install.mjs';
import { startBuild } from './lib/build.mjs';
import { endOnSignals } from './lib/command.mjs';
import { jestStep } from './lib/jest-step.mjs';
import { staticSteps } from './lib/static-steps.mjs';
import { Tally } from './lib/steps.mjs';
import { testTools } from './lib/test-tools.mjs';

const flags = new Set(['--no-cache', '--no-browser', '--crash', '--fuzz']);
const given = new Set(process.argv.slice(2).filter((arg) => flags.has(arg)));
const forJest = process.argv.slice(2).filter((arg) => !flags.has(arg));
const alone = given.has('--crash') || given.has('--fuzz');
const browser = !given.has('--no-browser') && !alone;

endOnSignals();
const tally = new Tally();
const tools = testTools({ browser }); // an installation runs while the build does

const build = startBuild({ cache: !given.has('--no-cache') && !process.env.CI });
await tally.one('build', () => build.done);
const isBuilt = tally.failed === 0;
const isWhole = forJest.length === 0 && !alone;

if (isWhole) await staticSteps(tally);
if (!isBuilt) console.log('\nNo test was run: they need the build.');
else if (isWhole) await everything();
else if (given.has('--crash')) await crash();
else if (given.has('--fuzz')) await fuzz();
else await named();
process.exit(tally.close());

async function everything() {
  const { env, missing } = await tools;
  if (missing.redis) console.log(missing.redis);
  const others = ['--testPathIgnorePatterns', '/node_modules/', '/dist/', '/test/browser/'];
  await jestStep(tally, 'tests', ['libs', 'apps', 'migrations', 'test', ...others], { ...kills(5), ...env });
  if (!browser) tally.skip('the browser tests', '--no-browser was given');
  else if (missing.chromium) tally.fail(missing.chromium);
  else await jestStep(tally, 'browser tests', ['test/browser', '--maxWorkers=1'], env);
}

async function crash() {
  const { env } = await tools;
  await jestStep(tally, 'crash test', ['test/crash'], { ...kills(20), ...env });
}

async function fuzz() {
  const { env } = await tools;
  const FUZZ_MUTANTS = process.env.FUZZ_MUTANTS ?? '10000';
  await jestStep(tally, 'fuzz test', ['test/fuzz'], { FUZZ_MUTANTS, ...env });
}

async function named() {
  const { env, missing } = await tools;
  for (const sentence of Object.values(missing)) console.log(sentence);
  await jestStep(tally, 'tests', forJest, { ...kills(5), ...env });
}

/** How many times the crash test kills; the caller's own number wins. */
function kills(number) {
  return { CRASH_KILLS: process.env.CRASH_KILLS ?? String(number) };
}
