import { Inject, Injectable } from '@nestjs/common';
import {
  type Brace,
  type Language,
  type MessageText,
  questionnairesInWords,
  type WrittenChannel,
} from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.types.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { type Bundle, bundlesOf, type Verdict, verdict } from './bundle.js';
import { ListsService } from './lists.service.js';
import { messageRefused } from './notifications.events.js';
import { type Outgoing, SENDING_CHANNELS } from './outgoing.js';
import { OutgoingStore } from './outgoing.store.js';
import { PreferencesService, type Way } from './preferences.service.js';
import { shortAddress } from './templates.js';
import { TemplatesService } from './templates.service.js';
import { written } from './writing.js';

/** A message that is ours to send: its row says so, and that is committed before anything leaves. */
export interface Claimed {
  readonly outgoing: Outgoing;
  readonly tries: number;
}

/** A letter that waits to be printed. */
export interface LetterToPrint {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

type Data = Readonly<Partial<Record<Brace, string>>>;

/** Decides for each message of a batch whether, by which channel and in which words it goes out. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly store: OutgoingStore,
    private readonly preferences: PreferencesService,
    private readonly templates: TemplatesService,
    private readonly lists: ListsService,
    private readonly departments: DepartmentsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Messages that are still wanted and may go out now are claimed, or listed for somebody to print or to call. */
  async claim(tx: Tx, batch: string): Promise<{ claimed: Claimed[]; letters: LetterToPrint[] }> {
    const { bundles, empty } = bundlesOf(await this.store.lock(tx, batch, 'queued'));
    const round = new Round(tx, this.templates, this.departments);
    const ways = await this.preferences.channelsOf(
      tx,
      bundles.map(({ lines }) => lines[0].patient),
    );
    const verdicts: Verdict[] = [...empty];
    const claimed: Claimed[] = [];
    const letters: LetterToPrint[] = [];
    for (const bundle of bundles) {
      const { decided, outgoing } = await this.decide(round, bundle, ways.get(bundle.lines[0].patient) ?? []);
      verdicts.push(decided);
      if (outgoing) claimed.push({ outgoing, tries: bundle.lines[0].tries });
      const { message, content, address } = decided;
      if (content) letters.push({ id: message, address: address ?? '', ...content });
      if (decided.state === 'failed') await this.refused(tx, bundle);
      if (decided.state === 'waiting' && decided.channel === 'phone') await this.list(tx, bundle);
    }
    await this.store.settle(tx, verdicts);
    return { claimed, letters };
  }

  private async decide(
    round: Round,
    bundle: Bundle,
    ways: readonly Way[],
  ): Promise<{ decided: Verdict; outgoing?: Outgoing }> {
    const [{ now, sendingAt, tried, language, sender }] = bundle.lines;
    const isLate = sendingAt > now && bundle.lines.some(({ closesAt }) => closesAt !== null && closesAt <= sendingAt);
    if (sendingAt > now && !isLate) return { decided: verdict(bundle, 'due', { dueAt: sendingAt }) };
    const way = ways.find(({ channel }) => !tried.includes(channel));
    if (!way) return { decided: verdict(bundle, 'failed', { error: 'no-address' }) };
    const { channel, address } = way;
    if (channel === 'phone') return { decided: verdict(bundle, 'waiting', { channel, error: null }) };
    // somebody calls instead
    if (isLate) return { decided: verdict(bundle, 'failed', { channel, error: 'no-sending-time' }) };
    const template = await round.template(bundle, channel);
    const data = { ...(await round.data(bundle)), ...this.words(bundle) };
    const { assignment } = bundle;
    const origin = this.config.patientOrigin;
    const result = written({ channel, address, language, template, data, origin, assignment });
    if (!result.ok) return { decided: verdict(bundle, 'failed', { channel, error: result.code }) };
    const { to, subject, text, html } = result.message;
    if (channel === 'letter') {
      const content = { subject, body: text };
      return { decided: verdict(bundle, 'waiting', { channel, error: null, address: to, content }) };
    }
    if (!SENDING_CHANNELS.includes(channel)) throw new Error(`nobody sends ${channel}`);
    // the CPR number stays where it is kept, encrypted
    const shown = channel === 'digital-post' ? null : to;
    const id = bundle.message;
    const outgoing = { id, channel, to, subject, text, language, sender, ...(html === undefined ? {} : { html }) };
    return { decided: verdict(bundle, 'claimed', { channel, error: null, address: shown }), outgoing };
  }

  private words({ lines, count }: Bundle): Data {
    const [{ language, shortAddress: own }] = lines;
    return {
      skemaer: questionnairesInWords(count, language),
      kortadresse: shortAddress(own, this.config.patientOrigin),
    };
  }

  private async refused(tx: Tx, { message, lines }: Bundle): Promise<void> {
    const [{ department, patient }] = lines;
    await tx.publish(messageRefused, { message }, { department, patient, key: message });
  }

  private async list(tx: Tx, { lines }: Bundle): Promise<void> {
    for (const { patient, assignment, step, tried } of lines) {
      const why = tried.length > 0 ? 'not-delivered' : 'phone-channel';
      await this.lists.call(tx, { patient, assignment, step, why });
    }
  }
}

/** What the messages of one batch share is asked for once. */
class Round {
  private readonly texts = new Map<string, MessageText>();
  private readonly datas = new Map<string, Readonly<Record<Language, { data: Data }>>>();

  constructor(
    private readonly tx: Tx,
    private readonly templates: TemplatesService,
    private readonly departments: DepartmentsService,
  ) {}

  async template({ step, lines }: Bundle, channel: WrittenChannel): Promise<MessageText> {
    const [{ department, language, now }] = lines;
    const key = `${department} ${step} ${channel} ${language}`;
    const known = this.texts.get(key);
    if (known) return known;
    const text = await this.templates.text(this.tx, { department, step, channel, language, at: now });
    this.texts.set(key, text);
    return text;
  }

  async data({ lines, dueOn }: Bundle): Promise<Data> {
    const [{ department, language, now }] = lines;
    const key = `${department} ${dueOn}`;
    const texts = this.datas.get(key) ?? (await this.departments.texts(this.tx, department, now, { nextOn: dueOn }));
    this.datas.set(key, texts);
    return texts[language].data;
  }
}
