import { type Answers, type CompiledQuestionnaire, compile } from '@stemme/questionnaires';
import { engines } from '@stemme/questionnaires/engines';
import { ENGINE_VERSION, type InstrumentDefinition, parseDefinition, type Score } from '@stemme/scoring';
import { type Answered, evaluate } from '@stemme/triage';
import { canonical } from '../platform/canonical.js';
import type { Fault } from '../platform/errors.js';
import { answeredOf } from './deciding.js';
import { type Difference, differences, escaped } from './evidence-differences.js';
import { shapeFaults } from './evidence-shape.js';
import { type Documented, type Evidence, sha256, sha256Of } from './evidence.js';
import { vocabularyOf } from './vocabulary.js';

export type Verdict =
  /** `engines`: the scoring engine that made the scores and the one that made them again; the same versions, as a rule. */
  | { readonly status: 'equal' | 'unequal'; readonly differs: readonly Difference[]; readonly engines: Engines }
  /** It is no bundle of a format that is known. */
  | { readonly status: 'refused'; readonly faults: readonly Fault[] };

interface Engines {
  readonly stored: string;
  readonly now: string;
}

/** Every scale of a response again: `scoreAll`. */
export type ScoreAgain = (
  compiled: CompiledQuestionnaire,
  definitions: readonly InstrumentDefinition[],
  answers: Answers,
) => { readonly ok: true; readonly rows: readonly Again[] } | { readonly ok: false; readonly why: string };

interface Again {
  readonly instrument: string;
  readonly scale: string;
  readonly definitionVersion: string;
  readonly body: Score;
}

/**
 * Recomputes everything of a bundle from the bundle alone: checksums of its parts, documents and answers, the scores from
 * the answers, what the rules read from both, and the level from that. Pure; never throws.
 */
export function verify(value: unknown, scoreAgain: ScoreAgain): Verdict {
  const faults = shapeFaults(value);
  if (faults.length > 0) return { status: 'refused', faults };
  const bundle = value as Evidence;
  const differs = [...checksums(bundle), ...documents(bundle), ...recomputed(bundle, scoreAgain)];
  const status = differs.length === 0 ? 'equal' : 'unequal';
  return { status, differs, engines: { stored: bundle.product.scoringEngine, now: ENGINE_VERSION } };
}

function checksums({ checksum, parts, ...content }: Evidence): Difference[] {
  const made = Object.fromEntries(Object.entries(content).map(([name, part]) => [name, sha256Of(part)]));
  const changed = Object.entries(made)
    .filter(([name, hash]) => parts[name] !== hash)
    .map(([name, hash]) => ({ path: `/${escaped(name)}`, stored: parts[name] ?? null, computed: hash }));
  const more = Object.keys(parts)
    .filter((name) => !Object.hasOwn(made, name))
    .map((name) => ({ path: `/parts/${escaped(name)}`, stored: parts[name], computed: null }));
  return [...changed, ...more, ...differences('/checksum', checksum, sha256Of({ ...content, parts }))];
}

/** Each document is the one of its checksum, and the one it is said to be. */
function documents({ questionnaire, definitions, ruleSet, answers, evaluation, scores }: Evidence): Difference[] {
  const named = scores.flatMap(({ instrument, definitionVersion }, n) =>
    definitions.some(({ document }) => document.id === instrument && document.version === definitionVersion)
      ? []
      : [{ path: `/scores/${n}/definitionVersion`, stored: definitionVersion, computed: null }],
  );
  return [
    ...documented('/questionnaire', questionnaire),
    ...definitions.flatMap((one, n) => documented(`/definitions/${n}`, one)),
    ...documented('/ruleSet', ruleSet),
    ...differences('/answers/sha256', answers.sha256, sha256(answers.canonical)),
    ...differences('/ruleSet/id', ruleSet.id, evaluation.triage.ruleSet?.id),
    ...differences('/ruleSet/version', ruleSet.version, evaluation.triage.ruleSet?.version),
    ...named,
  ];
}

function documented(path: string, { id, version, sha256: stored, document }: Documented<object>): Difference[] {
  const said = document as { id?: unknown; version?: unknown };
  return [
    ...differences(`${path}/sha256`, stored, sha256Of(document)),
    ...differences(`${path}/id`, id, said.id),
    // an instrument's is written 2000.1.0, and its first number counts
    ...differences(`${path}/version`, version, Number.parseInt(String(said.version), 10)),
  ];
}

interface Opened {
  readonly compiled: CompiledQuestionnaire;
  readonly definitions: readonly InstrumentDefinition[];
  readonly answers: Answers;
}

function recomputed(bundle: Evidence, scoreAgain: ScoreAgain): Difference[] {
  const opened = open(bundle);
  return Array.isArray(opened)
    ? opened
    : [...scored(bundle, opened, scoreAgain), ...read(bundle, opened), ...decided(bundle, opened)];
}

/** The documents made ready, or which of them cannot be. */
function open({ questionnaire, definitions, answers }: Evidence): Opened | Difference[] {
  const faults: Difference[] = [];
  const unreadable = (path: string) => faults.push({ path, stored: 'unreadable', computed: null });
  const compiled = attempt(() => compile(questionnaire.document, engines));
  if (!compiled) unreadable('/questionnaire/document');
  const given = attempt(() => JSON.parse(answers.canonical) as Answers);
  if (!given || canonical(given) !== answers.canonical) unreadable('/answers/canonical');
  const read = definitions.map(({ document }, n) => {
    const parsed = attempt(() => parseDefinition(document));
    if (parsed?.ok) return parsed.definition;
    unreadable(`/definitions/${n}/document`);
    return null;
  });
  if (faults.length > 0 || !compiled || !given) return faults;
  return { compiled, answers: given, definitions: read.filter((one) => one !== null) };
}

/** Each score again. Another engine that finds the same has found the same: the stored engine's version is taken over. */
function scored(
  { scores }: Evidence,
  { compiled, definitions, answers }: Opened,
  scoreAgain: ScoreAgain,
): Difference[] {
  const result = scoreAgain(compiled, definitions, answers);
  if (!result.ok) return [{ path: '/scores', stored: scores.length, computed: result.why }];
  const made = new Map(result.rows.map((row) => [`${row.instrument}.${row.scale}`, row]));
  const found = scores.flatMap((stored, n) => {
    const row = made.get(`${stored.instrument}.${stored.scale}`);
    made.delete(`${stored.instrument}.${stored.scale}`);
    if (!row) return [{ path: `/scores/${n}`, stored: stored.scale, computed: null }];
    const { instrument, scale, definitionVersion, body } = row;
    const { engineVersion } = stored;
    const score = 'trace' in body ? { ...body, trace: { ...body.trace, engineVersion } } : body;
    return differences(`/scores/${n}`, stored, { instrument, scale, definitionVersion, engineVersion, score });
  });
  return [...found, ...[...made.keys()].map((name) => ({ path: '/scores/-', stored: null, computed: name }))];
}

/** What the rules were given of this response is what its answers and scores say. */
function read({ answered, response, scores }: Evidence, { compiled, answers }: Opened): Difference[] {
  const { language, mode, answeredBy, receivedAt } = response;
  const made = attempt(() => {
    const at = new Date(receivedAt);
    return answeredOf({ compiled, answers, language, mode, answeredBy, receivedAt: at, scores });
  });
  return differences('/answered', answered, made);
}

function decided(bundle: Evidence, { compiled, definitions }: Opened): Difference[] {
  const { ruleSet, subject, history, answered, evaluation } = bundle;
  const earlier: Answered[] = history.map((one) => one.answered);
  const vocabulary = vocabularyOf(compiled, definitions);
  const triage = attempt(() => evaluate(ruleSet.document, subject, earlier, answered, vocabulary));
  return [
    ...differences('/evaluation/triage', evaluation.triage, triage),
    ...differences('/evaluation/level', evaluation.level, triage?.level),
    ...differences('/evaluation/atWorst', evaluation.atWorst, triage?.atWorst ?? null),
  ];
}

/** Null for what cannot be done: a file may hold anything. */
function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
