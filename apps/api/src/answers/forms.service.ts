import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import { type Answers, type AskedAlready, askedAlready, type Earlier, questions } from '@stemme/questionnaires';
import type { RuleSet } from '@stemme/triage';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import type { LockedAssignment } from './answers.store.js';
import { CarriedStore } from './carried.store.js';
import { acuteAnswers } from './screening.js';

/** The longest recall period there is, in days. */
const LONGEST_DAYS = 366;

type Pinned = Awaited<ReturnType<QuestionnairesService['version']>>;

/** What an assignment's answers are judged by. */
export interface Form extends Pick<Pinned, 'document' | 'compiled'> {
  readonly pathway: Pathway;
  readonly ruleSet: RuleSet;
}

/** What a hand-in says of itself. */
export interface Given {
  readonly answers: Readonly<Record<string, unknown>>;
  /** The instruments the page did not ask, and the responses their answers stand in. */
  readonly carried?: readonly { readonly instrument: string; readonly response: string }[];
}

/**
 * The form of an assignment, and what of it need not be asked. Two pathways at once do not ask the same thing twice: an
 * instrument answered on another pathway of the department within its recall period stands in the response all the same,
 * so that scores and rules read a whole form.
 */
@Injectable()
export class FormsService {
  constructor(
    private readonly store: CarriedStore,
    private readonly questionnaires: QuestionnairesService,
    private readonly pathways: PathwaysService,
  ) {}

  async of(tx: Tx, assignment: LockedAssignment, version: number): Promise<Form> {
    const { document, compiled } = await this.questionnaires.version(tx, assignment.questionnaire, version);
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const ruleSet = await this.pathways.ruleSetVersion(tx, pathway.ruleSet, assignment.ruleSetVersion);
    return { document, compiled, pathway, ruleSet };
  }

  /**
   * What need not be asked now. An answer that is an alarm is asked again, and so is what the patient has begun to answer
   * here. An amendment asks what its first version asked.
   */
  async asked(tx: Tx, assignment: LockedAssignment): Promise<readonly AskedAlready[]> {
    if (assignment.questionnaireVersion === null) return [];
    if (assignment.latest) return this.takenBefore(tx, assignment, assignment.latest.id);
    const earlier = await this.earlier(tx, assignment.id);
    if (earlier.length === 0) return [];
    const { compiled, ruleSet } = await this.of(tx, assignment, assignment.questionnaireVersion);
    const found = askedAlready(compiled, earlier, assignment.now.toISOString());
    const begun = assignment.draft?.answers ?? {};
    return found.filter(
      ({ answers }) =>
        acuteAnswers(ruleSet, compiled, answers).length === 0 &&
        !Object.keys(answers).some((code) => Object.hasOwn(begun, code)),
    );
  }

  /**
   * The answers as they are judged and kept: those sent, and those the page did not ask for. An earlier response that was
   * retracted meanwhile, or has grown too old, is simply not there: what is missing never makes anybody look well.
   */
  async whole(tx: Tx, assignment: LockedAssignment, { answers, carried = [] }: Given) {
    const found = carried.length > 0 ? await this.asked(tx, assignment) : [];
    const taken = found.filter(
      (one) =>
        carried.some(({ instrument, response }) => instrument === one.instrument && response === one.response) &&
        !Object.keys(one.answers).some((code) => Object.hasOwn(answers, code)),
    );
    const earlier: Answers = Object.assign({}, ...taken.map((one) => one.answers));
    return {
      answers: { ...earlier, ...answers },
      carried: taken.map(({ instrument, response, at }) => ({ instrument, response, at })),
    };
  }

  private async takenBefore(tx: Tx, assignment: LockedAssignment, response: string): Promise<readonly AskedAlready[]> {
    const taken = await this.store.taken(tx, response);
    if (!taken || assignment.questionnaireVersion === null) return [];
    const { compiled } = await this.of(tx, assignment, assignment.questionnaireVersion);
    return taken.carried.map((one) => {
      const own = questions(compiled).filter(({ instrument }) => instrument === one.instrument);
      const codes = new Set(own.map(({ code }) => code));
      return { ...one, answers: Object.fromEntries(Object.entries(taken.answers).filter(([code]) => codes.has(code))) };
    });
  }

  private async earlier(tx: Tx, assignment: string): Promise<Earlier[]> {
    const rows = await this.store.recent(tx, assignment, LONGEST_DAYS);
    const earlier: Earlier[] = [];
    for (const { id, questionnaire, questionnaireVersion, answers, receivedAt } of rows) {
      const { compiled } = await this.questionnaires.version(tx, questionnaire, questionnaireVersion);
      earlier.push({ response: id, at: receivedAt.toISOString(), compiled, answers });
    }
    return earlier;
  }
}
