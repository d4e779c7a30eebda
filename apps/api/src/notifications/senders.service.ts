import { Injectable } from '@nestjs/common';
import { DigitalPost } from './digital-post.service.js';
import { Mailer } from './mailer.service.js';
import type { Outgoing, Sender, SendingChannel } from './outgoing.js';
import { SmsGateway } from './sms-gateway.service.js';
import type { Outcome } from './state.js';

/** The ways out, by channel. */
@Injectable()
export class SendersService implements Sender {
  private readonly byChannel: Readonly<Record<SendingChannel, Sender>>;

  constructor(mailer: Mailer, sms: SmsGateway, digitalPost: DigitalPost) {
    this.byChannel = { email: mailer, sms, 'digital-post': digitalPost };
  }

  send(message: Outgoing, gate: AbortSignal): Promise<Outcome> {
    return this.byChannel[message.channel].send(message, gate);
  }

  /** Of a text message, by its gateway. */
  async lookup(id: string): Promise<Outcome | null> {
    return (await this.byChannel.sms.lookup?.(id)) ?? null;
  }
}
