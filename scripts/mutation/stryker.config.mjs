/**
 * npm run test:mutation: breaks the scoring in every small way, and counts what no test notices. docs/mutation.md has
 * the last result. One file alone: npm run test:mutation -- --mutate libs/scoring/src/irt/map.ts
 */
export default {
  plugins: ['./scripts/mutation/runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  mutate: [
    'libs/scoring/src/{methods,irt}/*.ts',
    'libs/scoring/src/{missing,variables,interval,answers,bands,change,reliable-change,important-change,score}.ts',
    '!**/*.test.ts',
  ],
  // what is copied to be broken: the library alone
  ignorePatterns: ['**', '!libs/scoring/**', '!package.json'],
  incremental: false,
  concurrency: 2,
  timeoutMS: 3000,
  thresholds: { high: 98, low: 95, break: 90 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
};
