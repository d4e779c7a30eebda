import type { InstrumentDefinition } from '@stemme/scoring';
import { instrument } from '@stemme/scoring/instruments';
import { ownVersion, replacementFaults, versionNumber } from './own-version.js';

const gad7 = instrument('gad-7')!;
const own: InstrumentDefinition = { ...gad7, version: '1000.0.0' };
const [total, ...rest] = own.scales;
const withTotal = (more: object): InstrumentDefinition => ({ ...own, scales: [{ ...total!, ...more }, ...rest] });
const said = (faults: readonly { path: string; code: string }[]) => faults.map(({ path, code }) => `${path} ${code}`);

it('a version of a department’s own is numbered from 1000 on', () => {
  expect(ownVersion(own)).toMatchObject({ ok: true, number: 1000 });
  expect(ownVersion({ ...own, version: '1000' })).toMatchObject({ ok: true, number: 1000 });
  for (const version of ['999.9.9', '1.0.0', 'mine', 'v1000', '1e9']) {
    expect(ownVersion({ ...own, version })).toEqual({ ok: false, faults: [{ path: '/version', code: 'not-own' }] });
  }
  expect(['1000.2.1', '1000x', '', '12345678901'].map(versionNumber)).toEqual([1000, null, null, null]);
});

it('all that is wrong is said at once', () => {
  const broken = ownVersion({ ...own, title: { da: '' }, items: [{ code: 'gad7.1' }] });
  if (broken.ok) throw new Error('it is broken');
  expect(broken.faults.length).toBeGreaterThan(3);
  const waiting = ownVersion({ ...withTotal({ basis: 'memory' }), version: '1.0.0' });
  if (waiting.ok) throw new Error('it waits');
  expect(said(waiting.faults)).toEqual(['/version not-own', '/scales/0/basis not-offered']);
});

describe('in the place of the version in force', () => {
  it('how a score is computed, its source and the words of its bands may be others', () => {
    const { bands } = total!;
    const other = withTotal({
      missing: { rule: 'half', over: 'scale' },
      source: 'another',
      bands: bands.map((band) => ({ ...band, label: { da: 'andet', en: 'other' } })),
    });
    expect(replacementFaults(other, gad7)).toEqual([]);
  });

  it.each<[string, InstrumentDefinition, object[]]>([
    [
      'an item is gone',
      { ...own, items: own.items.slice(1) },
      [{ path: '/items', code: 'missing-items', names: ['gad7.1'] }],
    ],
    [
      'an item is new, and nobody asks it',
      { ...own, items: [...own.items, { ...own.items[0]!, code: 'gad7.99' }] },
      [{ path: '/items', code: 'other-items', names: ['gad7.99'] }],
    ],
    [
      'a scale is gone',
      withTotal({ code: 'SUM' }),
      [{ path: '/scales', code: 'missing-scales', names: [total!.code] }],
    ],
    [
      'a band is gone',
      withTotal({ bands: total!.bands.slice(1) }),
      [{ path: '/scales/0/bands', code: 'missing-bands', names: [total!.bands[0]!.code] }],
    ],
    [
      'a threshold would mean something else',
      withTotal({ range: { min: 0, max: 100 } }),
      [{ path: '/scales/0/range', code: 'other-range' }],
    ],
    [
      'worse would be better',
      withTotal({ direction: 'higher-better' }),
      [{ path: '/scales/0/direction', code: 'other-direction' }],
    ],
  ])('%s', (_, definition, faults) => {
    expect(replacementFaults(definition, gad7)).toEqual(faults);
  });
});
