/** Told to the window when something of the department's list has changed: a page about one item asks after that item. */
export const WORKLIST_CHANGED = 'worklist-changed';

/** What is heard on the line of a department's worklist. */
export interface LineEvents {
  /** the line stands; what happened before must be asked for */
  up: () => void;
  /** the server has said something, be it only that it is there */
  heard: () => void;
  /** something of the department's list has changed */
  changed: () => void;
  /** the line is down; it is tried again, and `up` says when it stands */
  down: () => void;
}

/** The server says something every 10 s: after two silences the line is taken for dead, whatever the socket says. */
const SILENCE_MS = 25_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * How long to wait before the next try: twice as long each time up to half a minute, and not all screens at once.
 * @param tries how many have failed in a row, from 1
 * @param chance 0 ≤ chance < 1
 * @returns ms, between half and the whole of the doubled wait
 */
export function waitBefore(tries: number, chance: number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** Math.max(tries - 1, 0), LONGEST_WAIT_MS);
  return longest / 2 + (longest / 2) * chance;
}

class Line {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;

  constructor(
    private readonly address: string,
    private readonly on: LineEvents,
  ) {}

  open(): void {
    this.close();
    const source = new EventSource(this.address);
    this.source = source;
    this.wait(SILENCE_MS, () => this.fail());
    source.onopen = () => {
      this.tries = 0;
      this.heard();
      this.on.up();
    };
    // the browser's own second try knows no patience: ours does
    source.onerror = () => this.fail();
    for (const name of ['hello', 'beat']) source.addEventListener(name, () => this.heard());
    for (const name of ['changed', 'refetch']) {
      source.addEventListener(name, () => {
        this.heard();
        this.on.changed();
      });
    }
    // the server ends it: signed out, or on its way down
    source.addEventListener('bye', () => this.fail());
  }

  /** A machine that wakes up or comes back to the net does not wait for its turn. */
  again(): void {
    if (this.source?.readyState !== EventSource.OPEN) this.open();
  }

  close(): void {
    clearTimeout(this.timer);
    this.source?.close();
  }

  private heard(): void {
    this.wait(SILENCE_MS, () => this.fail());
    this.on.heard();
  }

  private fail(): void {
    this.close();
    this.tries += 1;
    this.on.down();
    this.wait(waitBefore(this.tries, Math.random()), () => this.open());
  }

  private wait(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, ms);
  }
}

/** Listens to the worklist of a department until the returned function is called. Reconnects by itself. */
export function openLine(department: string, on: LineEvents): () => void {
  const line = new Line(`/api/clinic/worklist/events?${new URLSearchParams({ department }).toString()}`, on);
  const again = () => line.again();
  window.addEventListener('online', again);
  line.open();
  return () => {
    window.removeEventListener('online', again);
    line.close();
  };
}
