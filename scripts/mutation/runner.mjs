// The tests of libs/scoring in one process: each mutant takes milliseconds, where a start of Jest takes a second or two.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collect } from './collect.mjs';
import { freshModules, outside } from './modules.mjs';

const SOURCE = 'libs/scoring/src';
/**
 * Left out: what reads files that are not part of this repository, goes through every instrument shipped, or is about
 * what is not mutated.
 */
const LEFT_OUT = /^(check|calculations|instruments)|(^|\/)(vectors|bounds|trace|offered|types)\.test\.ts$/;
/** While a file is loaded, before any of its tests runs. */
const LOADING = '(loading)';

// what the instrumented code reads and writes
globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;

class Runner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // one seed: a mutant lives or dies the same way twice. No shrinking: nobody reads the example
    outside('fast-check').configureGlobal({ seed: 20_261_127, endOnFailure: true });
    this.files = testFiles();
  }

  async dryRun() {
    const coverage = { static: {}, perTest: {} };
    Object.assign(state, {
      activeMutant: undefined,
      mutantCoverage: coverage,
      hitCount: undefined,
      hitLimit: undefined,
    });
    const results = [];
    try {
      for (const file of this.files) results.push(...(await runCovered(file, coverage)));
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) };
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    Object.assign(state, {
      activeMutant: activeMutant.id,
      mutantCoverage: undefined,
      hitCount: hitLimit && 0,
      hitLimit,
    });
    const wanted = testFilter && new Set(testFilter);
    const results = [];
    for (const file of this.files) {
      if (wanted && !testFilter.some((id) => fileOf(id) === file)) continue;
      results.push(...(await runSome(file, wanted, !disableBail)));
      const timeout = determineHitLimitReached(state.hitCount, hitLimit);
      if (timeout) return { ...timeout, status: MutantRunStatus.Timeout };
      if (!disableBail && results.at(-1)?.status === TestStatus.Failed) break;
    }
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: results }, false);
  }
}

function testFiles() {
  return readdirSync(SOURCE, { recursive: true })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.test(name))
    .sort();
}

const idOf = (file, { name }) => `${file} › ${name}`;
const fileOf = (id) => id.split(' › ', 1)[0];
const load = (file) => collect(() => freshModules()(path.resolve(SOURCE, file)));

/** Every test of the file, and what each covers: what it runs itself, and what was run to load its file. */
async function runCovered(file, coverage) {
  state.currentTestId = LOADING;
  const tests = load(file);
  const whileLoading = coverage.perTest[LOADING] ?? {};
  delete coverage.perTest[LOADING];
  const results = [];
  for (const test of tests) {
    const id = idOf(file, test);
    coverage.perTest[id] ??= { ...whileLoading };
    state.currentTestId = id;
    results.push(await outcome(id, test));
  }
  state.currentTestId = undefined;
  return results;
}

/** The wanted tests of the file, to the first that fails. A file that cannot be loaded has failed. */
async function runSome(file, wanted, bail) {
  let tests;
  try {
    tests = load(file);
  } catch (error) {
    return [failed(`${file} › ${LOADING}`, LOADING, 0, error)];
  }
  const results = [];
  for (const test of tests) {
    const id = idOf(file, test);
    if (wanted && !wanted.has(id)) continue;
    const result = await outcome(id, test);
    results.push(result);
    if (bail && result.status === TestStatus.Failed) break;
  }
  return results;
}

async function outcome(id, { name, run }) {
  const start = performance.now();
  try {
    await run();
    return { id, name, timeSpentMs: performance.now() - start, status: TestStatus.Success };
  } catch (error) {
    return failed(id, name, performance.now() - start, error);
  }
}

function failed(id, name, timeSpentMs, error) {
  return { id, name, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new Runner())];
