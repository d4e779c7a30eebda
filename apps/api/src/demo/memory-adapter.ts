/**
 * What the identity provider remembers: in memory, gone with the process. Rows past their time are dropped when they are
 * asked for, and all of them every thousand writes, so that a demo that runs for weeks stays small.
 */

interface Row {
  payload: Payload;
  until: number;
}

/** The library's rows; only these keys matter here. */
export interface Payload {
  uid?: string | undefined;
  grantId?: string | undefined;
  consumed?: unknown;
  [key: string]: unknown;
}

const SWEEP_EVERY = 1000;

/** All rows of one provider, and one adapter per model over them, as oidc-provider wants it. */
export class MemoryStore {
  private readonly rows = new Map<string, Row>();
  private writes = 0;

  constructor(private readonly now: () => number) {}

  /** How many live rows of a model there are that match. */
  count(model: string, match: (payload: Payload) => boolean): number {
    this.sweep();
    return [...this.rows].filter(([key, { payload }]) => key.startsWith(`${model}:`) && match(payload)).length;
  }

  adapter(model: string): MemoryAdapter {
    return new MemoryAdapter(model, this);
  }

  get(key: string): Payload | undefined {
    const row = this.rows.get(key);
    if (row === undefined) return undefined;
    if (row.until > this.now()) return row.payload;
    this.rows.delete(key);
    return undefined;
  }

  set(key: string, payload: Payload, seconds: number): void {
    this.writes += 1;
    if (this.writes % SWEEP_EVERY === 0) this.sweep();
    this.rows.set(key, { payload, until: this.now() + seconds * 1000 });
  }

  remove(match: (key: string, payload: Payload) => boolean): void {
    for (const [key, { payload }] of this.rows) if (match(key, payload)) this.rows.delete(key);
  }

  find(match: (key: string, payload: Payload) => boolean): Payload | undefined {
    for (const [key, { payload }] of this.rows) if (match(key, payload)) return this.get(key);
    return undefined;
  }

  private sweep(): void {
    const now = this.now();
    for (const [key, { until }] of this.rows) if (until <= now) this.rows.delete(key);
  }
}

/** The library's interface. A row without a lifetime lives for a day. */
export class MemoryAdapter {
  constructor(
    private readonly model: string,
    private readonly store: MemoryStore,
  ) {}

  async upsert(id: string, payload: Payload, seconds = 86_400): Promise<void> {
    this.store.set(`${this.model}:${id}`, payload, seconds);
  }

  async find(id: string): Promise<Payload | undefined> {
    return this.store.get(`${this.model}:${id}`);
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return this.store.find((key, payload) => key.startsWith(`${this.model}:`) && payload.uid === uid);
  }

  /** Device codes are not offered. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /** Marks a code as used: its second use revokes the whole grant. */
  async consume(id: string): Promise<void> {
    const payload = this.store.get(`${this.model}:${id}`);
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.store.remove((key) => key === `${this.model}:${id}`);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    this.store.remove((key, payload) => key.startsWith(`${this.model}:`) && payload.grantId === grantId);
  }
}
