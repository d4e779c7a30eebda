import type { Answers } from '@stemme/questionnaires';
import { calm, inWords, judged, respond } from './testing/shipped-patient.js';

/*
 * Limits of the patient's own, by hand: around the usual saturation (3 under yellow, 4 under red), and the agreed dry
 * weight. What is not named is at its calmest; undefined = left blank.
 */
type Given = Readonly<Record<string, Answers[string] | undefined>>;

describe('COPD around the usual saturation', () => {
  const around = (usual: number) => {
    const sides = { alertLow: usual - 4, warningLow: usual - 3 };
    return { 'hm.spo2': sides, 'hm.spo2_again': sides };
  };
  const told = (usual: number, more: Given) =>
    inWords(
      judged(
        'copd',
        { 'home-oxygen': 'no' },
        [],
        respond('copd-day', { ...calm('copd-day'), 'hm.spo2_again': undefined, ...more }),
        around(usual),
      ),
    );

  it.each<[number, Given, string]>([
    [97, { 'hm.spo2': 95 }, 'green'],
    [97, { 'hm.spo2': 94 }, 'yellow spo2-lowish'],
    // too high for the form to ask again: not repeated is red
    [97, { 'hm.spo2': 93 }, 'red spo2-low spo2-lowish'],
    // left blank it could be very low
    [97, { 'hm.spo2': 90 }, 'red (acute) spo2-low spo2-lowish'],
    [97, { 'hm.spo2': 92, 'hm.spo2_again': 93 }, 'red spo2-low spo2-lowish'],
    [97, { 'hm.spo2': 92, 'hm.spo2_again': 94 }, 'yellow spo2-lowish'],
    // who is always lower
    [88, { 'hm.spo2': 86, 'hm.spo2_again': 86 }, 'green'],
    [88, { 'hm.spo2': 86 }, 'grey (acute)'],
    [88, { 'hm.spo2': 85, 'hm.spo2_again': 86 }, 'yellow spo2-lowish'],
    [88, { 'hm.spo2': 84 }, 'red (acute) spo2-low spo2-lowish'],
    [88, { 'hm.spo2': 84, 'hm.spo2_again': 84 }, 'red spo2-low spo2-low-again spo2-lowish spo2-lowish-again'],
    [88, { 'hm.spo2': 84, 'hm.spo2_again': 85 }, 'yellow spo2-lowish spo2-lowish-again'],
    [88, { 'hm.spo2': 84, 'hm.spo2_again': 86 }, 'yellow spo2-lowish'],
    // nothing of the patient's own makes this later
    [80, { 'hm.spo2': 80, 'hm.spo2_again': 90 }, 'acute spo2-very-low'],
    [80, { 'hm.spo2': 81, 'hm.spo2_again': 81 }, 'green'],
    [88, { 'hm.spo2': 86, 'hm.spo2_again': 80 }, 'acute spo2-very-low spo2-low-again spo2-lowish-again'],
  ])('usually %d, now %j: %s', (usual, more, expected) => {
    expect(told(usual, more)).toBe(expected);
  });
});

describe('heart failure', () => {
  const told = (more: Given, limits: Record<string, object>) =>
    inWords(judged('heart-failure', {}, [], respond('heart-day', { ...calm('heart-day'), ...more }), limits));
  const DRY = { 'hm.weight': { alertHigh: 81 } };

  it.each<[Given, Record<string, object>, string]>([
    [{ 'hm.weight': 80.9 }, DRY, 'green'],
    [{ 'hm.weight': 81 }, DRY, 'red weight-over-dry'],
    [{ 'hm.weight': 81.1 }, DRY, 'red weight-over-dry'],
    [{ 'hm.weight': undefined }, DRY, 'grey (red)'],
    // nobody has agreed on one
    [{ 'hm.weight': 150 }, {}, 'green'],
    [{ 'hm.weight': 299.9 }, {}, 'green'],
    // who always has a low pressure, the repeat too
    [
      { 'hm.sys': 86 },
      { 'hm.sys': { alertLow: 84, warningLow: 86 }, 'hm.sys_again': { alertLow: 84 } },
      'yellow pressure-edge',
    ],
    [
      { 'hm.sys': 84, 'hm.sys_again': 85 },
      { 'hm.sys': { alertLow: 84, warningLow: 86 }, 'hm.sys_again': { alertLow: 84 } },
      'yellow pressure-edge',
    ],
    [
      { 'hm.sys': 84, 'hm.sys_again': 84 },
      { 'hm.sys': { alertLow: 84, warningLow: 86 }, 'hm.sys_again': { alertLow: 84 } },
      'red sys-low pressure-edge',
    ],
  ])('%j with %j: %s', (more, limits, expected) => {
    expect(told(more, limits)).toBe(expected);
  });

  it('a slow rise that no days’ rule sees is seen by the dry weight', () => {
    const weekly = [78, 79, 80, 81].map((weight, n) =>
      respond(
        'heart-day',
        { ...calm('heart-day'), 'hm.weight': weight },
        { at: `2026-02-${String(2 + 7 * n).padStart(2, '0')}T08:00:00Z` },
      ),
    );
    const judge = (limits: object) =>
      inWords(judged('heart-failure', {}, weekly.slice(0, 3), weekly[3]!, limits as never));
    expect(judge({})).toBe('green');
    expect(judge(DRY)).toBe('red weight-over-dry');
  });
});
