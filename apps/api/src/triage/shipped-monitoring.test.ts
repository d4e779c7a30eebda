import type { Answers } from '@stemme/questionnaires';
import { calm, type How, inWords, judged, respond } from './testing/shipped-patient.js';

/*
 * COPD and heart failure, by hand: answers → level and the rules that say so, each correction of clinical safety section 6
 * at least once. What is not named is at its calmest; undefined = left blank.
 */
type Given = Readonly<Record<string, Answers[string] | undefined>>;

const HOUR = 60 * 60 * 1000;
const NOW = Date.parse('2026-03-02T08:00:00Z');
const hoursAgo = (hours: number): How => ({ at: new Date(NOW - hours * HOUR).toISOString() });

describe('COPD', () => {
  const day = (more: Given, how: How = {}) => respond('copd-day', { ...calm('copd-day'), ...more }, how);
  const told = (more: Given, facts = {}) => inWords(judged('copd', { 'home-oxygen': 'no', ...facts }, [], day(more)));
  const symptoms = { 'kol.dyspnoea': 1, 'kol.sputum': 1 };

  it.each<[Given, string]>([
    [{}, 'green'],
    // an acute rule that was missing
    [{ 'copd.speak': 1 }, 'acute cannot-speak'],
    [{ 'copd.confused': 1 }, 'acute confused'],
    [{ 'hm.spo2': 80, 'hm.spo2_again': 95 }, 'acute spo2-very-low spo2-lowish'],
    [
      { 'hm.spo2': 85, 'hm.spo2_again': 80 },
      'acute spo2-very-low spo2-low spo2-low-again spo2-lowish spo2-lowish-again',
    ],
    // a measurement that was not repeated is red; a repeat that is low too, and one that is not high enough
    [{ 'hm.spo2': 87, 'hm.spo2_again': 87 }, 'red spo2-low spo2-low-again spo2-lowish spo2-lowish-again'],
    [{ 'hm.spo2': 87, 'hm.spo2_again': 93 }, 'red spo2-low spo2-lowish'],
    [{ 'hm.spo2': 87, 'hm.spo2_again': 94 }, 'yellow spo2-lowish'],
    [{ 'hm.spo2': 90, 'hm.spo2_again': 87 }, 'red spo2-low-again spo2-lowish-again'],
    [{ 'hm.spo2': 88, 'hm.spo2_again': 95 }, 'yellow spo2-lowish'],
    [{ 'hm.spo2': 90, 'hm.spo2_again': 90 }, 'green'],
    // sputum, inhaler, antibiotics
    [{ ...symptoms }, 'yellow dyspnoea-or-cough'],
    [{ ...symptoms, 'kol.cough': 1 }, 'red dyspnoea-and-cough dyspnoea-or-cough'],
    [{ ...symptoms, 'kol.sputum_more': 1 }, 'red sputum dyspnoea-or-cough'],
    [{ ...symptoms, 'kol.sputum_colour': 1 }, 'red sputum dyspnoea-or-cough'],
    [{ 'kol.cough': 1, 'kol.sputum': 0, 'kol.inhaler_helps': 0 }, 'red inhaler-no-help dyspnoea-or-cough'],
    [{ ...symptoms, 'kol.antibiotics': 1 }, 'yellow dyspnoea-or-cough'],
    [{ ...symptoms, 'kol.antibiotics': 1, 'kol.better': 0 }, 'red antibiotics-no-help dyspnoea-or-cough'],
    // pulse 111-120 is yellow
    [{ 'hm.pulse': 110 }, 'green'],
    [{ 'hm.pulse': 111 }, 'yellow pulse-highish'],
    [{ 'hm.pulse': 120 }, 'yellow pulse-highish'],
    [{ 'hm.pulse': 121 }, 'red pulse-high pulse-highish'],
    [{ 'hm.pulse': 49 }, 'yellow pulse-low'],
    [{ 'hm.pulse': 45 }, 'yellow pulse-low'],
    [{ 'hm.pulse': 44 }, 'red pulse-very-low pulse-low'],
    // what is not measured or left blank is never green
    [{ 'meas.done': 0 }, 'grey not-measured'],
    [{ 'meas.done': 0, 'kol.dyspnoea': 1, 'kol.cough': 1 }, 'red dyspnoea-and-cough dyspnoea-or-cough not-measured'],
    [{ 'meas.done': undefined }, 'grey (acute)'],
    [{ 'hm.spo2': undefined }, 'grey (acute)'],
    [{ 'hm.pulse': undefined }, 'grey (red)'],
    [{ 'hm.spo2': 87, 'hm.spo2_again': undefined }, 'red (acute) spo2-low spo2-lowish'],
    [{ 'copd.speak': undefined }, 'grey (acute)'],
    [{ 'contact.want': 1, 'contact.urgent': 2 }, 'red contact-today contact-wish'],
  ])('%j: %s', (more, expected) => {
    expect(told(more)).toBe(expected);
  });

  it('with home oxygen too much is looked at as well', () => {
    expect(told({ 'hm.spo2': 93 }, { 'home-oxygen': 'yes' })).toBe('yellow spo2-too-high');
    expect(told({ 'hm.spo2': 92 }, { 'home-oxygen': 'yes' })).toBe('green');
    expect(told({ 'hm.spo2': 93 }, { 'home-oxygen': 'no' })).toBe('green');
  });

  it.each<[Given, Given, string]>([
    [{ 'copd.daily': 1 }, { 'copd.daily': 1 }, 'green'],
    [{ 'copd.daily': 1 }, { 'copd.daily': 2 }, 'yellow daily-worse'],
    [{ 'hm.weight': 60 }, { 'hm.weight': 57.1 }, 'green'],
    [{ 'hm.weight': 60 }, { 'hm.weight': 57 }, 'yellow weight-loss'],
  ])('a month ago %j, now %j: %s', (then, now, expected) => {
    const month = (more: Given, how: How = {}) => respond('copd-month', { ...calm('copd-month'), ...more }, how);
    expect(inWords(judged('copd', { 'home-oxygen': 'no' }, [month(then, hoursAgo(28 * 24))], month(now)))).toBe(
      expected,
    );
  });
});

describe('heart failure', () => {
  const notAgain: Given = { 'hm.sys_again': undefined, 'hm.dia_again': undefined };
  const day = (more: Given, how: How = {}) => respond('heart-day', { ...calm('heart-day'), ...more }, how);
  const told = (more: Given, ...history: ReturnType<typeof day>[]) =>
    inWords(judged('heart-failure', {}, history, day(more)));

  it.each<[Given, string]>([
    [{}, 'green'],
    // chest pain: now is 112, else today
    [{ 'hf.chest': 1 }, 'red chest-pain'],
    [{ 'hf.chest': 1, 'hf.chest_now': 1 }, 'acute chest-pain-now chest-pain'],
    [{ 'hf.chest': 1, 'hf.chest_now': undefined }, 'red (acute) chest-pain'],
    [{ 'hf.dizzy': 1 }, 'yellow dizzy'],
    [{ 'hf.dizzy': 2 }, 'acute fainted dizzy'],
    // a little more breathless is yellow
    [{ 'hf.dyspnoea': 1 }, 'yellow dyspnoea-little'],
    [{ 'hf.dyspnoea': 2 }, 'red dyspnoea-much dyspnoea-little'],
    [{ 'hf.flat': 1 }, 'red breathless-lying'],
    [{ 'hf.oedema': 1 }, 'yellow oedema'],
    [{ 'hf.pills': 0 }, 'yellow pills-not-taken'],
    // blood pressure, also the high end
    [{ 'hm.sys': 100 }, 'green'],
    [{ 'hm.sys': 99 }, 'yellow pressure-edge'],
    [{ 'hm.sys': 90 }, 'yellow pressure-edge'],
    // a pressure that was not measured again is red; a repeat takes back that rule alone, and only when both numbers are well
    [{ 'hm.sys': 89, ...notAgain }, 'red sys-low pressure-edge'],
    [{ 'hm.sys': 89, 'hm.sys_again': 89 }, 'red sys-low pressure-edge'],
    [{ 'hm.sys': 89, 'hm.sys_again': 90 }, 'yellow pressure-edge'],
    [{ 'hm.sys': 99, 'hm.sys_again': 89 }, 'red sys-low pressure-edge'],
    [{ 'hm.sys': 89, 'hf.flat': 1 }, 'red breathless-lying pressure-edge'],
    [{ 'hm.sys': 159 }, 'green'],
    [{ 'hm.sys': 160 }, 'yellow pressure-edge'],
    [{ 'hm.sys': 180, ...notAgain }, 'red pressure-high pressure-edge'],
    [{ 'hm.sys': 180, 'hm.sys_again': 180 }, 'red pressure-high pressure-edge'],
    [{ 'hm.sys': 180, 'hm.sys_again': 179 }, 'yellow pressure-edge'],
    [{ 'hm.sys': 180, 'hm.sys_again': 140, 'hm.dia_again': 110 }, 'red pressure-high pressure-edge'],
    [{ 'hm.sys': 180, 'hm.sys_again': 140, 'hm.dia_again': undefined }, 'red pressure-high pressure-edge'],
    [{ 'hm.sys': 165, 'hm.sys_again': 181 }, 'red pressure-high pressure-edge'],
    [{ 'hm.dia': 109 }, 'green'],
    [{ 'hm.dia': 110, ...notAgain }, 'red pressure-high pressure-edge'],
    [{ 'hm.dia': 110 }, 'yellow pressure-edge'],
    [{ 'hm.dia': 105, 'hm.dia_again': 112 }, 'red pressure-high'],
    // the repeat is at the edge, and the first was not
    [{ 'hm.sys': 150, 'hm.dia': 104, 'hm.sys_again': 160 }, 'yellow pressure-edge'],
    [{ 'hm.sys': 150, 'hm.dia': 104, 'hm.sys_again': 159 }, 'green'],
    [{ 'hm.sys': 110, 'hm.dia': 104, 'hm.sys_again': 99 }, 'yellow pressure-edge'],
    [{ 'hm.pulse': 101 }, 'yellow pulse-edge'],
    [{ 'hm.pulse': 121 }, 'red pulse-out pulse-edge'],
    [{ 'hm.pulse': 49 }, 'yellow pulse-edge'],
    [{ 'hm.pulse': 44 }, 'red pulse-out pulse-edge'],
    [{ 'meas.done': 0 }, 'grey not-measured'],
    [{ 'meas.done': undefined }, 'grey (red)'],
    [{ 'hf.chest': undefined }, 'grey (acute)'],
  ])('%j: %s', (more, expected) => {
    expect(told(more)).toBe(expected);
  });

  it.each<[readonly (readonly [hours: number, weight: number])[], number, string]>([
    [[[24, 70]], 70.9, 'green'],
    [[[24, 70]], 71, 'yellow weight-1-day'],
    [[[37, 70]], 71, 'green'],
    [[[72, 70]], 71.4, 'green'],
    [[[72, 70]], 71.5, 'yellow weight-up'],
    [[[72, 70]], 71.9, 'yellow weight-up'],
    [[[72, 70]], 72, 'red weight-3-days weight-7-days weight-up'],
    // the lowest counts, not the first: down and up again within three days
    [
      [
        [72, 71.5],
        [48, 70],
        [24, 71.5],
      ],
      72,
      'red weight-3-days weight-7-days weight-up',
    ],
    [
      [
        [7 * 24, 70],
        [48, 71.5],
      ],
      72,
      'red weight-7-days',
    ],
    // nothing within a week to compare with, after a pause or an admission: looked at
    [[[8 * 24, 70]], 72, 'yellow weight-since-last'],
    [[[8 * 24, 70]], 71.9, 'green'],
    [[[60 * 24, 70]], 75, 'yellow weight-since-last'],
    [[[72, 70]], 68, 'yellow weight-down'],
  ])('weight before %j, now %d: %s', (before, now, expected) => {
    const history = before.map(([hours, weight]) => day({ 'hm.weight': weight }, hoursAgo(hours)));
    expect(told({ 'hm.weight': now }, ...history)).toBe(expected);
  });

  it('a day that was not weighed does not break the row, and no history is no calm reason', () => {
    const skipped = day({ 'meas.done': 0 }, hoursAgo(24));
    expect(told({ 'hm.weight': 72 }, day({}, hoursAgo(72)), skipped)).toBe('red weight-3-days weight-7-days weight-up');
    expect(told({ 'hm.weight': 72 })).toBe('green');
    // it could be over an agreed dry weight
    expect(told({ 'hm.weight': undefined })).toBe('grey (red)');
  });

  it('every half-year PHQ-2, and PHQ-9 behind it', () => {
    const half = (more: Given) =>
      inWords(judged('heart-failure', {}, [], respond('heart-half-year', { ...calm('heart-half-year'), ...more })));
    expect(half({})).toBe('green');
    expect(half({ 'phq9.1': 2 })).toBe('green');
    expect(half({ 'phq9.1': 2, 'phq9.2': 1 })).toBe('yellow phq2-positive');
    expect(half({ 'phq9.1': 2, 'phq9.9': 1 })).toBe('acute phq9-item-9');
    expect(half({ 'phq9.1': undefined })).toBe('grey (acute)');
  });
});
