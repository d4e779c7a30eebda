import { Injectable } from '@nestjs/common';
import { type Act, fill, type Language, type Pathway } from '@stemme/pathways';
import { LANGUAGES, type ProductText as Text } from '@stemme/questionnaires';
import { urgency } from '@stemme/triage';
import { DepartmentsService, readingText } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { Stored } from './materials.service.js';
import type { ReceiptState } from './receipt.js';
import type { StoredTriage } from './record.store.js';

/** The pathway's texts, with the department's own data in their braces. */
@Injectable()
export class ReceiptWordsService {
  constructor(
    private readonly pathways: PathwaysService,
    private readonly departments: DepartmentsService,
  ) {}

  async of(
    tx: Tx,
    { pathway: id, pathwayVersion, department, receivedAt }: Stored,
    state: ReceiptState,
    triage: StoredTriage | null,
    nextOn: string | null,
  ): Promise<{ title: Text; text: Text }> {
    const pathway = await this.pathways.version(tx, id, pathwayVersion);
    const how = await this.departments.texts(tx, department, receivedAt, {
      nextOn,
      promise: promiseOf(pathway, triage),
      pathway,
    });
    const texts = LANGUAGES.map((language) => [language, fill(textOf(pathway, state, language), how[language].data)]);
    return { title: pathway.publicTitle, text: Object.fromEntries(texts) as Text };
  }
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
} as const satisfies Record<ReceiptState, keyof Pathway['texts']>;

/** No shorter a promise than the row the clinic works by; what nothing has assessed is worked on as the worst. */
function promiseOf({ act }: Pathway, triage: StoredTriage | null): Act | undefined {
  if (!triage) return undefined;
  const acting = urgency(triage.level, triage.atWorst);
  return acting === 'green' ? undefined : act[acting];
}
