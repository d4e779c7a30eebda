import { Injectable } from '@nestjs/common';
import { type Act, fill, hoursOf, type Language, type Outside, type Pathway, READ_WITHIN } from '@stemme/pathways';
import type { ProductText as Text } from '@stemme/questionnaires';
import { type RuleSet, urgency } from '@stemme/triage';
import { type Department, DepartmentsService, readingText } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Stored } from './materials.service.js';
import type { ReceiptState } from './receipt.js';
import { because, type Braces, deadlineOf, inPatientWords, next, promise } from './receipt-told.js';
import type { StoredTriage } from './record.store.js';

/** What a patient is told of a response, with the department's own data in the braces. */
export interface ReceiptWords {
  readonly title: Text;
  readonly text: Text;
  readonly because: Text[];
  /** The instant by which somebody is to have read it, as the clinic works by. */
  readonly readBy: Date;
}

export interface About {
  readonly triage: StoredTriage | null;
  readonly state: ReceiptState;
  readonly nextOn: string | null;
  /** Something of the same enrolment still waits for a person. */
  readonly isAwaited: boolean;
  readonly now: Date;
}

/** The texts of the pathway and of the rule set version that judged, filled. */
@Injectable()
export class ReceiptWordsService {
  constructor(
    private readonly pathways: PathwaysService,
    private readonly departments: DepartmentsService,
  ) {}

  async of(tx: Tx, response: Stored, { triage, state, nextOn, isAwaited, now }: About): Promise<ReceiptWords> {
    const pathway = await this.pathways.version(tx, response.pathway, response.pathwayVersion);
    const department = await this.departments.get(tx, response.department);
    const { receivedAt } = response;
    const row = promiseOf(pathway, department, triage, receivedAt, state);
    const readBy = new Date(deadlineOf(row ?? READ_WITHIN, receivedAt, hoursOf(pathway, department.hours)));
    const rules =
      triage && (await this.pathways.ruleSetVersion(tx, pathway.ruleSet, triage.body.triage.ruleSet.version));
    const how = await this.departments.texts(tx, department.id, receivedAt, { nextOn, promise: row, pathway });
    const own = (language: Language): string => fill(textOf(pathway, state, language), how[language].data);
    const data = (language: Language): Braces => ({
      hvem: whoOf(pathway, triage)[language],
      hvornår: how[language].data.tidspunkt ?? '',
      telefon: how[language].data.telefon ?? '',
      lægevagt: how[language].data.lægevagt ?? '',
    });
    const told =
      isComing(state, isAwaited) && now < readBy ? nextOf(rules, triage, { da: data('da'), en: data('en') }) : null;
    return {
      title: pathway.publicTitle,
      text: told ?? { da: own('da'), en: own('en') },
      because: triage && rules && state !== 'no-contact' ? because(rules, triage.body.triage) : [],
      readBy,
    };
  }
}

/**
 * Still to come: what was read is acted on too, until somebody has closed it: whoever decided that nobody calls has decided
 * it. A time that has gone by is not promised again.
 */
function isComing(state: ReceiptState, isAwaited: boolean): boolean {
  return state === 'will-be-read' || (state === 'read' && isAwaited);
}

function nextOf(
  rules: RuleSet | null,
  triage: StoredTriage | null,
  data: Readonly<Record<Language, Braces>>,
): Text | null {
  return rules && triage ? next(rules, triage.level, data) : null;
}

function whoOf({ act }: Pathway, triage: StoredTriage | null): Record<Language, string> {
  const acting = triage ? urgency(triage.level, triage.atWorst) : 'grey';
  return inPatientWords(act[acting === 'green' ? 'yellow' : acting]);
}

/** What is to be read says when, and what holds while nobody reads. */
function textOf({ texts }: Pathway, state: ReceiptState, language: Language): string {
  return state === 'will-be-read' ? readingText(texts, language) : texts[TEXTS[state]][language];
}

const TEXTS = {
  assessing: 'received',
  'no-contact': 'noContact',
  'will-be-read': 'whenRead',
  read: 'received',
  discussed: 'received',
} as const satisfies Record<ReceiptState, keyof Pathway['texts']>;

/**
 * No shorter a promise than the row the clinic works by; what nothing has assessed is promised as by the house. Words that
 * came with a green answer are read as yellow ones are.
 */
function promiseOf(
  pathway: Pathway,
  department: Department,
  triage: StoredTriage | null,
  receivedAt: Date,
  state: ReceiptState,
): Act | Outside | undefined {
  if (!triage) return undefined;
  const open = hoursOf(pathway, department.hours);
  const row = promise(pathway.act, { ...triage, fired: triage.body.triage.fired }, receivedAt, open);
  return row ?? (state === 'will-be-read' ? pathway.act.yellow : undefined);
}
