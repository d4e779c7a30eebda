import { emptiness, isLost, STALE_MS } from './condition';

describe('isLost', () => {
  const fine = { online: true, failing: false, heardAt: 1_000_000, now: 1_000_000 };
  it('is fine while answers come', () => {
    expect(isLost(fine)).toBe(false);
    expect(isLost({ ...fine, failing: true, now: fine.now + 2_000 })).toBe(false);
  });
  it('is lost when nothing has been heard for a while, failing or silent', () => {
    for (const failing of [true, false]) {
      expect(isLost({ ...fine, failing, now: fine.now + STALE_MS })).toBe(false);
      expect(isLost({ ...fine, failing, now: fine.now + STALE_MS + 1 })).toBe(true);
    }
  });
  it('is lost at once without a network, and when nothing ever came', () => {
    expect(isLost({ ...fine, online: false })).toBe(true);
    expect(isLost({ ...fine, heardAt: null, failing: true })).toBe(true);
    expect(isLost({ ...fine, heardAt: null })).toBe(false);
  });
});

describe('emptiness', () => {
  it('looks calm in one single case of all', () => {
    const calm: string[] = [];
    for (const items of [0, 1])
      for (const waiting of [0, 1])
        for (const lost of [false, true])
          for (const narrowed of [false, true])
            for (const synthetic of ['ok', 'failed', 'not-run'] as const) {
              if (emptiness({ items, waiting, lost, narrowed, synthetic }) === 'empty') {
                calm.push(JSON.stringify({ items, waiting, lost, narrowed, synthetic }));
              }
            }
    expect(calm).toEqual([
      '{"items":0,"waiting":0,"lost":false,"narrowed":false,"synthetic":"ok"}',
      '{"items":0,"waiting":0,"lost":false,"narrowed":false,"synthetic":"not-run"}',
    ]);
  });
  it('says what is wrong before what is filtered', () => {
    const base = { items: 0, waiting: 0, lost: false, narrowed: true, synthetic: 'ok' } as const;
    expect(emptiness(base)).toBe('filtered');
    expect(emptiness({ ...base, waiting: 2 })).toBe('waiting');
    expect(emptiness({ ...base, waiting: 2, lost: true })).toBe('lost');
    expect(emptiness({ ...base, synthetic: 'failed' })).toBe('unproven');
  });
});
