import { type Answers, compile, type CompiledQuestionnaire } from '@stemme/questionnaires';
import { engines } from '@stemme/questionnaires/engines';
import type { Level } from '@stemme/triage';
import type { PdfBlock, PdfDocument } from '../platform/pdf/pdf-document.js';
import { dialogueSections } from './dialogue.js';
import type { Evidence } from './evidence.js';
import type { Verdict } from './evidence-verify.js';
import { journalTime } from './local-time.js';
import type { Reason } from '../worklist/worklist.service.js';
import { explained } from './reasons.js';
import { scoreLines } from './trace-lines.js';
import { factWords, labelOf, type Names, numberWords } from './words.js';
import { evidenceWords, levelWords, type PrintWords } from './evidence-words.js';

type Language = 'da' | 'en';

interface Printed {
  readonly bundle: Evidence;
  readonly verdict: Verdict;
  readonly language: Language;
  /** IANA, of the department. */
  readonly zone: string;
}

/** The bundle as a page to read: the same content in words, with the checksums by which the file is known again. */
export function evidenceSheet({ bundle, verdict, language, zone }: Printed): PdfDocument {
  const words = evidenceWords[language];
  const compiled = compile(bundle.questionnaire.document, engines);
  const names: Names = { compiled, definitions: bundle.definitions.map(({ document }) => document) };
  const time = (at: string): string => journalTime(new Date(at), zone);
  const { name, cpr } = bundle.patient;
  return {
    title: words.title,
    language,
    at: bundle.exported.at,
    foot: `${words.title} · ${name ?? ''} ${cpr ?? ''} · ${bundle.checksum.slice(0, 16)}`,
    blocks: [
      { kind: 'heading', level: 1, text: words.title },
      { kind: 'paragraph', bold: true, text: `${name ?? words.noName}  ${cpr ?? ''}`.trim() },
      ...decisionBlocks(bundle, names, verdict, words, language, time),
      { kind: 'heading', level: 2, text: words.answers },
      ...answerBlocks(bundle, names, words, language, compiled),
      { kind: 'heading', level: 2, text: words.scores },
      ...scoreBlocks(bundle, names, words, language),
      ...subjectBlocks(bundle, names, words, language, time),
      ...sourceBlocks(bundle, words, time),
    ],
  };
}

/** Letters that the font has not got stand as their numbers: `[U+1F600]`. Nothing of what a patient wrote is left out. */
export function printable(sheet: PdfDocument, letters: readonly string[]): PdfDocument {
  if (letters.length === 0) return sheet;
  const number = (letter: string): string =>
    `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
  const words = (text: string): string => [...text].map((one) => (letters.includes(one) ? number(one) : one)).join('');
  return JSON.parse(JSON.stringify(sheet), (_, value: unknown) => (typeof value === 'string' ? words(value) : value));
}

type Time = (at: string) => string;

function decisionBlocks(
  { evaluation, ruleSet, response, exported }: Evidence,
  names: Names,
  verdict: Verdict,
  words: PrintWords,
  language: Language,
  time: Time,
): PdfBlock[] {
  const { fired, unknown } = explained(evaluation.triage, ruleSet.document, names);
  const level = (of: Level): string => levelWords[of][language];
  const said = evaluation.atWorst
    ? words.atWorst(level(evaluation.level), level(evaluation.atWorst))
    : level(evaluation.level);
  const rule = (reason: Reason): string[] => [
    `${reason.because[language]}\n(${reason.rule})`,
    level(reason.level),
    reason.readings
      .map(
        ({ label, value, before }) =>
          `${label[language]}: ${value[language]}${before ? ` (${words.before}: ${before[language]})` : ''}`,
      )
      .join('\n'),
  ];
  const rules = (caption: string, reasons: readonly Reason[]): PdfBlock[] =>
    reasons.length === 0
      ? []
      : [{ kind: 'table', caption, head: [words.rule, words.level, words.read], rows: reasons.map(rule) }];
  return [
    { kind: 'note', text: `${words.level}: ${said}\n${words.recomputed[verdict.status]}` },
    {
      kind: 'table',
      head: ['', ''],
      rows: [
        [words.received, time(response.receivedAt)],
        [words.decided, time(evaluation.decidedAt)],
        [words.pathway, `${response.pathway} ${response.pathwayVersion}, ${response.step}`],
        [words.how, `${response.mode}, ${response.language}, ${response.answeredBy}`],
        [words.exported, [time(exported.at), exported.by].filter(Boolean).join(', ')],
      ],
    },
    ...(fired.length + unknown.length === 0 ? [{ kind: 'paragraph', text: words.noRule } as const] : []),
    ...rules(words.fired, fired),
    ...rules(words.unknown, unknown),
  ];
}

function answerBlocks(
  { answers, answered }: Evidence,
  names: Names,
  words: PrintWords,
  language: Language,
  { document }: CompiledQuestionnaire,
): PdfBlock[] {
  const given = JSON.parse(answers.canonical) as Answers;
  const sections = dialogueSections(names, given, new Set());
  const title = typeof document.title === 'string' ? document.title : (document.title[language] ?? document.id);
  return [
    { kind: 'paragraph', text: title },
    ...sections.map(
      (section): PdfBlock => ({
        kind: 'table',
        caption: section.title[language],
        head: [words.question, words.answer],
        rows: section.items.map(({ code, question, answer, asked }) => [
          `${question[language]} (${code})`,
          answer ? answer[language] : asked === 'hidden' ? words.notAsked : words.blank,
        ]),
      }),
    ),
    ...(answered.proxy ? [{ kind: 'paragraph', text: words.proxy } as const] : []),
  ];
}

function scoreBlocks({ scores }: Evidence, names: Names, words: PrintWords, language: Language): PdfBlock[] {
  if (scores.length === 0) return [{ kind: 'paragraph', text: words.noScores }];
  return scores.map(({ instrument, scale, definitionVersion, engineVersion, score }) => ({
    kind: 'table',
    caption: `${labelOf(names, `${instrument}.${scale}`)[language]} (${instrument} ${definitionVersion}, ${words.engine} ${engineVersion})`,
    head: [words.step, words.value],
    rows: scoreLines(names, instrument, score).map(({ label, value }) => [label[language], value[language]]),
  }));
}

function subjectBlocks(
  { subject, limits, history }: Evidence,
  names: Names,
  words: PrintWords,
  language: Language,
  time: Time,
): PdfBlock[] {
  const facts = Object.entries(subject.facts).map(([name, value]) => [
    labelOf(names, `fact:${name}`)[language],
    factWords(name, value)[language],
  ]);
  const sides = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([side, value]) => `${words.sides[side] ?? side} ${numberWords(value)[language]}`)
      .join(', ');
  const own = limits.map(({ code, sides: of, by, from, until, reason }) => [
    labelOf(names, code)[language],
    sides(of),
    [by, from && time(from), until && `${words.until} ${until.length > 10 ? time(until) : until}`, reason]
      .filter(Boolean)
      .join(', '),
  ]);
  const earlier = history.map(({ answered }) => [
    time(answered.at),
    answered.settledAt ? `${words.settled} ${time(answered.settledAt)}` : words.notSettled,
  ]);
  return [
    { kind: 'heading', level: 2, text: words.known },
    { kind: 'table', head: [words.fact, words.value], rows: facts.length > 0 ? facts : [[words.none, '']] },
    ...(own.length > 0
      ? [{ kind: 'table', caption: words.limits, head: [words.measured, words.limit, words.setBy], rows: own } as const]
      : []),
    {
      kind: 'table',
      caption: words.history,
      head: [words.received, words.alarm],
      rows: earlier.length > 0 ? earlier : [[words.none, '']],
    },
  ];
}

function sourceBlocks(bundle: Evidence, words: PrintWords, time: Time): PdfBlock[] {
  const { questionnaire, definitions, ruleSet, answers, response, product, checksum } = bundle;
  const row = ({ id, version, sha256 }: { id: string; version: number; sha256: string }, what: string): string[] => [
    `${what}: ${id} ${version}`,
    sha256,
  ];
  return [
    { kind: 'heading', level: 2, text: words.sources },
    {
      kind: 'table',
      head: [words.what, 'SHA-256'],
      rows: [
        row(questionnaire, words.questionnaire),
        ...definitions.map((one) => row(one, words.instrument)),
        row(ruleSet, words.ruleSet),
        [words.answers, answers.sha256],
        [words.handedIn, response.bodySha256],
        [words.whole, checksum],
      ],
    },
    {
      kind: 'paragraph',
      small: true,
      text: `${words.product} ${product.version}, ${words.engine} ${product.scoringEngine}. ${time(bundle.exported.at)}`,
    },
    { kind: 'paragraph', small: true, text: words.howToVerify },
    { kind: 'paragraph', small: true, text: words.notDevice },
  ];
}
