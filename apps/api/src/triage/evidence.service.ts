import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '@stemme/questionnaires';
import { ENGINE_VERSION, type InstrumentDefinition } from '@stemme/scoring';
import type { RuleSet } from '@stemme/triage';
import { ResponsesService } from '../answers/responses.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService, type PatientHeader } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, invalid } from '../platform/errors.js';
import { unprintable } from '../platform/pdf/fonts.server.js';
import { renderPdf } from '../platform/pdf/render-pdf.server.js';
import type { Difference } from './evidence-differences.js';
import type { EvidenceCheckDto } from './evidence.dto.js';
import { evidenceSheet, printable } from './evidence-print.js';
import { scoreAll } from '../scores/scores.service.js';
import { type Decided, EvidenceStore, type StoredDocument, type StoredLimit } from './evidence.store.js';
import {
  type Documented,
  type Evidence,
  type EvidenceContent,
  type EvidenceLimit,
  FORMAT,
  FORMAT_VERSION,
  PRODUCT_VERSION,
  sealed,
  sha256,
  withoutNames,
} from './evidence.js';
import { type Verdict, verify } from './evidence-verify.js';
import type { Stored } from './materials.service.js';
import { PastService } from './past.service.js';

export { answeredOf } from './deciding.js';
export { vocabularyOf } from './vocabulary.js';

type Kept = NonNullable<Awaited<ReturnType<PastService['one']>>>;

/** Everything a level rests on, as one file that can be recomputed without us. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly store: EvidenceStore,
    private readonly past: PastService,
    private readonly responses: ResponsesService,
    private readonly patients: PatientsService,
    private readonly places: DepartmentsService,
  ) {}

  /**
   * @param names false: without the names and the CPR number
   * @throws Refusal `not-found`; `invalid` `no-triage` where nothing has decided a level, `synthetic` for the morning check's
   */
  bundle(actor: Actor, response: string, names: boolean): Promise<Evidence> {
    return this.database.read(actor, 'triage.evidence', { response, names }, async (tx) => {
      const content = await this.content(tx, response);
      return sealed(names ? content : withoutNames(content));
    });
  }

  /** Whether the level is found again from what is stored today. @throws as `bundle` */
  async checked(actor: Actor, response: string): Promise<EvidenceCheckDto> {
    const { bundle, verdict } = await this.database.read(actor, 'triage.check-evidence', { response }, (tx) =>
      this.verified(tx, response),
    );
    const differs = verdict.status === 'refused' ? verdict.faults.map(asDifference) : verdict.differs;
    const status = verdict.status === 'equal' ? 'equal' : 'unequal';
    return { status, sha256: bundle.checksum, differs: [...differs] };
  }

  /** The bundle on paper, with what came of recomputing it. @throws as `bundle` */
  async page(actor: Actor, response: string, language: 'da' | 'en'): Promise<Buffer> {
    const sheet = await this.database.read(actor, 'triage.print-evidence', { response }, async (tx) => {
      const made = await this.verified(tx, response);
      const { zone } = await this.places.get(tx, made.bundle.response.department);
      return evidenceSheet({ ...made, language, zone });
    });
    return renderPdf(printable(sheet, unprintable(sheet)));
  }

  private async verified(tx: Tx, response: string): Promise<{ bundle: Evidence; verdict: Verdict }> {
    const bundle = sealed(await this.content(tx, response));
    return { bundle, verdict: verify(bundle, scoreAll) };
  }

  private async content(tx: Tx, id: string): Promise<EvidenceContent> {
    const response = found(await this.responses.find(tx, id));
    const patient = await this.patients.get(tx, response.patient);
    await tx.saw([patient.id]);
    if (patient.synthetic) throw invalid('', 'synthetic');
    const decided = await this.store.decided(tx, id);
    const kept = await this.past.one(tx, id);
    if (!decided || !kept) throw invalid('', 'no-triage');
    const { input } = kept.now;
    const scores = await this.store.scores(tx, id, input.instruments);
    const documents = await this.documents(tx, response, kept, decided);
    const text = canonical(response.answers);
    return {
      ...about(patient, response, decided),
      ...documents,
      answers: { canonical: text, sha256: sha256(text) },
      scores,
      subject: input.subject,
      limits: (decided.body.limits ?? []).map(limitOf),
      history: await this.history(tx, id, kept, decided.body.settled ?? {}),
      answered: unsettled(input.answered),
      evaluation: {
        level: decided.level,
        atWorst: decided.atWorst,
        decidedAt: decided.decidedAt.toISOString(),
        triage: decided.body.triage,
      },
    };
  }

  /** As the decision saw it: with what was known then of each alarm, and with what has been taken back since. */
  private async history(
    tx: Tx,
    id: string,
    kept: Kept,
    settled: Readonly<Record<string, string>>,
  ): Promise<EvidenceContent['history']> {
    const standing = new Map(kept.history.map((one) => [one.response, one]));
    const history: { response: string; answered: Kept['now']['input']['answered'] }[] = [];
    for (const response of await this.store.history(tx, id)) {
      const { input } = standing.get(response) ?? found(await this.past.one(tx, response)).now;
      const settledAt = settled[response];
      const answered = unsettled(input.answered);
      history.push({ response, answered: settledAt === undefined ? answered : { ...answered, settledAt } });
    }
    return history;
  }

  private async documents(
    tx: Tx,
    { questionnaire, questionnaireVersion }: Stored,
    { now }: Kept,
    { body }: Decided,
  ): Promise<Pick<EvidenceContent, 'questionnaire' | 'definitions' | 'ruleSet'>> {
    const instruments = Object.entries(now.input.instruments).map(([id, version]) => ({
      kind: 'instrument',
      id,
      version: Number.parseInt(version, 10),
    }));
    const { id, version } = body.triage.ruleSet;
    const form = { kind: 'questionnaire', id: questionnaire, version: questionnaireVersion };
    const all = await this.store.documents(tx, [form, { kind: 'rule-set', id, version }, ...instruments]);
    const of = <T>(kind: string): Documented<T>[] =>
      all
        .filter((one) => one.kind === kind)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((one) => documented<T>(one));
    return {
      questionnaire: found(of<Questionnaire>('questionnaire')[0]),
      definitions: of<InstrumentDefinition>('instrument'),
      ruleSet: found(of<RuleSet>('rule-set')[0]),
    };
  }
}

function documented<T>({ id, version, sha256: hash, body }: StoredDocument): Documented<T> {
  return { id, version, sha256: hash, document: body as T };
}

function about(patient: PatientHeader, response: Stored, { bodySha256, now, me }: Decided) {
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    product: { version: PRODUCT_VERSION, scoringEngine: ENGINE_VERSION },
    exported: { at: now.toISOString(), by: me },
    patient: { id: patient.id, name: patient.name, cpr: patient.cpr },
    response: {
      id: response.id,
      department: response.department,
      enrolment: response.enrolment,
      assignment: response.assignment,
      pathway: response.pathway,
      pathwayVersion: response.pathwayVersion,
      step: response.step,
      version: response.version,
      supersedes: response.supersedes,
      receivedAt: response.receivedAt.toISOString(),
      completedAt: response.completedAt.toISOString(),
      language: response.language,
      mode: response.mode,
      answeredBy: response.answeredBy,
      late: response.late,
      bodySha256,
    },
  } as const;
}

function limitOf({ code, sides, baseline, reason, by, from, until }: StoredLimit): EvidenceLimit {
  return {
    code,
    sides,
    baseline: baseline ?? null,
    reason: reason ?? null,
    by: by ?? null,
    from: from ?? null,
    until: until ?? null,
  };
}

function asDifference({ path, code }: Fault): Difference {
  return { path, stored: code, computed: null };
}

/** What became of its own alarm is no part of what a response said. */
function unsettled({ settledAt: _, ...answered }: Kept['now']['input']['answered']): Kept['now']['input']['answered'] {
  return answered;
}
