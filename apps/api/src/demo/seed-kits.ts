import type { OpeningHours, Pathway } from '@stemme/pathways';
import type { Answers, CompiledQuestionnaire } from '@stemme/questionnaires';
import type { InstrumentDefinition } from '@stemme/scoring';
import { type Answered, type Prepared, prepare, type RuleSet } from '@stemme/triage';
import { acuteAnswers } from '../answers/screening.js';
import type { Outcome } from '../departments/loop.js';
import { canonical } from '../platform/canonical.js';
import { scoreAll, type ScoreRow } from '../scores/scoring.js';
import { answeredOf } from '../triage/deciding.js';
import { vocabularyOf } from '../triage/vocabulary.js';
import type { Names } from '../triage/words.js';
import { randomOf } from './seed-random.js';
import { type Dangers, dangersOf, moodAnswers } from './seed-sheets.js';

/** A questionnaire as a department sends it. */
export interface Form {
  readonly compiled: CompiledQuestionnaire;
  /** Of its instruments, those that are in force. */
  readonly definitions: readonly InstrumentDefinition[];
}

/** A department with what the past of one of its pathways is made of. */
export interface Kit {
  readonly department: string;
  readonly zone: string;
  /** The department's own, closed on public holidays too. */
  readonly hours: OpeningHours;
  readonly closed: readonly string[];
  readonly switches: readonly string[];
  readonly pathway: Pathway;
  readonly ruleSet: RuleSet;
  readonly forms: ReadonlyMap<string, Form>;
  readonly outcomes: readonly Outcome[];
  readonly nurses: readonly [Handler, ...Handler[]];
}

/** Who did something about it. */
export interface Handler {
  readonly id: string;
  readonly name: string;
}

/** One way to answer a questionnaire, scored: many of a past answer alike. */
export interface Sheet {
  /** Unique among the sheets of a kit. */
  readonly key: string;
  readonly form: Form;
  readonly answers: Answers;
  /** As it is stored. */
  readonly stored: string;
  readonly scores: readonly ScoreRow[];
  readonly answered: Answered;
  readonly prepared: Prepared;
  readonly names: Names;
  /** The patient was shown where there is help at once. */
  readonly advice: boolean;
}

/** Complaints in tenths. */
export const BINS = 10;
/** Different ways of answering with the same complaints. */
const WAYS = 12;

/** The sheets of a kit, each made when it is first needed. */
export class Sheets {
  private readonly made = new Map<string, Sheet>();
  private readonly ready = new Map<Form, Prepared>();
  private readonly dangers: Dangers;

  constructor(readonly kit: Kit) {
    this.dangers = dangersOf(kit.ruleSet);
  }

  /**
   * @param complaints 0 to 1
   * @param way from 0: which of the sheets that are alike
   */
  of(questionnaire: string, complaints: number, body: number, way: number, isAcute: boolean): Sheet {
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor(complaints * BINS)));
    const key = [questionnaire, bin, body, way % WAYS, isAcute ? 'acute' : 'usual'].join(':');
    const known = this.made.get(key);
    if (known) return known;
    const sheet = this.make(key, questionnaire, { complaints: bin / (BINS - 1), body, isAcute });
    this.made.set(key, sheet);
    return sheet;
  }

  private make(
    key: string,
    questionnaire: string,
    mood: { complaints: number; body: number; isAcute: boolean },
  ): Sheet {
    const form = this.kit.forms.get(questionnaire);
    if (!form) throw new Error(`no questionnaire ${questionnaire}`);
    const { compiled, definitions } = form;
    const answers = moodAnswers(compiled, { ...mood, random: randomOf('sheet', key) }, this.dangers);
    const scored = scoreAll(compiled, definitions, answers);
    if (!scored.ok) throw new Error(`${questionnaire} cannot be scored: ${scored.why}`);
    const scores = scored.rows.map(({ body, ...row }) => ({ ...row, score: body }));
    const given = {
      compiled,
      answers,
      language: 'da',
      mode: 'web',
      answeredBy: 'self',
      receivedAt: new Date(0),
      scores,
    };
    const prepared = this.ready.get(form) ?? prepare(this.kit.ruleSet, vocabularyOf(compiled, definitions));
    this.ready.set(form, prepared);
    const { facts } = this.kit.pathway;
    return {
      key,
      form,
      answers,
      stored: canonical(answers),
      scores: scored.rows,
      answered: answeredOf(given),
      prepared,
      names: { compiled, definitions, ...(facts ? { facts } : {}) },
      advice: acuteAnswers(this.kit.ruleSet, compiled, answers).length > 0,
    };
  }
}
