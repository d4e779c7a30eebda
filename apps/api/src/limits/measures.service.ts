import { Injectable } from '@nestjs/common';
import type { Pathway, Text } from '@stemme/pathways';
import { itemRange, type Question, productText, questions } from '@stemme/questionnaires';
import type { Limit, RuleLevel, Side } from '@stemme/triage';
import { DocumentsService } from '../documents/documents.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import { Clock } from '../platform/clock.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { type Baseline, baselineOf } from './baselines.js';
import { type Measure, repeatOf, sidesRead } from './sides.js';

/** A measurement that a patient may have limits of their own for. */
export interface LimitedMeasure extends Measure {
  readonly label: Text;
  readonly unit: Text | null;
  /** The sides that rules read, with the levels they decide. */
  readonly read: ReadonlyMap<Side, readonly RuleLevel[]>;
  /** The rule set's own. */
  readonly standard: Limit;
  readonly baseline: Baseline | null;
  /** The item that asks for it once more: it is set together with this one. */
  readonly repeat: LimitedMeasure | null;
}

/** The measurements of an enrolment that the rules in force hold against limits. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly pathways: PathwaysService,
    private readonly documents: DocumentsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly clock: Clock,
  ) {}

  /** Also those that are repeats of another. */
  async of(
    tx: Tx,
    { pathway, pathwayVersion, department }: { pathway: string; pathwayVersion: number; department: string },
  ): Promise<LimitedMeasure[]> {
    const document = await this.pathways.version(tx, pathway, pathwayVersion);
    const ruleSet = await this.pathways.ruleSet(tx, document, department, this.clock.now());
    const read = sidesRead(ruleSet);
    if (read.size === 0) return [];
    const asked = await this.asked(tx, document, department);
    const known = [...read].flatMap(([code, sides]) => {
      const question = asked.get(code);
      const range = question && itemRange(question);
      if (!range) return [];
      const measure = {
        code,
        min: range.min,
        max: range.max,
        decimals: question.type === 'decimal' ? (question.decimals ?? 1) : 0,
        label: productText(question.text),
        unit: unitOf(question),
        read: sides,
        standard: ruleSet.limits?.[code] ?? {},
        baseline: baselineOf(ruleSet.id, code),
        repeat: null,
      };
      return [measure];
    });
    return known.map((one) => ({ ...one, repeat: known.find(({ code }) => code === repeatOf(one.code)) ?? null }));
  }

  private async asked(tx: Tx, document: Pathway, department: string): Promise<Map<string, Question>> {
    const now = this.clock.now();
    const versions = await this.documents.allInForce(tx, 'questionnaire', sentBy(document), department, now);
    const found = new Map<string, Question>();
    for (const { id, version } of versions) {
      const { compiled } = await this.questionnaires.version(tx, id, version);
      for (const question of questions(compiled)) if (!found.has(question.code)) found.set(question.code, question);
    }
    return found;
  }
}

function sentBy({ steps, patientInitiated }: Pathway): string[] {
  const all = [...steps, ...(patientInitiated ? [patientInitiated] : [])];
  return [
    ...new Set(
      all.flatMap((one) => [one.questionnaire, ...(one.variants ?? []).map(({ questionnaire }) => questionnaire)]),
    ),
  ];
}

function unitOf({ unit, unitText }: Question): Text | null {
  if (unitText) return productText(unitText);
  return unit ? { da: unit, en: unit } : null;
}
