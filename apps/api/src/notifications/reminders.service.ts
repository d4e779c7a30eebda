import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.types.js';
import { failpoint } from '../platform/failpoint.js';
import { Hears, type Job, type Scan, Sweeps } from '../platform/jobs/hears.decorator.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { assignmentDue } from '../schedules/schedules.events.js';
import { type Letter, reminderLetter } from './letter.js';
import { Mailer } from './mailer.service.js';
import { reminderDue } from './notifications.events.js';
import { RemindersStore, type ReminderToSend } from './reminders.store.js';
import type { Outcome } from './state.js';

/** How long a hand-in may be kept waiting by a message that is just going out; a lock is waited for twice as long. */
const HOLD_MS = 1_000;

type Claimed = { readonly letter: Letter; readonly tries: number };

/**
 * Invitations and reminders: at most once each, and none after an answer. A row is claimed in a committed transaction, then
 * sent, then marked; a crash in between leaves it claimed, and nobody sends it again.
 */
@Injectable()
export class RemindersService {
  constructor(
    private readonly store: RemindersStore,
    private readonly departments: DepartmentsService,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Hears(assignmentDue, 'notifications.plan')
  async onAssignmentDue(job: Job<typeof assignmentDue>): Promise<void> {
    await job.finish((tx, { assignment }) => this.store.plan(tx, assignment));
  }

  @Sweeps('notifications.reminders', 1)
  sweepDue(scan: Scan): Promise<number> {
    return scan.publishing('sweep_reminders', reminderDue);
  }

  @Sweeps('notifications.unsure', 15)
  sweepUnsure(scan: Scan): Promise<number> {
    return scan.calling('sweep_unsure_messages');
  }

  @Hears(reminderDue, 'notifications.remind')
  async onReminderDue(job: Job<typeof reminderDue>): Promise<void> {
    const claimed = await job.finish((tx, { reminder }) => this.claim(tx, reminder));
    if (!claimed) return;
    failpoint('reminder-claimed');
    const sending = await job.after((tx) => this.sendUnderLock(tx, claimed));
    if (!sending) return;
    const outcome = await sending.outcome;
    failpoint('reminder-sent');
    await job.after((tx) => this.store.mark(tx, claimed.letter.id, claimed.tries, outcome));
  }

  /** The letter, when it is to be sent now; else the row says why not. */
  private async claim(tx: Tx, id: string): Promise<Claimed | null> {
    const reminder = await this.store.lock(tx, id);
    if (reminder?.state !== 'queued') return null;
    if (!reminder.wanted) {
      await this.store.suppress(tx, id);
      return null;
    }
    const written = reminderLetter({
      ...reminder,
      origin: this.config.patientOrigin,
      data: await this.data(tx, reminder),
    });
    if (!written.ok) {
      await this.store.mark(tx, id, reminder.tries, { kind: 'refused', code: written.code });
      return null;
    }
    await this.store.claim(tx, id);
    return { letter: written.letter, tries: reminder.tries };
  }

  /**
   * Begins to send while it holds the lock that a hand-in takes: an answer is either seen here, or comes after the
   * message. A slow mail server is waited for without the lock: the message is on its way then.
   */
  private async sendUnderLock(tx: Tx, { letter }: Claimed): Promise<{ outcome: Promise<Outcome> } | null> {
    const reminder = await this.store.lock(tx, letter.id);
    if (reminder?.state !== 'claimed') return null;
    if (!reminder.wanted) {
      await this.store.suppress(tx, letter.id);
      return null;
    }
    const outcome = this.mailer.send(letter);
    const enough = new AbortController();
    await Promise.race([outcome, wait(HOLD_MS, null, { signal: enough.signal }).catch(() => null)]);
    enough.abort();
    return { outcome };
  }

  private async data(tx: Tx, { department, dueAt, now, language }: ReminderToSend) {
    const { zone } = await this.departments.get(tx, department);
    const dueOn = Temporal.Instant.from(dueAt.toISOString()).toZonedDateTimeISO(zone).toPlainDate().toString();
    const texts = await this.departments.texts(tx, department, now, dueOn);
    return texts[language].data;
  }
}
