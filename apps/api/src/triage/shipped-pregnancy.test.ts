import type { Answers } from '@stemme/questionnaires';
import { calm, type How, inWords, judged, respond } from './testing/shipped-patient.js';

/** Pregnancy with complications, by hand: answers → level and the rules that say so. undefined = left blank. */
type Given = Readonly<Record<string, Answers[string] | undefined>>;
type Facts = Readonly<Record<string, string | number>>;

const HYPERTENSION: Facts = { variant: 'hypertension', 'gestation.weeks': 32 };
const PPROM: Facts = { variant: 'pprom', 'gestation.weeks': 32 };

function told(id: string, more: Given, facts: Facts, history: readonly Given[] = []): string {
  const answered = (given: Given, how?: How) => respond(id, { ...calm(id), ...given }, how);
  const before = history.map((given) => answered(given, { at: '2026-03-01T08:00:00Z' }));
  return inWords(judged('pregnancy', facts, before, answered(more)));
}

describe('high blood pressure', () => {
  it.each<[Given, string]>([
    [{}, 'green'],
    // acute at the first reading, whatever the second says
    [{ 'hm.sys': 160 }, 'acute pressure-severe pressure-high pressure-raised'],
    [{ 'hm.dia': 110, 'hm.dia_again': 80 }, 'acute pressure-severe pressure-high pressure-raised'],
    [{ 'hm.sys': 159 }, 'red pressure-high pressure-raised'],
    [{ 'hm.sys': 145 }, 'red pressure-high pressure-raised'],
    [{ 'hm.dia': 95 }, 'red pressure-high pressure-raised'],
    [{ 'hm.sys': 144, 'hm.dia': 94 }, 'yellow pressure-raised'],
    [{ 'hm.sys': 135 }, 'yellow pressure-raised'],
    [{ 'hm.sys': 134, 'hm.dia': 84 }, 'green'],
    // severe headache alone is red, with raised blood pressure acute
    [{ 'gr.head': 1 }, 'red headache'],
    [{ 'gr.head': 1, 'hm.sys': 139, 'hm.dia': 84 }, 'red headache pressure-raised'],
    [{ 'gr.head': 1, 'hm.sys': 140 }, 'acute headache-and-pressure headache pressure-raised'],
    [{ 'gr.head': 1, 'hm.dia': 90 }, 'acute headache-and-pressure headache pressure-raised'],
    [{ 'gr.vision': 1 }, 'acute vision'],
    [{ 'gr.epigastric': 1 }, 'acute epigastric'],
    [{ 'gr.breath': 1 }, 'acute breathless'],
    [{ 'gr.movements': 1 }, 'acute movements'],
    [{ 'gr.movements': 2 }, 'acute movements'],
    [{ 'gr.bleeding': 1 }, 'acute bleeding'],
    [{ 'gr.waters': 1 }, 'acute waters'],
    [{ 'gr.tender': 1 }, 'red tender'],
    [{ 'gr.unwell': 1 }, 'yellow unwell'],
    // a temperature is red for all
    [{ 'hm.temp': 37.5 }, 'yellow temperature-raised'],
    [{ 'hm.temp': 38 }, 'red fever temperature-raised'],
    [{ 'meas.done': 0 }, 'grey not-measured'],
    [{ 'meas.temp': 0 }, 'green'],
    [{ 'hm.sys': undefined }, 'grey (acute)'],
    [{ 'gr.movements': undefined }, 'grey (acute)'],
    // the first urine has nothing to have risen from
    [{ 'hm.uprot': 1 }, 'green'],
    [{ 'hm.uprot': 2 }, 'yellow protein'],
    [{ 'hm.uprot': undefined }, 'grey (yellow)'],
    // only she may answer; somebody else is read, and never masks what is worse
    [{ 'contact.proxy': 1 }, 'green'],
    [{ 'contact.proxy': undefined }, 'green'], // she is the one who is signed in
    [{ 'contact.proxy': 2 }, 'grey proxy'],
    [{ 'contact.proxy': 2, 'gr.vision': 1 }, 'acute vision proxy'],
  ])('%j: %s', (more, expected) => {
    expect(told('pregnancy-blood-pressure', more, HYPERTENSION)).toBe(expected);
  });

  it.each<[Given, Given, string]>([
    [{ 'hm.uprot': 1 }, { 'hm.uprot': 1 }, 'green'],
    [{ 'hm.uprot': 1 }, { 'hm.uprot': 2 }, 'red protein-rise protein'],
    [{ 'hm.uprot': 2 }, { 'hm.uprot': 2 }, 'green'],
    [{ 'hm.uprot': 2 }, { 'hm.uprot': 3 }, 'red protein-rise'],
    [{ 'meas.done': 0 }, { 'hm.uprot': 2 }, 'yellow protein'],
    [{ 'hm.weight': 80 }, { 'hm.weight': 80.9 }, 'green'],
    [{ 'hm.weight': 80 }, { 'hm.weight': 81 }, 'yellow weight-1-day'],
  ])('yesterday %j, today %j: %s', (then, now, expected) => {
    expect(told('pregnancy-blood-pressure', now, HYPERTENSION, [then])).toBe(expected);
  });
});

it.each<[Facts, string]>([
  [{ 'gestation.weeks': 36 }, 'acute contractions-early contractions'],
  [{ 'gestation.weeks': 37 }, 'yellow contractions'],
  [{}, 'acute contractions-early contractions'], // not known fires
])('contractions, %j: %s', (facts, expected) => {
  expect(told('pregnancy-check', { 'gr.contractions': 1 }, { variant: 'cholestasis', ...facts })).toBe(expected);
});

it.each<[Given, string]>([
  [{}, 'green'],
  [{ 'gr.movements': 1 }, 'acute movements'],
  [{ 'gr.waters': 1 }, 'acute waters'],
  [{ 'gr.waters': 1, 'gr.fluid': 1 }, 'acute fluid waters'],
  [{ 'gr.born': 1 }, 'green'],
  [{ 'gr.born': 1, 'gr.head': 1 }, 'red headache'],
  [{ 'gr.born': 1, 'hm.sys': 160 }, 'acute pressure-severe pressure-high pressure-raised'],
  [{ 'gr.born': undefined }, 'grey (acute)'],
])('at her own request, before and after the birth, %j: %s', (more, expected) => {
  expect(told('pregnancy-on-request', more, HYPERTENSION)).toBe(expected);
});

describe('waters broken too early', () => {
  it.each<[Given, string]>([
    [{}, 'green'],
    [{ 'hm.temp': 37.9 }, 'yellow temperature-raised'],
    [{ 'hm.temp': 38 }, 'acute fever-pprom fever temperature-raised'],
    [{ 'gr.tender': 1 }, 'acute tender-pprom tender'],
    [{ 'gr.fluid': 1 }, 'acute fluid'],
    // CRP 10-19 had no rule
    [{ 'hm.crp': 9 }, 'green'],
    [{ 'hm.crp': 10 }, 'yellow crp-raised'],
    [{ 'hm.crp': 19 }, 'yellow crp-raised'],
    [{ 'hm.crp': 20 }, 'red crp-high crp-raised'],
    [{ 'hm.pulse': 99 }, 'green'],
    [{ 'hm.pulse': 100 }, 'yellow pulse-high'],
    [{ 'hm.temp': undefined }, 'grey (acute)'],
    [{ 'hm.crp': undefined }, 'grey (red)'],
  ])('%j: %s', (more, expected) => {
    expect(told('pregnancy-waters', more, PPROM)).toBe(expected);
  });

  it.each<[Given, Facts, string]>([
    [{ 'meas.temp': 0 }, PPROM, 'grey temperature-not-taken'],
    [{ 'meas.temp': 0 }, HYPERTENSION, 'green'],
    [{ 'meas.temp': 0 }, {}, 'grey'], // nobody chose why she measures
  ])('at her own request without a temperature, %j, %j: %s', (more, facts, expected) => {
    expect(told('pregnancy-on-request', more, facts)).toBe(expected);
  });

  it('where nobody chose why she measures, a fever may be acute and is shown so', () => {
    expect(told('pregnancy-waters', { 'hm.temp': 38 }, {})).toBe('red (acute) fever temperature-raised');
  });
});

it.each([
  [3, 'red glucose-alert glucose-warning'],
  [3.1, 'yellow glucose-warning'],
  [3.9, 'yellow glucose-warning'],
  [4, 'green'],
  [8, 'green'],
  [8.1, 'yellow glucose-warning'],
  [14.9, 'yellow glucose-warning'],
  [15, 'red glucose-alert glucose-warning'],
])('diabetes, glucose %d: %s', (glucose, expected) => {
  expect(told('pregnancy-glucose', { 'hm.glucose': glucose }, { variant: 'diabetes', 'gestation.weeks': 30 })).toBe(
    expected,
  );
});

describe('after the birth', () => {
  const after = (more: Given) => told('pregnancy-after-birth', more, { ...HYPERTENSION, 'birth.days': 7 });

  it('the items about the baby go, the blood pressure rules stay', () => {
    expect(after({})).toBe('green');
    expect(after({ 'hm.sys': 160 })).toBe('acute pressure-severe pressure-high pressure-raised');
    expect(after({ 'hm.dia': 95 })).toBe('red pressure-high pressure-raised');
    expect(after({ 'gr.head': 1, 'hm.sys': 140 })).toBe('acute headache-and-pressure headache pressure-raised');
    expect(after({ 'meas.done': 0 })).toBe('grey not-measured');
  });
});
