import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Log } from '../log.service.js';

/** What was said on a channel; null = the connection is new, and what was said before it is lost. */
export type Hear = (said: string | null) => void;

/** How often an idle connection is asked whether it lives, and how long it may take to answer. */
const ASK_MS = 5_000;
const ANSWER_MS = 5_000;
/** Between two tries to connect: at first, and at most. */
const FIRST_MS = 200;
const MOST_MS = 5_000;

/** What is used of a `pg` client's connection: nobody waits for a server that does not answer. */
interface Socket {
  readonly connection: { readonly stream: { destroy(): void } };
}

/**
 * The one connection of this process that hears what the database tells (LISTEN). It is made when somebody first wants to
 * hear, made again when it is lost, and says so: a listener then looks for itself.
 */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly channels = new Map<string, Set<Hear>>();
  private readonly stopping = new AbortController();
  /** While it is connected. */
  private client: pg.Client | null = null;
  private loop: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  /** @param channel a name of ours, never a value @returns what ends it */
  listen(channel: string, hear: Hear): () => void {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`${channel} is no channel`);
    const hearers = this.channels.get(channel) ?? new Set();
    const isNew = !this.channels.has(channel);
    this.channels.set(channel, hearers.add(hear));
    // a connection that fails here is made again, and listens to all
    if (isNew) this.client?.query(`listen ${channel}`).catch(() => undefined);
    this.loop ??= this.run(this.stopping.signal);
    return () => hearers.delete(hear);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  private async run(stop: AbortSignal): Promise<void> {
    let wait = FIRST_MS;
    while (!stop.aborted) {
      const began = performance.now();
      await this.hold(stop).catch((error: unknown) => this.log.failed('listen.failed', error));
      // what held for a while was no failing connection
      wait = performance.now() - began > MOST_MS ? FIRST_MS : Math.min(wait * 2, MOST_MS);
      if (!stop.aborted) await pause(wait, undefined, { signal: stop }).catch(() => undefined);
    }
  }

  /** One connection, for as long as it lives. */
  private async hold(stop: AbortSignal): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      application_name: 'stemme-listen',
    });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    try {
      await client.connect();
      this.client = client;
      for (const channel of this.channels.keys()) await client.query(`listen ${channel}`);
      for (const channel of this.channels.keys()) this.tell(channel, null);
      const over = AbortSignal.any([stop, lost.signal]);
      while (!over.aborted) {
        await pause(ASK_MS, undefined, { signal: over }).catch(() => undefined);
        if (!over.aborted) await client.query('select 1');
      }
    } finally {
      this.client = null;
      (client as unknown as Socket).connection.stream.destroy();
    }
  }

  private tell(channel: string, said: string | null): void {
    for (const hear of this.channels.get(channel) ?? []) hear(said);
  }
}
