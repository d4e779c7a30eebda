import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A text message as it arrived. */
export interface Sms {
  /** The idempotency key: the message's own id. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly at: string;
}

/**
 * - `accept`
 * - `reject`: nobody has this number (422), `refuse` (400), `defer` (503): nothing is kept
 * - `hang`: takes the message in and never answers; nothing is kept
 * - `lose-reply`: keeps the message, then the line breaks before the answer
 */
export const SMS_MANNERS = ['accept', 'reject', 'refuse', 'defer', 'hang', 'lose-reply'] as const;
export type SmsManner = (typeof SMS_MANNERS)[number];

const REFUSED: Readonly<Partial<Record<SmsManner, number>>> = { reject: 422, refuse: 400, defer: 503 };

export interface SmsSinkOptions {
  /** How many messages are kept; default 1000. */
  keep?: number;
  /** Does it tell what became of an earlier message? Default: yes. */
  lookup?: boolean;
  now(): Date;
}

/**
 * A text message gateway on loopback that delivers to nobody: as docs/sms-gateway.md, but that it keeps every copy of a
 * message, so that a test can count them.
 */
export class SmsSink {
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly server: Server;
  private kept: Sms[] = [];
  private manner: SmsManner = 'accept';
  private times = Number.POSITIVE_INFINITY;

  private constructor(private readonly options: SmsSinkOptions) {
    this.server = createServer(
      (request, response) => void this.answer(request, response).catch(() => request.destroy()),
    );
  }

  static start(options: SmsSinkOptions): Promise<SmsSink> {
    const sink = new SmsSink(options);
    return new Promise((resolve, reject) => {
      sink.server.once('error', reject);
      sink.server.listen(0, '127.0.0.1', () => resolve(sink));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/messages`;
  }

  /** The newest first; the oldest make room. */
  list(): readonly Sms[] {
    return this.kept;
  }

  clear(): void {
    this.kept = [];
  }

  /** How to treat the next `times` messages (default: all from now on); after that, accept. */
  behave(manner: SmsManner, times = Number.POSITIVE_INFINITY): void {
    this.manner = manner;
    this.times = times;
  }

  /** The first kept message that matches, waiting for it at most `withinMs`. */
  arrived(match: (sms: Sms) => boolean, withinMs = 10_000): Promise<Sms> {
    const here = this.kept.findLast(match);
    if (here !== undefined) return Promise.resolve(here);
    return new Promise((resolve, reject) => {
      const look = (sms: Sms): void => {
        if (!match(sms)) return;
        stop();
        resolve(sms);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`no such text message within ${withinMs} ms; ${this.kept.length} others are here`));
      }, withinMs);
      const stop = (): void => {
        clearTimeout(timer);
        this.news.off('sms', look);
      };
      this.news.on('sms', look);
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return this.tell(request.url?.split('/').at(-1) ?? '', response);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { from, to, text } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, string>;
    const manner = this.mannerNow();
    if (manner === 'hang') return;
    const refused = REFUSED[manner];
    if (refused !== undefined) return reply(response, refused, {});
    const sms = {
      id: String(request.headers['idempotency-key'] ?? ''),
      from: from ?? '',
      to: to ?? '',
      text: text ?? '',
      at: this.options.now().toISOString(),
    };
    this.kept = [sms, ...this.kept].slice(0, this.options.keep ?? 1000);
    this.news.emit('sms', sms);
    if (manner === 'lose-reply') request.destroy();
    else reply(response, 202, { id: `sms-${sms.id}` });
  }

  private tell(id: string, response: ServerResponse): void {
    const known = this.options.lookup !== false && this.kept.some((sms) => sms.id === id);
    reply(response, known ? 200 : 404, known ? { status: 'accepted', id: `sms-${id}` } : {});
  }

  private mannerNow(): SmsManner {
    if (this.times <= 0) return 'accept';
    this.times -= 1;
    return this.manner;
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
