import { setImmediate as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type InstrumentDefinition, parseDefinition } from '@stemme/scoring';
import { prepare, type Prepared, type RuleSet, type Vocabulary } from '@stemme/triage';
import { DocumentsService } from '../documents/documents.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid } from '../platform/errors.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { scoreAll } from '../scores/scores.service.js';
import { answeredOf, vocabularyOf } from '../triage/evidence.service.js';
import { type PastInput, type PastResponse, PastService } from '../triage/past.service.js';
import { type Anew, anewOf, type Finding, lookBack, type Then } from './look-back.js';
import { type Happened, LookBacksStore } from './look-backs.store.js';
import { type Bounds, LookBackWalkStore } from './look-back-walk.store.js';

/** Which responses are looked at again; what is left out leaves nothing out. */
export interface Scope {
  readonly department: string;
  /** The instant whose versions count as those in force. */
  readonly asOf: Date;
  readonly since: Date | null;
  /** Id of a rule set: only responses that it judges. */
  readonly ruleSet: string | null;
  /** An instrument's version that responses were scored with: only those. */
  readonly definition: { readonly id: string; readonly version: string } | null;
}

/** How far it has come. `used`: documents in force, by kind and id, as they were used. */
export interface Walked {
  responses: number;
  findings: number;
  /** Retracted, or replaced by an amendment: they are not looked at. */
  leftOut: number;
  readonly used: Record<string, number>;
}

interface Material {
  readonly vocabulary: Vocabulary;
  readonly definitions: readonly InstrumentDefinition[];
}

const AT_A_STRETCH_MS = 20;

const ENGINES = { score: scoreAll, read: answeredOf };

/** Everybody's answers again, by what is in force now. Nothing is changed by it. */
@Injectable()
export class LookBackWalkService {
  constructor(
    private readonly store: LookBackWalkStore,
    private readonly findings: LookBacksStore,
    private readonly past: PastService,
    private readonly documents: DocumentsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly pathways: PathwaysService,
  ) {}

  /**
   * A slip in a name would find nobody, and look as if all were well.
   * @throws Refusal `invalid` (`ruleSet`, `definition`: `unknown`)
   */
  async refuseUnknown(tx: Tx, bounds: Bounds, prefix = ''): Promise<void> {
    const known = await this.store.known(tx, bounds);
    if (bounds.ruleSet !== null && !known.ruleSet)
      throw invalid(`${prefix}${prefix ? 'rule-set' : 'ruleSet'}`, 'unknown');
    if (bounds.definition !== null && !known.definition) throw invalid(`${prefix}definition`, 'unknown');
  }

  /** How many responses there are to walk through. */
  async count(tx: Tx, scope: Scope): Promise<number> {
    let count = 0;
    for (const { id } of await this.store.pathways(tx, scope.department))
      count += await this.past.count(tx, this.where(scope, id));
    return count;
  }

  now(tx: Tx): Promise<Date> {
    return this.store.now(tx);
  }

  /** Departments by SOR code, and the instant that counts as now: for the command, which is nobody's session. */
  async departments(
    tx: Tx,
    sor: string | null,
  ): Promise<{ now: Date; departments: { id: string; sor: string; zone: string }[] }> {
    return { now: await this.store.now(tx), departments: await this.store.departments(tx, sor) };
  }

  /** @param found is awaited before the walk goes on */
  async walk(
    tx: Tx,
    scope: Scope,
    found: (findings: readonly Finding[], walked: Walked) => Promise<void>,
  ): Promise<Walked> {
    const walked: Walked = { responses: 0, findings: 0, leftOut: 0, used: {} };
    for (const pathway of await this.store.pathways(tx, scope.department)) {
      const walk = new PathwayWalk(this, tx, scope, await this.ruleSetOf(tx, scope, pathway), walked);
      const { leftOut } = await this.past.past(tx, this.where(scope, pathway.id), async (chunk) => {
        const findings = await walk.judge(chunk);
        walked.responses += chunk.filter(({ within }) => within).length;
        walked.findings += findings.length;
        await found(findings, walked);
      });
      walked.leftOut += leftOut;
    }
    return walked;
  }

  happened(tx: Tx, finding: Finding): Promise<Happened[]> {
    return this.findings.happened(tx, finding);
  }

  answers(tx: Tx, ids: readonly string[]): ReturnType<LookBackWalkStore['answers']> {
    return this.store.answers(tx, ids);
  }

  /** The rule set in force by its id; null when there is none any more. */
  async inForce(tx: Tx, scope: Scope, id: string): Promise<RuleSet | null> {
    const [row] = await this.documents.allInForce(tx, 'rule-set', [id], scope.department, scope.asOf);
    return row ? this.pathways.ruleSetVersion(tx, id, row.version) : null;
  }

  /** A questionnaire with the definitions in force of all its instruments, or why they cannot be used. */
  async material(
    tx: Tx,
    scope: Scope,
    { questionnaire, version }: PastInput,
    walked: Walked,
  ): Promise<Material | string> {
    const { document, compiled } = await this.questionnaires.version(tx, questionnaire, version);
    const ids = document.instruments.map(({ id }) => id);
    const definitions: InstrumentDefinition[] = [];
    for (const row of await this.documents.allInForce(tx, 'instrument', ids, scope.department, scope.asOf)) {
      const parsed = await this.documents.version(tx, 'instrument', row.id, row.version, parseDefinition);
      // one instrument that cannot be scored, and nothing of the response is known
      if (!parsed.ok) return `${row.id}:definition`;
      definitions.push(parsed.definition);
      walked.used[`instrument/${row.id}`] = row.version;
    }
    return { definitions, vocabulary: vocabularyOf(compiled, definitions) };
  }

  compiled(tx: Tx, { questionnaire, version }: PastInput) {
    return this.questionnaires.version(tx, questionnaire, version).then(({ compiled }) => compiled);
  }

  private where({ department, since, asOf }: Scope, pathway: string) {
    return { department, pathway, from: since ?? new Date(0), to: new Date(asOf.getTime() + 1) };
  }

  private async ruleSetOf(
    tx: Tx,
    { department, asOf }: Scope,
    { id, version }: { id: string; version: number },
  ): Promise<string> {
    const [row] = await this.documents.allInForce(tx, 'pathway', [id], department, asOf);
    return (await this.pathways.version(tx, id, row?.version ?? version)).ruleSet;
  }
}

/** One pathway's responses, enrolment by enrolment; documents are made ready once. */
class PathwayWalk {
  private readonly materials = new Map<string, Material | string>();
  private readonly rules = new Map<string, Prepared | null>();

  constructor(
    private readonly service: LookBackWalkService,
    private readonly tx: Tx,
    private readonly scope: Scope,
    /** Of the pathway in force: what judges a response that nothing has judged. */
    private readonly ruleSet: string,
    private readonly walked: Walked,
  ) {}

  /** A chunk holds enrolments whole. */
  async judge(chunk: readonly PastResponse[]): Promise<Finding[]> {
    const kept = await this.service.answers(
      this.tx,
      chunk.map(({ response }) => response),
    );
    const answers = new Map(kept.map((one) => [one.id, one]));
    const enrolments = new Map<string, { old: Then[]; anew: Anew[] }>();
    let since = performance.now();
    for (const row of chunk) {
      const own = answers.get(row.response);
      // the morning check's answers are nobody's
      if (!own) continue;
      const one = enrolments.get(row.enrolment) ?? { old: [], anew: [] };
      one.old.push(this.old(row));
      one.anew.push(await this.anew(row, own));
      enrolments.set(row.enrolment, one);
      if (performance.now() - since < AT_A_STRETCH_MS) continue;
      // scoring is work for the processor alone: others are answered in between
      await pause();
      since = performance.now();
    }
    return [...enrolments.values()].flatMap(({ old, anew }) => lookBack(old, anew));
  }

  private old(row: PastResponse): Then {
    const { response, patient, enrolment, receivedAt, decided, input } = row;
    const within = row.within && this.isMeant(row);
    return {
      response,
      patient,
      enrolment,
      receivedAt,
      within,
      decided,
      read: input && { answered: input.answered, subject: input.subject },
    };
  }

  private isMeant({ decided, input }: PastResponse): boolean {
    const { ruleSet, definition } = this.scope;
    if (ruleSet && (decided?.ruleSet.id ?? this.ruleSet) !== ruleSet) return false;
    // what cannot be read may have been scored with it
    return !definition || !input || input.instruments[definition.id] === definition.version;
  }

  private async anew(
    { input, decided }: PastResponse,
    kept: Awaited<ReturnType<LookBackWalkService['answers']>>[number],
  ): Promise<Anew> {
    if (!input) return { ok: false, why: 'not-there' };
    const material = await this.material(input);
    if (typeof material === 'string') return { ok: false, why: material };
    const compiled = await this.service.compiled(this.tx, input);
    const read = anewOf({ ...kept, compiled }, material.definitions, ENGINES);
    if (!read.ok) return read;
    const prepared = await this.prepared(decided?.ruleSet.id ?? this.ruleSet, input, material.vocabulary);
    if (!prepared) return { ok: false, why: 'no-rules' };
    const { settledAt } = input.answered;
    const answered = settledAt === undefined ? read.answered : { ...read.answered, settledAt };
    return { ok: true, answered, prepared };
  }

  private async material(input: PastInput): Promise<Material | string> {
    const name = `${input.questionnaire}/${input.version}`;
    if (!this.materials.has(name)) {
      const made = await this.service.material(this.tx, this.scope, input, this.walked).catch(() => 'questionnaire');
      this.materials.set(name, made);
    }
    return this.materials.get(name)!;
  }

  private async prepared(
    id: string,
    { questionnaire, version }: PastInput,
    vocabulary: Vocabulary,
  ): Promise<Prepared | null> {
    const name = `${id}/${questionnaire}/${version}`;
    if (!this.rules.has(name)) {
      const ruleSet = await this.service.inForce(this.tx, this.scope, id);
      if (ruleSet) this.walked.used[`rule-set/${id}`] = ruleSet.version;
      this.rules.set(name, ruleSet && ready(ruleSet, vocabulary));
    }
    return this.rules.get(name)!;
  }
}

/** Rules that cannot be read are no rules: whom they judged is listed. */
function ready(ruleSet: RuleSet, vocabulary: Vocabulary): Prepared | null {
  try {
    return prepare(ruleSet, vocabulary);
  } catch {
    return null;
  }
}
