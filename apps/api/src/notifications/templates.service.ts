import { Inject, Injectable } from '@nestjs/common';
import {
  ILLNESS_WORDS,
  LANGUAGES,
  type Language,
  lintMessage,
  MESSAGE_STEPS,
  type MessageText,
  messageFaults,
  messageRule,
  productText,
  questionnairesInWords,
  WRITTEN_CHANNELS,
} from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, invalid, Refusal } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { PreferencesStore } from './preferences.store.js';
import { type MessageData, previewOf, settingsAddress, shortAddress } from './templates.js';
import type {
  PreviewInDto,
  SenderDto,
  SenderInDto,
  TemplateDto,
  TemplateInDto,
  TemplatePreviewDto,
  TemplatesDto,
} from './templates.dto.js';
import { type StoredText, type TextKey, TemplatesStore } from './templates.store.js';

/** Who may change what a department writes. */
const WRITERS = ['administrator', 'nurse', 'physician'] as const;

/** The words of a department's messages: the product's, until the department writes its own. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly database: Database,
    private readonly store: TemplatesStore,
    private readonly senders: PreferencesStore,
    private readonly departments: DepartmentsService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The template in force at an instant, with its braces. */
  async text(tx: Tx, { at, ...key }: TextKey & { readonly at: Date }): Promise<MessageText> {
    const own = await this.store.find(tx, key, at);
    return own?.body ? { subject: own.subject, body: own.body } : productText(key.step, key.channel, key.language);
  }

  /** What a department's own data put into its messages; a number and a date of the message are added by the sender. */
  private async messageData(tx: Tx, department: string, language: Language, dueOn: string): Promise<MessageData> {
    const sender = found((await this.senders.senders(tx, [department]))[0]);
    const texts = await this.departments.texts(tx, department, this.clock.now(), { nextOn: dueOn });
    return {
      ...texts[language].data,
      kortadresse: shortAddress(sender.shortAddress, this.config.patientOrigin),
      indstillinger: settingsAddress(this.config.patientOrigin),
    };
  }

  /** Every text of the department. @throws Refusal `not-found` */
  list(actor: Actor, department: string): Promise<TemplatesDto> {
    return this.database.read(actor, 'notifications.templates', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      const stored = await this.store.newest(tx, department);
      return { templates: every().map((key) => listed(key, stored)) };
    });
  }

  /**
   * Puts a text in the place of the one that was read; an empty body is the product's text again.
   * @throws Refusal `not-found`; `invalid` with every fault, its word in `found`; `changed` when somebody was faster
   */
  set(actor: Actor, department: string, data: TemplateInDto): Promise<TemplateDto> {
    const { step, channel, language, version } = data;
    return this.database.write(
      actor,
      'notifications.set-template',
      { department, step, channel, language },
      async (tx) => {
        await this.departments.ofStaff(tx, department, WRITERS);
        const back = data.body.trim() === '';
        const text = back ? { subject: '', body: '' } : { subject: data.subject.trim(), body: data.body.trimEnd() };
        if (!back) refuse(messageFaults(step, channel, text));
        const stored = await this.store.newest(tx, department);
        const key = { department, step, channel, language };
        if ((newest(stored, key)?.version ?? 0) !== version) throw new Refusal('changed');
        if (!(await this.store.add(tx, key, { ...text, version: version + 1 }))) throw new Refusal('changed');
        return listed(key, await this.store.newest(tx, department));
      },
    );
  }

  /** A text as a patient of this department would get it, with its faults. @throws Refusal `not-found` */
  preview(actor: Actor, department: string, data: PreviewInDto): Promise<TemplatePreviewDto> {
    const { step, channel, language, count = 1, subject, body } = data;
    return this.database.read(actor, 'notifications.preview-template', { department, step, channel }, async (tx) => {
      const { zone } = await this.departments.ofStaff(tx, department);
      const sender = found((await this.senders.senders(tx, [department]))[0]);
      const today = Temporal.PlainDate.from(localDate(this.clock.now(), zone));
      const values = {
        ...(await this.messageData(tx, department, language, today.add({ days: 7 }).toString())),
        skemaer: questionnairesInWords(count, language),
        link: `${this.config.patientOrigin}/skema`,
      };
      const { publicName, postalAddress } = sender;
      return {
        ...previewOf(step, channel, { subject, body }, values),
        sender: publicName,
        returnAddress: postalAddress,
      };
    });
  }

  /** @throws Refusal `not-found` */
  sender(actor: Actor, department: string): Promise<SenderDto> {
    return this.database.read(actor, 'notifications.sender', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      return this.senderOf(tx, department);
    });
  }

  /** @throws Refusal `not-found`, `invalid` */
  setSender(actor: Actor, department: string, data: SenderInDto): Promise<SenderDto> {
    return this.database.write(actor, 'notifications.set-sender', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department, WRITERS);
      // it stands in an SMS that a bystander may read
      const telling = lintMessage(data.shortAddress ?? '', ILLNESS_WORDS);
      if (telling.length > 0) throw invalid('shortAddress', 'forbidden-word');
      await this.senders.setSender(tx, department, data);
      return this.senderOf(tx, department);
    });
  }

  private async senderOf(tx: Tx, department: string): Promise<SenderDto> {
    const { id: _, ...sender } = found((await this.senders.senders(tx, [department]))[0]);
    return {
      ...sender,
      channels: [...sender.channels],
      standardAddress: shortAddress(null, this.config.patientOrigin),
    };
  }
}

type Key = Omit<TextKey, 'department'>;

function every(): Key[] {
  return MESSAGE_STEPS.flatMap((step) =>
    WRITTEN_CHANNELS.flatMap((channel) => LANGUAGES.map((language) => ({ step, channel, language }))),
  );
}

function newest(stored: readonly StoredText[], { step, channel, language }: Key): StoredText | undefined {
  return stored.find((one) => one.step === step && one.channel === channel && one.language === language);
}

function listed({ step, channel, language }: Key, stored: readonly StoredText[]) {
  const key = { step, channel, language };
  const own = newest(stored, key);
  const { must, may } = messageRule(step, channel);
  return {
    ...key,
    product: productText(step, channel, language),
    own: own?.body ? { subject: own.subject, body: own.body, by: own.by, at: own.at.toISOString() } : null,
    version: own?.version ?? 0,
    must: [...must],
    may: [...may],
  };
}

function refuse(faults: ReturnType<typeof messageFaults>): void {
  if (faults.length === 0) return;
  const plain = faults.map(({ path, code }) => ({ path, code }));
  throw new Refusal('invalid', plain, { found: faults.map(({ found: what }) => what ?? null) });
}
