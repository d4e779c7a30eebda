import { changedBy, type Own, renewed, steady } from './steady';

const item = (id: string, version = 1) => ({ id, version, level: 'red' });
const list = (...ids: string[]) => ids.map((id) => item(id));
const none: Own = new Map();
const did = (stays: boolean, ...ids: string[]): Own => new Map(ids.map((id) => [id, { version: 1, stays }]));
const told = (state: ReturnType<typeof steady<ReturnType<typeof item>>>) => ({
  rows: state.rows.map(({ item: { id }, gone }) => (gone ? `(${id})` : id)),
  waiting: state.waiting.map(({ id }) => id),
  moved: state.moved,
});

describe('steady', () => {
  const { rows } = renewed(list('a', 'b', 'c'));

  it('holds still while nothing has happened', () => {
    expect(told(steady(rows, list('a', 'b', 'c'), none))).toEqual({ rows: ['a', 'b', 'c'], waiting: [], moved: false });
  });
  it('keeps every row where it stands, whatever the new order is, and says that there is one', () => {
    expect(told(steady(rows, list('c', 'a', 'b'), none))).toEqual({ rows: ['a', 'b', 'c'], waiting: [], moved: true });
  });
  it('shows what is new beside the list, never only in it', () => {
    const state = steady(rows, list('new', 'a', 'b', 'c'), none);
    expect(told(state)).toEqual({ rows: ['a', 'b', 'c'], waiting: ['new'], moved: false });
  });
  it('marks what has gone instead of closing the gap', () => {
    expect(told(steady(rows, list('a', 'c'), none))).toEqual({ rows: ['a', '(b)', 'c'], waiting: [], moved: true });
  });
  it('a row that has gone and comes back is a row', () => {
    const gone = steady(rows, list('a', 'c'), none);
    expect(told(steady(gone.rows, list('a', 'b', 'c'), none)).rows).toEqual(['a', 'b', 'c']);
  });
  it('what one did oneself leaves at once, and comes back to its place when it is undone', () => {
    const own = did(false, 'b');
    const closed = steady(rows, list('a', 'c'), own);
    expect(told(closed)).toEqual({ rows: ['a', 'c'], waiting: [], moved: false });
    expect(told(steady(closed.rows, list('a', 'b', 'c'), own)).rows).toEqual(['a', 'b', 'c']);
    expect(told(steady(closed.rows, list('b', 'a', 'c'), own)).rows).toEqual(['b', 'a', 'c']);
  });
  it('what one has taken and a colleague then closed is marked as gone', () => {
    expect(told(steady(rows, list('a', 'c'), did(true, 'b'))).rows).toEqual(['a', '(b)', 'c']);
  });
  it('shows the newest facts of a row in its old place', () => {
    const state = steady(rows, [item('c'), item('a', 7), item('b')], none);
    expect(state.rows[0]?.item.version).toBe(7);
  });
  it('loses nothing: every item of the fresh list is a row or waits, once', () => {
    for (const fresh of [list('x', 'c', 'y', 'a'), list(), list('b'), list('z', 'y', 'x')]) {
      const state = steady(rows, fresh, did(false, 'y', 'a'));
      const all = [...state.rows.filter(({ gone }) => !gone).map((row) => row.item), ...state.waiting];
      expect(all.map(({ id }) => id).sort()).toEqual(fresh.map(({ id }) => id).sort());
    }
  });
});

it('marks what somebody else has changed, not what is new and not what one changed oneself', () => {
  const seen = new Map([
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ]);
  const fresh = [item('a', 2), item('b', 2), item('c', 2), item('new', 1)];
  const own = new Map([
    ['a', { version: 1, stays: true }],
    ['b', { version: 2, stays: true }],
  ]);
  expect(changedBy(seen, fresh, own).map(({ id }) => id)).toEqual(['a']);
});
