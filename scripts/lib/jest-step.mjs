import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './command.mjs';
import { root } from './paths.mjs';

/**
 * Runs Jest and counts from its own report, never from its output. A test file that does not load is one failure;
 * a skip must hold its reason in its name, as `skippedBecause` in test/setup/skip.ts writes it.
 */
export function jestStep(tally, name, args, env) {
  return tally.step(name, async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stemme-jest-'));
    const report = path.join(folder, 'report.json');
    const jest = path.join(root, 'scripts/jest.mjs');
    const ok = await run(process.execPath, [jest, '--json', `--outputFile=${report}`, ...args], { env });
    const before = tally.failed;
    if (fs.existsSync(report)) count(tally, name, JSON.parse(fs.readFileSync(report, 'utf8')));
    else tally.fail(`${name}: Jest ended without a report`);
    // a leak, a failed teardown, a threshold: not a test, and still not green
    if (!ok && tally.failed === before) tally.fail(`${name}: Jest failed outside of a test`);
    fs.rmSync(folder, { recursive: true, force: true });
  });
}

function count(tally, name, report) {
  let tests = 0;
  for (const file of report.testResults) {
    const where = path.relative(root, file.name);
    if (file.assertionResults.length === 0 && file.status === 'failed') tally.fail(`${where} does not run`);
    for (const { status, fullName } of file.assertionResults) {
      tests += 1;
      if (status === 'passed') tally.pass();
      else if (status === 'failed') tally.fail(`${where}: ${fullName}`);
      else skip(tally, where, fullName);
    }
  }
  if (tests === 0) tally.fail(`${name}: no test was found`);
}

function skip(tally, where, fullName) {
  const [, what, reason] = /^(.*) \[skipped: (.+)\]$/s.exec(fullName) ?? [];
  if (reason) tally.skip(`${where}: ${what}`, reason);
  else tally.fail(`${where}: ${fullName} is skipped without a reason`);
}
