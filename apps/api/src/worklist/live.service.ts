import { Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { Listener } from '../platform/database/listener.service.js';
import { Log } from '../platform/log.service.js';
import { Refusal } from '../platform/errors.js';
import { greeting, type LiveEvent, sent } from './live.js';
import { LiveStore, type Watching } from './live.store.js';

/** The channel of migration 0025. */
const CHANNEL = 'stemme_worklist';
const BEAT_MS = 10_000;
/** Whoever has signed out, or left the department, is let go within two of these. */
const ASK_MS = 15_000;
/** Between two pieces of the same news. */
const QUIET_MS = 250;
/** Tabs of one session. */
const MOST_OF_A_SESSION = 8;
/** Characters that may wait for somebody who does not read. */
const MOST_WAITING = 65_536;

interface Watcher extends Watching {
  readonly stream: Readable;
}

/** News of a department's list for as long as somebody watches it: that something has changed, never what. */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly watchers = new Set<Watcher>();
  /** Departments that have had news lately; true = and more since. */
  private readonly told = new Map<string, boolean>();
  private readonly timers: NodeJS.Timeout[] = [];
  private unasked = 0;
  private isOver = false;

  constructor(
    private readonly database: Database,
    private readonly departments: DepartmentsService,
    private readonly listener: Listener,
    private readonly store: LiveStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * A stream of events that ends when the watcher goes, signs out, leaves the department, or the process stops.
   * @throws Refusal `signed-out`, `not-found`, `too-many`
   */
  async watch(actor: Actor, department: string): Promise<Readable> {
    if (actor.kind !== 'session') throw new Refusal('signed-out');
    await this.database.read(actor, 'triage.watch', { department }, (tx) => this.departments.ofStaff(tx, department));
    const { sid } = actor;
    const own = [...this.watchers].filter((watcher) => watcher.sid === sid);
    if (own.length >= MOST_OF_A_SESSION) throw new Refusal('too-many');
    if (this.isOver) throw new Refusal('try-again');
    this.begin();
    const watcher: Watcher = { sid, department, stream: new Readable({ read: () => undefined }) };
    this.watchers.add(watcher);
    watcher.stream.once('close', () => this.watchers.delete(watcher));
    this.put(watcher, greeting(this.now()));
    return watcher.stream;
  }

  /** Before the server closes: it waits for whoever is still there. */
  beforeApplicationShutdown(): void {
    this.isOver = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const watcher of this.watchers) this.end(watcher, 'shutdown');
  }

  private begin(): void {
    if (this.timers.length > 0) return;
    this.listener.listen(CHANNEL, (department) => this.hear(department));
    this.timers.push(setInterval(() => this.send('beat', () => true), BEAT_MS).unref());
    this.timers.push(setInterval(() => void this.ask(), ASK_MS).unref());
  }

  private hear(department: string | null): void {
    if (department === null) {
      this.send('refetch', () => true);
      return;
    }
    if (this.told.has(department)) {
      this.told.set(department, true);
      return;
    }
    this.told.set(department, false);
    this.send('changed', (watcher) => watcher.department === department);
    setTimeout(() => {
      const isMore = this.told.get(department);
      this.told.delete(department);
      if (isMore) this.hear(department);
    }, QUIET_MS).unref();
  }

  private send(event: LiveEvent, to: (watcher: Watcher) => boolean): void {
    const text = sent(event, { at: this.now() });
    for (const watcher of this.watchers) if (to(watcher)) this.put(watcher, text);
  }

  private put({ stream }: Watcher, text: string): void {
    if (stream.readableLength > MOST_WAITING) stream.destroy();
    else if (!stream.readableEnded && !stream.destroyed) stream.push(text);
  }

  private end(watcher: Watcher, why: string): void {
    // once: nothing is written after the end
    if (!this.watchers.delete(watcher)) return;
    this.put(watcher, sent('bye', { why }));
    if (!watcher.stream.destroyed) watcher.stream.push(null);
  }

  /** Who may no longer see the list is let go; where nobody can say, everybody is, after the second time. */
  private async ask(): Promise<void> {
    const all = [...this.watchers];
    if (all.length === 0) return;
    try {
      const standing = await this.store.standing(all);
      this.unasked = 0;
      all.forEach((watcher, place) => {
        const why = standing[place] ?? 'signed-out';
        if (why !== 'ok') this.end(watcher, why);
      });
    } catch (error) {
      this.log.failed('watch.failed', error);
      this.unasked += 1;
      if (this.unasked > 1) for (const watcher of all) this.end(watcher, 'try-again');
    }
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
