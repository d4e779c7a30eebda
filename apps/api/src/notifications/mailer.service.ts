import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Config } from '../platform/config.js';
import { Log } from '../platform/log.service.js';
import { CONFIG } from '../platform/platform.tokens.js';
import type { Outgoing, Sender } from './outgoing.js';
import { Slots } from './slots.js';
import { type Outcome, outcomeOf, type SmtpFault } from './state.js';

/** To the mail server at the same time. */
const CONNECTIONS = 8;

/**
 * Milliseconds: to connect, to be greeted, and for a silence in between; and how long an unused connection is kept, short
 * so that it is we who close it. `maxRequeues: 0`: what is sent again, and when, is decided by the row, never by the pool.
 */
const POOL = {
  pool: true,
  maxConnections: CONNECTIONS,
  maxMessages: 1_000,
  maxRequeues: 0,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
  idleTimeout: 5_000,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const;

/** E-mail: one attempt to hand one message to the mail server, and what came of it. */
@Injectable()
export class Mailer implements Sender, OnApplicationShutdown {
  /** As many as there are connections: what waits here, and not in the pool, can still be called back. */
  private readonly slots = new Slots(CONNECTIONS);
  private readonly transport: ReturnType<typeof makeTransport> | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {
    this.transport = config.smtp ? makeTransport(config.smtp.url) : null;
  }

  send(message: Outgoing, gate: AbortSignal): Promise<Outcome> {
    return this.slots.take(gate, () => this.hand(message), { kind: 'later', code: 'put-off' });
  }

  private async hand({ id, to, subject, text, html }: Outgoing): Promise<Outcome> {
    if (!this.transport || !this.config.smtp) return { kind: 'later', code: 'unreachable' };
    const { from } = this.config.smtp;
    const begun = { read: (): boolean => false };
    try {
      const { messageId } = await this.transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${new URL(this.config.patientOrigin).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        begun,
      } as Parameters<typeof this.transport.sendMail>[0]);
      return { kind: 'sent', providerId: messageId };
    } catch (error) {
      const outcome = outcomeOf(error as SmtpFault, begun.read());
      this.log.failed('mail.failed', error, { outbox: id, status: outcome.kind });
      return outcome;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function makeTransport(url: string): ReturnType<typeof createTransport> {
  const transport = createTransport({ ...POOL, url } as Parameters<typeof createTransport>[0]);
  // Only the message's own stream knows whether a byte of it has left: before that, trying again is safe.
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const open = message.createReadStream.bind(message);
    const streams: Readable[] = [];
    (mail.data as { begun?: { read: () => boolean } }).begun!.read = () =>
      streams.some((stream) => stream.readableDidRead);
    message.createReadStream = (options) => {
      const stream = open(options);
      streams.push(stream);
      return stream;
    };
    done();
  });
  return transport;
}
