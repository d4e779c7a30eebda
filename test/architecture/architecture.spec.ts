import { budgetBreaches, dtoBreaches } from './budgets.rules.js';
import { circleBreaches, demoBreaches, mayKnow, moduleBreaches } from './modules.rules.js';
import { clockBreaches, dotBreaches, libBreaches, queryBreaches } from './purity.rules.js';
import { type Breach, type Source, source, sources } from './source.js';
import { webBreaches } from './webs.rules.js';

const RULES: Record<string, (files: readonly Source[]) => Breach[]> = {
  'modules know each other downwards, by their doors': moduleBreaches,
  'the demo is not in production': demoBreaches,
  'no import leads in a circle': circleBreaches,
  'a file without a dot is pure': dotBreaches,
  'libs know no framework, clock, chance or outside': libBreaches,
  'queries live in stores': queryBreaches,
  'business time comes from the clock': clockBreaches,
  'files and functions are small, words are kept': budgetBreaches,
  'bodies are checked': dtoBreaches,
  'screens stand alone': webBreaches,
};

const TREE = sources(['apps', 'libs', 'migrations/src', 'test']);

describe('the architecture', () => {
  it.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(rule(TREE)).toEqual([]);
  });

  it('reads a tree that is there', () => {
    expect(TREE.length).toBeGreaterThan(100);
  });
});

/** One planted breach per rule: a rule that cannot fail holds nothing. */
const PLANTED: [string, string, string, string][] = [
  [
    'a module knows a higher one',
    'apps/api/src/answers/a.service.ts',
    "import { X } from '../scores/scores.service.js';",
    'modules',
  ],
  [
    'a module comes in by the window',
    'apps/api/src/scores/a.service.ts',
    "import { X } from '../answers/answers.store.js';",
    'doors',
  ],
  [
    'the platform knows a clinical word',
    'apps/api/src/platform/a.service.ts',
    "import { X } from '../answers/answers.service.js';",
    'modules',
  ],
  [
    'production loads the demo',
    'apps/api/src/access/a.service.ts',
    "import { people } from '../demo/people.js';",
    'demo',
  ],
  [
    'a pure file uses the framework',
    'apps/api/src/answers/pure.ts',
    "import { Injectable } from '@nestjs/common';",
    'dot',
  ],
  [
    'a pure file reaches one that is not',
    'apps/api/src/answers/pure.ts',
    "import { S } from './answers.store.js';",
    'dot',
  ],
  ['a lib reads the clock', 'libs/scoring/src/a.ts', 'export const now = () => Date.now();', 'libs'],
  ['a lib draws lots', 'libs/scoring/src/a.ts', 'export const any1 = () => Math.random();', 'libs'],
  ['a lib renders', 'libs/questionnaires/src/a.ts', "import { Model } from 'survey-core';", 'libs'],
  [
    'a service queries',
    'apps/api/src/answers/a.service.ts',
    "export const f = (tx: Tx) => tx.sql('select 1');",
    'queries',
  ],
  ['a service connects', 'apps/api/src/answers/a.service.ts', "import pg from 'pg';", 'queries'],
  [
    'a service has a clock of its own',
    'apps/api/src/answers/a.service.ts',
    'export const f = () => new Date();',
    'clock',
  ],
  ['a long file', 'libs/scoring/src/a.ts', 'export const a = 1;\n'.repeat(301), 'budget'],
  ['a long function', 'libs/scoring/src/a.ts', `export function f() {\n${'  g();\n'.repeat(50)}}`, 'budget'],
  [
    'a wide constructor',
    'libs/scoring/src/a.ts',
    'class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) {} }',
    'budget',
  ],
  ['any', 'libs/scoring/src/a.ts', 'export const a = (b: any) => b;', 'words'],
  ['an enum', 'libs/scoring/src/a.ts', 'export enum A { B }', 'words'],
  ['a default export', 'libs/scoring/src/a.ts', 'export default 1;', 'words'],
  ['forwardRef', 'apps/api/src/answers/a.module.ts', 'const a = forwardRef(() => B);', 'words'],
  ['a test alone', 'test/services/a.spec.ts', "it.only('x', () => {});", 'words'],
  ['a skip without a reason', 'test/services/a.spec.ts', "it.skip('x', () => {});", 'words'],
  ['a mock', 'test/services/a.spec.ts', "jest.mock('x');", 'words'],
  ['a body nobody checks', 'apps/api/src/answers/a.controller.ts', "import type { A } from './a.dto.js';", 'dto'],
  ['a screen imports a screen', 'apps/clinic-web/src/screens/a/screen.tsx', "import { B } from '../b/screen';", 'web'],
  ['ui fetches', 'apps/clinic-web/src/ui/a.tsx', "import { get } from '../api/client';", 'web'],
  ['a view fetches', 'apps/clinic-web/src/screens/a/screen.tsx', "import { get } from '../../api/client';", 'web'],
  [
    'SurveyJS leaves its file',
    'apps/patient-web/src/screens/a/screen.tsx',
    "import { Model } from 'survey-core';",
    'web',
  ],
];

describe('a planted breach is caught', () => {
  it.each(PLANTED)('%s', (_, file, text, rule) => {
    const found = Object.values(RULES).flatMap((check) => check([source(file, text)]));
    expect(found.map((breach) => breach.rule)).toContain(rule);
  });

  it('an import in a circle', () => {
    const circle = [
      source('libs/scoring/src/a.ts', "import { b } from './b.js';"),
      source('libs/scoring/src/b.ts', "import { a } from './a.js';"),
    ];
    expect(circleBreaches(circle)).toHaveLength(1);
  });
});

it('reads the table as the design says it', () => {
  expect([mayKnow('answers', 'schedules'), mayKnow('answers', 'patients'), mayKnow('answers', 'platform')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([mayKnow('answers', 'scores'), mayKnow('access', 'audit'), mayKnow('platform', 'departments')]).toEqual([
    false,
    false,
    false,
  ]);
});
