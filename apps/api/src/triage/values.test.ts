import type { Answered } from '@stemme/triage';
import { valuesRead } from './values.js';

const answered: Answered = {
  at: '2027-03-20T09:00:00Z',
  language: 'da',
  mode: 'web',
  proxy: false,
  asked: ['phq9.1', 'phq9.9', 'cat.1', 'note', 'takes'],
  unknownAsked: ['phq9.10'],
  answers: { 'phq9.1': 2, 'cat.1': 0, note: 'x', takes: true },
  scores: { 'phq-9.TOTAL': { low: 12, high: 12 }, 'gad-7.TOTAL': { low: 3, high: 9 }, 'who-5.TOTAL': null },
  versions: {},
};

it.each<[string, string, Record<string, number | null>]>([
  ['an answer', 'phq9.1', { 'phq9.1': 2 }],
  ['nought', 'cat.1', { 'cat.1': 0 }],
  ['a yes', 'takes', { takes: 1 }],
  ['a blank', 'phq9.9', { 'phq9.9': null }],
  ['what stands behind a blank', 'phq9.10', { 'phq9.10': null }],
  ['a text is no number', 'note', { note: null }],
  ['what was not asked is not there', 'phq9.2', {}],
  ['an inherited name is not there', 'constructor', {}],
  ['a scale', 'phq-9.TOTAL', { 'phq-9.TOTAL': 12 }],
  ['a scale with answers missing is not known to a point', 'gad-7.TOTAL', { 'gad-7.TOTAL': null }],
  ['a scale that could not be added up', 'who-5.TOTAL', { 'who-5.TOTAL': null }],
])('%s', (_, code, values) => {
  expect(valuesRead([code], answered)).toEqual(values);
});
