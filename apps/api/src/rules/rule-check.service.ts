import { Injectable } from '@nestjs/common';
import { activationFaults, checkPathway, type PathwayDraft } from '@stemme/pathways';
import type { Questionnaire } from '@stemme/questionnaires';
import { checkRuleSet, guardFaults, type RuleSet, unread, type Vocabulary } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import { newestInForce } from '../documents/documents.service.js';
import { PathwayCheckService } from '../pathways/pathway-check.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { ScoresService } from '../scores/scores.service.js';
import { PastService } from '../triage/past.service.js';
import { isShapeFault } from './draft.js';
import { type PathwayRow, RulesStore } from './rules.store.js';
import { distinct, type RuleFault, ruleFault, unreadFaults, usedFaults } from './used-faults.js';
import { joined, sentBy } from './vocabularies.js';

/** A pathway that is judged by a rule set: the version in force, else the newest, with what it can send. */
export interface Use {
  readonly row: PathwayRow;
  readonly inForce: boolean;
  readonly document: PathwayDraft;
  readonly sent: readonly Sent[];
}

/** A questionnaire in force, with what rules may say of its answers. */
export interface Sent {
  readonly version: number;
  readonly document: Questionnaire;
  readonly vocabulary: Vocabulary;
  /** Instrument → version of the definition in force. */
  readonly instruments: Readonly<Record<string, string>>;
}

/** Whether rules may be used, with the pathway and the questionnaires that are in force. */
@Injectable()
export class RuleCheckService {
  constructor(
    private readonly store: RulesStore,
    private readonly pathways: PathwayCheckService,
    private readonly scores: ScoresService,
    private readonly past: PastService,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything that must be put right before a department may use rules from `at` (else now) on; none = it may. While single fields
   * cannot be read, what must hold for their use is not judged yet.
   */
  async faults(tx: Tx, department: Department, document: RuleSet, at = this.clock.now()): Promise<RuleFault[]> {
    return (await this.judge(tx, department, document, at))(document);
  }

  /** The same for any text of a rule set: what it stands on is read once. */
  async judge(
    tx: Tx,
    department: Department,
    { id, pathway }: Pick<RuleSet, 'id' | 'pathway'>,
    at = this.clock.now(),
  ): Promise<(document: RuleSet) => RuleFault[]> {
    const uses = await this.uses(tx, department, pathway, at);
    const ground = { uses, vocabulary: vocabularyOf(uses), base: await this.store.shipped(tx, id) };
    return (document) => faultsOn(ground, document, department);
  }

  /** The pathway of a rule set in the version that is in force, else in its newest; none = there is no such pathway. */
  async uses(tx: Tx, department: Department, pathway: string, at: Date): Promise<Use[]> {
    const rows = (await this.store.pathways(tx, department.id, [pathway])).filter(({ status }) => status !== 'retired');
    const running = newestInForce(rows, at);
    const row = running ?? rows[0];
    const document = row && (await this.store.pathway(tx, department.id, row.id, row.version));
    if (!row || !document) return [];
    return [{ row, inForce: running !== undefined, document, sent: await this.sent(tx, department, document, at) }];
  }

  private async sent(tx: Tx, department: Department, pathway: PathwayDraft, at: Date): Promise<Sent[]> {
    const ids = sentBy(pathway);
    const all = await this.pathways.inForce(tx, department.id, at);
    const sent: Sent[] = [];
    for (const { version, document } of all.filter((one) => ids.has(one.document.id))) {
      const definitions = await this.scores.definitions(
        tx,
        document.instruments.map(({ id }) => id),
        department.id,
        at,
      );
      const instruments = Object.fromEntries(definitions.map((one) => [one.id, one.version]));
      const vocabulary = await this.past.vocabulary(tx, { questionnaire: document.id, version, instruments });
      sent.push({ version, document, vocabulary, instruments });
    }
    return sent;
  }
}

interface Ground {
  readonly uses: readonly Use[];
  readonly vocabulary: Vocabulary;
  /** What the product ships; null = nothing of this id. */
  readonly base: RuleSet | null;
}

function faultsOn({ uses, vocabulary, base }: Ground, document: RuleSet, { sending }: Department): RuleFault[] {
  const faults = checkRuleSet(document, vocabulary).map(ruleFault);
  if (uses.length === 0) faults.push(ruleFault({ path: '/pathway', code: 'unknown-pathway' }));
  if (faults.some(isShapeFault)) return distinct(faults);
  faults.push(...guardFaults(base, document, vocabulary).map(ruleFault));
  // green is earned: where nothing need be known, a blank answer would be a calm one
  if (document.requires.length === 0) faults.push(ruleFault({ path: '/requires', code: 'empty' }));
  for (const use of uses) {
    if (checkPathway(use.document).length > 0) {
      faults.push({ path: '/pathway', code: 'unfinished-pathway', pathway: use.row.id, item: null });
      continue;
    }
    const documents = { questionnaires: use.sent.map((one) => one.document), ruleSet: document, sending };
    faults.push(...usedFaults(activationFaults(use.document, documents), document, use.row.id));
    const own = vocabularyOf([use]);
    faults.push(...unreadFaults(unread(document, Object.keys(own.items), own), use.row.id));
  }
  return distinct(faults);
}

/** What rules may speak of in the answers of these pathways. */
export function vocabularyOf(uses: readonly Use[]): Vocabulary {
  return joined(uses.flatMap(({ sent }) => sent.map(({ vocabulary }) => vocabulary)));
}
