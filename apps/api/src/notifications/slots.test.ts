import { Slots } from './slots.js';

const open = new AbortController().signal;

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: () => until.then(() => 'done') };
}

it('lets so many in, and the next in order when one leaves', async () => {
  const slots = new Slots(2);
  const works = [held(), held(), held()];
  const begun: number[] = [];
  const all = works.map(({ work }, at) =>
    slots.take(
      open,
      () => {
        begun.push(at);
        return work();
      },
      'called',
    ),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  works[1]!.end();
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  works[0]!.end();
  works[2]!.end();
  expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
});

it('calls back who waits and never who has begun, and keeps no place for them', async () => {
  const slots = new Slots(1);
  const first = held();
  const gate = new AbortController();
  const begun = slots.take(gate.signal, first.work, 'called');
  const waiting = slots.take(gate.signal, () => Promise.resolve('done'), 'called');
  const other = slots.take(open, () => Promise.resolve('other'), 'called');
  gate.abort();
  expect(await waiting).toBe('called');
  first.end();
  expect(await begun).toBe('done');
  expect(await other).toBe('other');
  expect(await slots.take(gate.signal, () => Promise.resolve('done'), 'called')).toBe('called');
  expect(await slots.take(open, () => Promise.resolve('last'), 'called')).toBe('last');
});

it('gives the place back when the work throws', async () => {
  const slots = new Slots(1);
  await expect(slots.take(open, () => Promise.reject(new Error('no')), '')).rejects.toThrow('no');
  expect(await slots.take(open, () => Promise.resolve('next'), '')).toBe('next');
});
