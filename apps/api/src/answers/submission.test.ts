import { type Arrival, ASSIGNMENT_STATES, judge } from './submission.js';

const first: Arrival = {
  state: 'open',
  pinnedVersion: 1,
  sentVersion: 1,
  latest: null,
  same: null,
  assignment: 'a',
  bodySha256: 'x',
  supersedes: null,
  receivedAt: 100,
  closesAt: 200,
};
const answered: Arrival = { ...first, state: 'answered', latest: { id: 'r1', version: 1 } };

describe('what happens to arriving answers', () => {
  const table: [string, Arrival, ReturnType<typeof judge>][] = [
    ['the first hand-in is stored', first, { kind: 'store', version: 1, late: false }],
    ['at the last instant it is not late', { ...first, receivedAt: 200 }, { kind: 'store', version: 1, late: false }],
    [
      'after closing it is stored and late',
      { ...first, state: 'missed', receivedAt: 201 },
      { kind: 'store', version: 1, late: true },
    ],
    [
      'the same id and body is a replay',
      { ...answered, same: { assignment: 'a', bodySha256: 'x' } },
      { kind: 'replay' },
    ],
    [
      'the same id with another body is refused',
      { ...answered, same: { assignment: 'a', bodySha256: 'y' } },
      { kind: 'refuse', code: 'id-reused' },
    ],
    [
      'the same id on another assignment is refused',
      { ...first, same: { assignment: 'b', bodySha256: 'x' } },
      { kind: 'refuse', code: 'id-reused' },
    ],
    ['a second device is told that it has been answered', answered, { kind: 'refuse', code: 'already-answered' }],
    [
      'an amendment names what it amends',
      { ...answered, supersedes: 'r1' },
      { kind: 'store', version: 2, late: false },
    ],
    [
      'an amendment of an older version is refused',
      { ...answered, supersedes: 'r0' },
      { kind: 'refuse', code: 'already-answered' },
    ],
    [
      'an amendment of nothing is refused',
      { ...first, supersedes: 'r1' },
      { kind: 'refuse', code: 'already-answered' },
    ],
    [
      'nothing is taken before it opens',
      { ...first, state: 'planned', pinnedVersion: null },
      { kind: 'refuse', code: 'not-open' },
    ],
    ['a revoked assignment takes nothing', { ...first, state: 'revoked' }, { kind: 'refuse', code: 'revoked' }],
    ['answers to another version are refused', { ...first, sentVersion: 2 }, { kind: 'refuse', code: 'wrong-version' }],
  ];
  it.each(table)('%s', (_, arrival, verdict) => {
    expect(judge(arrival)).toEqual(verdict);
  });

  it('answers a replay the same in every state: what was accepted stays accepted', () => {
    for (const state of ASSIGNMENT_STATES) {
      expect(judge({ ...first, state, same: { assignment: 'a', bodySha256: 'x' } })).toEqual({ kind: 'replay' });
    }
  });
});
