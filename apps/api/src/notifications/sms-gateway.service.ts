import http from 'node:http';
import https from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { Log } from '../platform/log.service.js';
import { CONFIG } from '../platform/platform.tokens.js';
import type { Outgoing, Sender } from './outgoing.js';
import { Slots } from './slots.js';
import { idOf, outcomeOfBreak, outcomeOfLookup, outcomeOfStatus } from './sms-reply.js';
import type { Outcome } from './state.js';

/** Requests to the gateway at the same time. */
const REQUESTS = 8;
/** For the whole of a request. */
const PATIENCE_MS = 10_000;
/** A gateway's reply is a few words; more is not read. */
const MOST_BYTES = 10_000;

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly key: string;
  readonly body?: string;
}

/** Text messages, by an HTTP gateway: docs/sms-gateway.md. */
@Injectable()
export class SmsGateway implements Sender {
  private readonly slots = new Slots(REQUESTS);

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  send(message: Outgoing, gate: AbortSignal): Promise<Outcome> {
    return this.slots.take(gate, () => this.hand(message), { kind: 'later', code: 'put-off' });
  }

  async lookup(id: string): Promise<Outcome | null> {
    const { sms } = this.config;
    if (!sms) return null;
    try {
      const { status, body } = await this.ask({ method: 'GET', url: `${sms.url}/${id}`, key: id }, () => undefined);
      return outcomeOfLookup(status, body);
    } catch (error) {
      this.log.failed('sms.failed', error, { outbox: id });
      return null;
    }
  }

  private async hand({ id, to, text }: Outgoing): Promise<Outcome> {
    const { sms } = this.config;
    if (!sms) return { kind: 'refused', code: 'no-gateway' };
    let begun = false;
    try {
      const content = JSON.stringify({ id, from: sms.sender, to, text });
      const reply = await this.ask({ method: 'POST', url: sms.url, key: id, body: content }, () => {
        begun = true;
      });
      const outcome = outcomeOfStatus(reply.status, idOf((reply.body as { id?: unknown } | null)?.id));
      if (outcome.kind !== 'sent')
        this.log.info('sms.failed', { outbox: id, status: outcome.kind, code: String(reply.status) });
      return outcome;
    } catch (error) {
      const outcome = outcomeOfBreak(begun);
      this.log.failed('sms.failed', error, { outbox: id, status: outcome.kind });
      return outcome;
    }
  }

  /** Nothing is written before the line stands: until `begin` is called nothing of the message has left. */
  private ask({ method, url, key, body }: Request, begin: () => void): Promise<Reply> {
    const secure = url.startsWith('https:');
    const headers = {
      authorization: `Bearer ${this.config.sms!.token}`,
      'idempotency-key': key,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise((resolve, reject) => {
      // a line of its own for each: a kept one may be closed under us, and then nobody knows what of it arrived
      const request = (secure ? https : http).request(url, { method, headers, agent: false });
      const late = setTimeout(() => request.destroy(new Error('no reply in time')), PATIENCE_MS);
      request.on('close', () => clearTimeout(late));
      request.on('error', reject);
      request.on('response', (response) => void read(response).then(resolve, reject));
      request.on('socket', (socket) =>
        socket.once(secure ? 'secureConnect' : 'connect', () => {
          begin();
          request.end(body);
        }),
      );
    });
  }
}

async function read(response: http.IncomingMessage): Promise<Reply> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    size += (part as Buffer).length;
    if (size <= MOST_BYTES) parts.push(part as Buffer);
  }
  return { status: response.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString('utf8')) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
