import { type Answers, questions } from '@stemme/questionnaires';
import { ENGINE_VERSION } from '@stemme/scoring';
import { instruments } from '@stemme/scoring/instruments';
import { evaluate } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';
import { canonical } from '../../platform/canonical.js';
import { scoreAll } from '../../scores/scoring.js';
import { answeredOf } from '../deciding.js';
import {
  type Documented,
  type Evidence,
  type EvidenceContent,
  FORMAT,
  FORMAT_VERSION,
  PRODUCT_VERSION,
  sealed,
  sha256,
  sha256Of,
} from '../evidence.js';
import { vocabularyOf } from '../vocabulary.js';
import { form } from './shipped-patient.js';

/** For tests: bundles of the shipped depression pathway, made without a database. */

const documented = <T extends { readonly id: string; readonly version: number | string }>(
  document: T,
): Documented<T> => ({
  id: document.id,
  version: Number.parseInt(String(document.version), 10),
  sha256: sha256Of(document),
  document,
});

/** Answers of the form: PHQ-9 and GAD-7 all `n`, no wish for contact. */
export function depressed(n: number): Answers {
  const given = questions(form('depression-start')).filter(({ code }) => /^(phq9|gad7)\./.test(code));
  return { 'contact.want': 0, ...Object.fromEntries(given.map(({ code }) => [code, code === 'phq9.9' ? 0 : n])) };
}

/** What a response with these answers is judged by, after an earlier one. */
export function madeContent(answers: Answers, before: Answers = depressed(0)): EvidenceContent {
  const compiled = form('depression-start');
  const ruleSet = ruleSets.find(({ id }) => id === 'depression')!;
  const used = instruments.filter(({ id }) => compiled.document.instruments.some((one) => one.id === id));
  const how = { language: 'da', mode: 'web', answeredBy: 'self' };
  const rows = (given: Answers) => {
    const result = scoreAll(compiled, used, given);
    if (!result.ok) throw new Error(result.why);
    return result.rows.map(({ instrument, scale, definitionVersion, engineVersion, body }) => ({
      instrument,
      scale,
      definitionVersion,
      engineVersion,
      score: body,
    }));
  };
  const read = (given: Answers, at: string) =>
    answeredOf({ compiled, answers: given, ...how, receivedAt: new Date(at), scores: rows(given) });
  const earlier = { ...read(before, '2026-09-28T08:00:00.000Z'), settledAt: '2026-09-29T09:00:00.000Z' };
  const answered = read(answers, '2026-10-12T08:00:00.000Z');
  const subject = { limits: {}, facts: { age: 52, week: 2, step: 'follow-up' } };
  const triage = evaluate(ruleSet, subject, [earlier], answered, vocabularyOf(compiled, used));
  const text = canonical(answers);
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    product: { version: PRODUCT_VERSION, scoringEngine: ENGINE_VERSION },
    exported: { at: '2026-11-02T10:00:00.000Z', by: 'Nora Nielsen' },
    patient: { id: '018f0000-0000-7000-8000-000000000001', name: 'Karl Test', cpr: '300174-9995' },
    response: {
      id: '018f0000-0000-7000-8000-000000000002',
      department: '018f0000-0000-7000-8000-000000000003',
      enrolment: '018f0000-0000-7000-8000-000000000004',
      assignment: '018f0000-0000-7000-8000-000000000005',
      pathway: 'depression',
      pathwayVersion: 1,
      step: 'follow-up',
      version: 1,
      supersedes: null,
      receivedAt: answered.at,
      completedAt: '2026-10-12T07:59:00.000Z',
      ...how,
      late: false,
      bodySha256: sha256('made'),
    },
    questionnaire: documented(compiled.document),
    answers: { canonical: text, sha256: sha256(text) },
    definitions: used.map((one) => documented(one)),
    scores: rows(answers),
    ruleSet: documented(ruleSet),
    subject,
    limits: [
      {
        code: 'hm.weight',
        sides: { warningHigh: 90 },
        baseline: 85,
        reason: 'Aftalt',
        by: 'Per Læge',
        from: '2026-09-01T08:00:00.000Z',
        until: '2027-01-01',
      },
    ],
    history: [{ response: '018f0000-0000-7000-8000-000000000006', answered: earlier }],
    answered,
    evaluation: {
      level: triage.level,
      atWorst: triage.atWorst,
      decidedAt: '2026-10-12T08:00:02.000Z',
      // as it comes back from the database: keys in another order, nothing undefined
      triage: JSON.parse(canonical(triage)),
    },
  };
}

export function madeEvidence(answers: Answers, before?: Answers): Evidence {
  return JSON.parse(JSON.stringify(sealed(madeContent(answers, before))));
}
