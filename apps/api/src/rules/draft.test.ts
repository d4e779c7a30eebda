import type { RuleSet } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { copyOf, unkeepable } from './draft.js';
import { usedFaults } from './used-faults.js';

const depression = ruleSets.find(({ id }) => id === 'depression') as RuleSet;
const said = (document: object): string[] =>
  unkeepable(JSON.parse(JSON.stringify(document))).map(({ path, code }) => `${path} ${code}`);

it('what the product ships can be kept, and so can what is full of faults', () => {
  for (const one of ruleSets) expect(said(one)).toEqual([]);
  expect(said({ ...depression, rules: [{ id: 'x' }, {}] })).toEqual([]);
  expect(said({ ...depression, rules: [{ when: { nonsense: 1 } }], more: 1 })).toEqual([]);
});

it.each<[object, string]>([
  [{ rules: {} }, '/rules wrong-type'],
  [{ rules: [{ because: { da: 'x'.repeat(2001) } }] }, '/rules/0/because/da text-too-long'],
  [{ description: { da: 'x'.repeat(60_000) } }, '/description/da text-too-long'],
  [{ rules: [null] }, '/rules/0 wrong-type'],
  [{ rules: [{ id: 3 }] }, '/rules/0/id wrong-type'],
  [{ rules: [{ because: 'x' }] }, '/rules/0/because wrong-type'],
  [{ requires: [1] }, '/requires wrong-type'],
  [{ limits: [] }, '/limits wrong-type'],
  [{ description: { da: 'a\0', en: 'b' } }, '/description/da wrong-type'],
])('%j cannot be kept', (change, fault) => {
  expect(said({ ...depression, ...change })).toContain(fault);
});

it('a copy bears its own number, and the pathway it is for', () => {
  expect(copyOf(depression, 'own-1', 1000, 'own-1')).toEqual({
    ...depression,
    id: 'own-1',
    version: 1000,
    pathway: 'own-1',
  });
});

it('what a pathway says of its rules stands where the rule stands', () => {
  const place = depression.rules.findIndex(({ id }) => id === 'phq9-severe');
  const faults = [
    { path: '/ruleSet/phq9-severe', code: 'item-not-asked' },
    { path: '/ruleSet/requires/contact.want', code: 'required-not-asked' },
    { path: '/ruleSet/epds.10', code: 'no-acute-rule' },
    { path: '/ruleSet', code: 'wrong-rule-set' },
    { path: '/texts/emergency', code: 'no-emergency-text' },
    { path: '/act/red', code: 'no-act' },
  ];
  expect(usedFaults(faults, depression, 'p').map(({ path, code, item }) => [path, code, item])).toEqual([
    [`/rules/${place}`, 'item-not-asked', null],
    [`/requires/${depression.requires.indexOf('contact.want')}`, 'required-not-asked', 'contact.want'],
    ['/rules', 'no-acute-rule', 'epds.10'],
    ['', 'wrong-rule-set', null],
    ['', 'no-emergency-text', null],
  ]);
});
