import { forget, keep, kept } from './storage';

const full = new Map<string, string>();
let hasRoom = true;

beforeAll(() => {
  // Node has none; this one is full when a test says so
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => full.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (!hasRoom) throw new DOMException('full', 'QuotaExceededError');
        full.set(key, text);
      },
      removeItem: (key: string) => full.delete(key),
    },
  });
});
afterAll(() => Reflect.deleteProperty(globalThis, 'sessionStorage'));

it('what no longer fits is not replaced by what was there before it', () => {
  keep('answers', { 'phq9.9': 0 });
  hasRoom = false;
  keep('answers', { 'phq9.9': 3, photo: 'a large one' });
  expect(kept('answers')).toMatchObject({ 'phq9.9': 3 });
  forget('answers');
  expect(kept('answers')).toBeUndefined();
});
