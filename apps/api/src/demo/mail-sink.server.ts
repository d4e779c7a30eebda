import { EventEmitter } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A message as it arrived. Times are the given clock's. */
export interface Mail {
  id: string;
  from: string;
  /** Envelope recipients, with commas between them. */
  to: string;
  subject: string;
  at: string;
  messageId: string | null;
  text: string;
  html: string;
}

/**
 * - `accept`
 * - `reject` for good (550), `defer` (451): nothing is kept
 * - `hang`: takes the message in and never answers; nothing is kept
 * - `lose-reply`: keeps the message, then the line breaks before the answer
 */
export const MAIL_MANNERS = ['accept', 'reject', 'defer', 'hang', 'lose-reply'] as const;
export type MailManner = (typeof MAIL_MANNERS)[number];

export interface MailSink {
  port: number;
  /** The newest first; the oldest make room. */
  list(): readonly Mail[];
  clear(): void;
  /** How to treat the next `times` messages (default: all from now on); after that, accept. */
  behave(manner: MailManner, times?: number): void;
  /** The first kept message that matches, waiting for it at most `withinMs`. */
  arrived(match: (mail: Mail) => boolean, withinMs?: number): Promise<Mail>;
  stop(): Promise<void>;
}

const MAX_BYTES = 1_000_000;

export interface MailSinkOptions {
  /** 0 (default) takes a free one. */
  port?: number;
  /** How many messages are kept; default 1000. */
  keep?: number;
  now(): Date;
}

/** A real SMTP server on loopback that delivers to nobody. */
export async function startMailSink(options: MailSinkOptions): Promise<MailSink> {
  const sink = new Sink(() => options.now(), options.keep ?? 1000);
  await sink.listen(options.port ?? 0);
  return sink;
}

class Sink implements MailSink {
  private readonly news = new EventEmitter().setMaxListeners(0);
  private readonly sockets = new Map<number, Socket>();
  private readonly server: SMTPServer;
  private mails: Mail[] = [];
  private manner: MailManner = 'accept';
  private times = Number.POSITIVE_INFINITY;
  private serial = 0;
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly now: () => Date,
    private readonly keeps: number,
  ) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: MAX_BYTES,
      closeTimeout: 200,
      logger: false,
      onData: (stream, session, callback) => void this.take(stream, session, callback),
    });
    this.server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort;
      if (port === undefined) return;
      this.sockets.set(port, socket);
      socket.once('close', () => this.sockets.delete(port));
    });
    // a line broken by the other side is no news
    this.server.on('error', () => undefined);
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        this.server.server.off('error', reject);
        resolve();
      });
    });
  }

  list(): readonly Mail[] {
    return this.mails;
  }

  clear(): void {
    this.mails = [];
  }

  behave(manner: MailManner, times = Number.POSITIVE_INFINITY): void {
    this.manner = manner;
    this.times = times;
  }

  arrived(match: (mail: Mail) => boolean, withinMs = 10_000): Promise<Mail> {
    const here = this.mails.findLast(match);
    if (here !== undefined) return Promise.resolve(here);
    return new Promise((resolve, reject) => {
      const look = (mail: Mail) => {
        if (!match(mail)) return;
        stop();
        resolve(mail);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`no such message within ${withinMs} ms; ${this.mails.length} others are here`));
      }, withinMs);
      const stop = () => {
        clearTimeout(timer);
        this.news.off('mail', look);
      };
      this.news.on('mail', look);
    });
  }

  stop(): Promise<void> {
    this.stopping ??= new Promise((resolve) => {
      this.server.close(() => resolve());
      for (const socket of this.sockets.values()) socket.destroy();
    });
    return this.stopping;
  }

  private async take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    reply: (error: Error | null, message?: string) => void,
  ): Promise<void> {
    const manner = this.mannerNow();
    const parts: Buffer[] = [];
    try {
      for await (const part of stream) parts.push(part as Buffer);
      if (stream.sizeExceeded) return reply(refusal(552, 'Message too large'));
      if (manner === 'reject') return reply(refusal(550, 'Mailbox unavailable'));
      if (manner === 'defer') return reply(refusal(451, 'Try again later'));
      if (manner === 'hang') return;
      const mail = await this.keep(Buffer.concat(parts), session);
      if (manner === 'lose-reply') this.sockets.get(session.remotePort)?.destroy();
      else reply(null, `kept as ${mail.id}`);
    } catch {
      reply(refusal(451, 'Not understood'));
    }
  }

  private mannerNow(): MailManner {
    if (this.times <= 0) return 'accept';
    this.times -= 1;
    return this.manner;
  }

  private async keep(raw: Buffer, session: SMTPServerSession): Promise<Mail> {
    const parsed = await PostalMime.parse(raw);
    const { mailFrom, rcptTo } = session.envelope;
    this.serial += 1;
    const mail: Mail = {
      id: String(this.serial),
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address).join(', '),
      subject: parsed.subject ?? '',
      at: this.now().toISOString(),
      messageId: parsed.messageId ?? null,
      text: parsed.text ?? '',
      html: parsed.html ?? '',
    };
    this.mails = [mail, ...this.mails].slice(0, this.keeps);
    this.news.emit('mail', mail);
    return mail;
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
