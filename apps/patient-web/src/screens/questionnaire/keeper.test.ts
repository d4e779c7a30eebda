import {
  DraftKeeper,
  type Moved,
  resume,
  type SaveState,
  type SendResult,
  type ServerDraft,
  type Unsent,
} from './keeper';

/** A server with one draft, a clock that is moved by hand, and a connection that can be cut. */
class FakeWorld {
  draft: ServerDraft | null = null;
  stored: Unsent | null = null;
  states: SaveState['kind'][] = [];
  moved: Moved[] = [];
  sends = 0;
  fail: 'offline' | 'failing' | 'signed-out' | 'stopped' | 'lost-reply' | undefined;
  private timers: { at: number; run: () => void }[] = [];
  private now = 0;

  send = async (progress: { answers: object; place: string }, baseVersion: number): Promise<SendResult> => {
    this.sends += 1;
    if (this.fail && this.fail !== 'lost-reply') return { kind: this.fail };
    if (baseVersion !== (this.draft?.version ?? 0)) return { kind: 'moved-on', draft: this.draft as ServerDraft };
    this.draft = { ...progress, answers: { ...progress.answers }, version: baseVersion + 1, savedAt: 't' };
    return this.fail ? { kind: 'offline' } : { kind: 'saved', version: this.draft.version, savedAt: 't' };
  };
  store = (unsent: Unsent | null) => {
    this.stored = unsent && (JSON.parse(JSON.stringify(unsent)) as Unsent);
  };
  later = (milliseconds: number, run: () => void) => {
    const timer = { at: this.now + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  };
  onState = (state: SaveState) => this.states.push(state.kind);
  onMoved = (moved: Moved) => this.moved.push(moved);

  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    for (;;) {
      await Promise.resolve();
      const next = this.timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.now = next.at;
      this.timers = this.timers.filter((each) => each !== next);
      next.run();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
    this.now = until;
  }
}

function open(world: FakeWorld, unsent?: Unsent): DraftKeeper {
  return new DraftKeeper(world, resume(world.draft, unsent), world.draft?.place ?? '');
}

describe('keeping a draft', () => {
  it('waits while the patient types, then saves once and forgets what it stored', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    for (const text of ['a', 'ab', 'abc']) {
      keeper.set({ answers: { t: text }, place: '' });
      await world.pass(100);
    }
    expect(world.stored?.answers).toEqual({ t: 'abc' });
    await world.pass(1000);
    expect(world.sends).toBe(1);
    expect(world.draft?.answers).toEqual({ t: 'abc' });
    expect(world.stored).toBeNull();
    expect(world.states.at(-1)).toBe('saved');
  });

  it('saves at once when the page is turned', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    keeper.set({ answers: { a: 1 }, place: 'p2' });
    await world.pass(1);
    expect(world.draft).toMatchObject({ answers: { a: 1 }, place: 'p2', version: 1 });
  });

  it('keeps trying without a connection, says so, and loses nothing', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    world.fail = 'offline';
    keeper.set({ answers: { a: 1 }, place: 'p1' });
    await world.pass(60_000);
    expect(world.states).toContain('offline');
    expect(world.stored?.answers).toEqual({ a: 1 });
    expect(world.sends).toBeLessThan(12);
    world.fail = undefined;
    keeper.set({ answers: { a: 1, b: 2 }, place: 'p1' });
    keeper.wake();
    await world.pass(1);
    expect(world.draft?.answers).toEqual({ a: 1, b: 2 });
    expect(world.stored).toBeNull();
  });

  it('stays calm when its own save arrived and the reply did not', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    world.fail = 'lost-reply';
    keeper.set({ answers: { a: 1 }, place: 'p1' });
    await world.pass(1);
    world.fail = undefined;
    await world.pass(5_000);
    expect(world.moved).toEqual([]);
    expect(world.draft).toMatchObject({ answers: { a: 1 } });
    expect(keeper.dirty).toBe(false);
  });

  it('takes in what another device saved, and tells', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    world.draft = { answers: { a: 2, c: 3 }, place: 'p9', version: 4, savedAt: 't' };
    keeper.set({ answers: { a: 1, b: 2 }, place: 'p1' });
    await world.pass(5_000);
    expect(world.moved).toEqual([
      { answers: { a: 2, b: 2, c: 3 }, place: 'p1', conflicts: [{ code: 'a', here: 1, there: 2 }] },
    ]);
    expect(world.draft).toMatchObject({ answers: { a: 2, b: 2, c: 3 }, version: 5 });
    expect(world.stored).toBeNull();
  });

  it('stops when nobody is signed in, and goes on when woken', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    world.fail = 'signed-out';
    keeper.set({ answers: { a: 1 }, place: 'p1' });
    await world.pass(60_000);
    expect(world.sends).toBe(1);
    expect(world.stored?.answers).toEqual({ a: 1 });
    world.fail = undefined;
    keeper.wake();
    await world.pass(1);
    expect(world.stored).toBeNull();
  });

  it('sends what was typed while a save was under way', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    keeper.set({ answers: { a: 1 }, place: 'p1' });
    const flushed = keeper.flush();
    keeper.set({ answers: { a: 1, b: 1 }, place: 'p1' });
    await flushed;
    await world.pass(2_000);
    expect(world.draft).toMatchObject({ answers: { a: 1, b: 1 }, version: 2 });
  });

  it('is silent when closed', async () => {
    const world = new FakeWorld();
    const keeper = open(world);
    keeper.set({ answers: { a: 1 }, place: 'p1' });
    keeper.close();
    await world.pass(10_000);
    expect(world.sends).toBe(0);
    expect(world.stored?.answers).toEqual({ a: 1 });
  });
});

describe('going on', () => {
  const draft: ServerDraft = { answers: { a: 1 }, place: 'p3', version: 2, savedAt: 't' };

  it('is at the same place on another device', () => {
    expect(resume(draft, undefined)).toMatchObject({ answers: { a: 1 }, place: 'p3', baseVersion: 2, conflicts: [] });
  });

  it('has what this browser had not sent, after a reload', async () => {
    const unsent = { answers: { a: 2, b: 1 }, place: 'p4', baseVersion: 2, base: { a: 1 } };
    expect(resume(draft, unsent)).toMatchObject({ answers: { a: 2, b: 1 }, place: 'p4', conflicts: [] });
    const world = new FakeWorld();
    world.draft = draft;
    open(world, unsent);
    await world.pass(1);
    expect(world.draft).toMatchObject({ answers: { a: 2, b: 1 }, place: 'p4', version: 3 });
  });

  it('puts both together when the server has moved on since', () => {
    const unsent = { answers: { a: 0, b: 1 }, place: 'p4', baseVersion: 1, base: { a: 0 } };
    expect(resume(draft, unsent)).toMatchObject({ answers: { a: 1, b: 1 }, conflicts: [] });
  });

  it('begins empty', () => {
    expect(resume(null, undefined)).toEqual({ answers: {}, place: '', baseVersion: 0, base: {}, conflicts: [] });
  });
});
