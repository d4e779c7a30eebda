import type { MailManner, MailSink } from '../../apps/api/src/demo/mail-sink.server.js';
import type { SmsManner, SmsSink } from '../../apps/api/src/demo/sms-sink.server.js';
import { Random } from './random.js';

/** Between two moods, ms. */
const EVERY_MS = 400;

const MAIL: readonly MailManner[] = ['lose-reply', 'defer', 'reject', 'accept'];
const SMS: readonly SmsManner[] = ['lose-reply', 'defer', 'reject', 'refuse', 'accept'];

/** Providers as they are: now and then one refuses a message, puts it off, or takes it and never says so. */
export class Weather {
  private readonly timer: NodeJS.Timeout;

  constructor(
    seed: number,
    private readonly mail: MailSink,
    private readonly sms: SmsSink,
  ) {
    const random = new Random(seed + 77);
    this.timer = setInterval(() => {
      mail.behave(random.pick(MAIL), 1);
      sms.behave(random.pick(SMS), 1);
    }, EVERY_MS);
  }

  /** From now on everything is taken. */
  clear(): void {
    clearInterval(this.timer);
    this.mail.behave('accept');
    this.sms.behave('accept');
  }
}
