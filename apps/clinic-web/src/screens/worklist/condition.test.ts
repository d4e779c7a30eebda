import { emptiness, isLost, STALE_LIVE_MS, STALE_MS } from './condition';

describe('isLost without the line', () => {
  const fine = { online: true, failing: false, listAt: 1_000_000, lineAt: null, live: false, now: 1_000_000 };
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
  it('begins to count when the line goes down, not before', () => {
    const down = { ...fine, lineAt: fine.now + 15_000 };
    expect(isLost({ ...down, now: down.lineAt + STALE_MS })).toBe(false);
    expect(isLost({ ...down, now: down.lineAt + STALE_MS + 1 })).toBe(true);
  });
  it('is lost at once without a network, and when nothing ever came', () => {
    expect(isLost({ ...fine, online: false })).toBe(true);
    expect(isLost({ ...fine, listAt: null, failing: true })).toBe(true);
    expect(isLost({ ...fine, listAt: null })).toBe(false);
  });
});

describe('isLost with the line', () => {
  const live = { online: true, failing: false, listAt: 1_000_000, lineAt: 1_020_000, live: true, now: 1_020_000 };
  it('an old list is believed for as long as the line is heard', () => {
    expect(isLost({ ...live, now: live.lineAt + STALE_LIVE_MS })).toBe(false);
    expect(isLost({ ...live, now: live.lineAt + STALE_LIVE_MS + 1 })).toBe(true);
  });
  it('a change that could not be fetched makes it old at once', () => {
    expect(isLost({ ...live, failing: true })).toBe(true);
  });
  it('a machine without a network believes nothing', () => {
    expect(isLost({ ...live, online: false })).toBe(true);
  });
});

describe('emptiness', () => {
  it('looks calm in one single case of all', () => {
    const calm: string[] = [];
    for (const items of [0, 1])
      for (const waiting of [0, 1])
        for (const lost of [false, true])
          for (const lineDown of [false, true])
            for (const narrowed of [false, true])
              for (const synthetic of ['ok', 'failed', 'not-run'] as const) {
                const shown = { items, waiting, lost, lineDown, narrowed, synthetic };
                if (emptiness(shown) === 'empty') calm.push(JSON.stringify(shown));
              }
    expect(calm).toEqual([
      '{"items":0,"waiting":0,"lost":false,"lineDown":false,"narrowed":false,"synthetic":"ok"}',
      '{"items":0,"waiting":0,"lost":false,"lineDown":false,"narrowed":false,"synthetic":"not-run"}',
    ]);
  });
  it('says what is wrong before what is filtered', () => {
    const base = { items: 0, waiting: 0, lost: false, lineDown: false, narrowed: true, synthetic: 'ok' } as const;
    expect(emptiness(base)).toBe('filtered');
    expect(emptiness({ ...base, lineDown: true })).toBe('line-down');
    expect(emptiness({ ...base, waiting: 2 })).toBe('waiting');
    expect(emptiness({ ...base, waiting: 2, lost: true })).toBe('lost');
    expect(emptiness({ ...base, synthetic: 'failed', lineDown: true })).toBe('unproven');
  });
});
