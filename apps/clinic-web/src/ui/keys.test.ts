import { KEYS, keyAction, type KeyPress, type Place } from './keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});

it('no key means two things', () => {
  const all = KEYS.flatMap(({ keys }) => [...keys]);
  expect(new Set(all).size).toBe(all.length);
});

it.each([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['t', 'take'],
  ['r', 'release'],
  ['o', 'outcome'],
  ['u', 'undo'],
  ['/', 'search'],
  ['?', 'help'],
  ['c', 'copy'],
  ['g', 'handOver'],
  ['s', 'snooze'],
  ['h', 'card'],
  ['i', 'history'],
  ['x', 'select'],
  ['a', 'selectAll'],
  ['e', 'closeSelected'],
  ['f', 'filters'],
  ['n', 'reorder'],
])('%s in the list is %s', (key, action) => {
  expect(keyAction(press(key), 'grid', true)).toBe(action);
});

it('writes, rather than acts, in a field or a dialog', () => {
  for (const { keys } of KEYS) {
    for (const key of keys) {
      for (const place of ['field', 'overlay'] as const) expect(keyAction(press(key), place, true)).toBeNull();
    }
  }
});

it('leaves the browser’s own combinations alone: Ctrl+C copies the selection, not the journal text', () => {
  for (const key of ['a', 'c', 'f', 'p', 'r', 's', 't']) {
    expect(keyAction(press(key, { ctrlKey: true }), 'page', true)).toBeNull();
    expect(keyAction(press(key, { metaKey: true }), 'page', true)).toBeNull();
    expect(keyAction(press(key, { altKey: true }), 'page', true)).toBeNull();
  }
});

it('arrows scroll and Enter presses outside the list', () => {
  for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter']) {
    for (const place of ['page', 'control'] as const satisfies readonly Place[]) {
      expect(keyAction(press(key), place, true)).toBeNull();
    }
  }
  expect(keyAction(press('j'), 'control', true)).toBe('next');
});

it('single characters can be switched off; the list still works with arrows and Enter', () => {
  expect(keyAction(press('t'), 'grid', false)).toBeNull();
  expect(keyAction(press('?'), 'page', false)).toBeNull();
  expect(keyAction(press('ArrowDown'), 'grid', false)).toBe('next');
  expect(keyAction(press('Enter'), 'grid', false)).toBe('open');
});

it('a held key moves on but never takes twice', () => {
  expect(keyAction(press('j', { repeat: true }), 'grid', true)).toBe('next');
  expect(keyAction(press('t', { repeat: true }), 'grid', true)).toBeNull();
  expect(keyAction(press('o', { repeat: true }), 'grid', true)).toBeNull();
});

it('unknown keys are nobody’s', () => {
  expect(keyAction(press('q'), 'grid', true)).toBeNull();
  expect(keyAction(press('T'), 'grid', true)).toBeNull();
});
