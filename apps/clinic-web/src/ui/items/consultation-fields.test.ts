import { NOTHING_ASKED, readAsking } from './consultation-fields';

const now = Date.parse('2027-03-10T08:00:00Z');
const whole = { ...NOTHING_ASKED, reason: ' Flere anfald ', by: { date: '2027-03-12', time: '12:00' } };

it('says what is missing, one thing at a time, in the order of the fields', () => {
  expect(readAsking(NOTHING_ASKED, now)).toEqual({ ok: false, missing: 'reason' });
  expect(readAsking({ ...whole, who: 'other' }, now)).toEqual({ ok: false, missing: 'other' });
  expect(readAsking({ ...whole, by: { date: '', time: '' } }, now)).toMatchObject({
    ok: false,
    missing: 'by',
    past: false,
  });
  expect(readAsking({ ...whole, by: { date: '2027-03-09', time: '12:00' } }, now)).toMatchObject({
    missing: 'by',
    past: true,
  });
});

it('names a colleague by id, somebody else in words, and nobody when it is whoever is there', () => {
  const base = { kind: 'phone', reason: 'Flere anfald', byAt: '2027-03-12T11:00:00.000Z' };
  expect(readAsking(whole, now)).toEqual({ ok: true, asked: base });
  expect(readAsking({ ...whole, who: 'c-1' }, now)).toEqual({ ok: true, asked: { ...base, clinician: 'c-1' } });
  expect(readAsking({ ...whole, who: 'other', other: 'Bagvagten' }, now)).toEqual({
    ok: true,
    asked: { ...base, who: 'Bagvagten' },
  });
});
