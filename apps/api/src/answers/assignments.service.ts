import { Injectable } from '@nestjs/common';
import { fill } from '@stemme/pathways';
import { LANGUAGES, type ProductText as Text, type Questionnaire, withoutInstruments } from '@stemme/questionnaires';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { AdviceService } from './advice.service.js';
import type { AssignmentDto, CrisisDto } from './answers.dto.js';
import { AnswersStore, type LockedAssignment } from './answers.store.js';
import { mayAnswer } from './answerers.js';
import { FormsService } from './forms.service.js';
import { acuteRules, itemVocabulary } from './screening.js';

/** What the patient sees of one questionnaire to answer. To anybody else it is not there. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly store: AnswersStore,
    private readonly forms: FormsService,
    private readonly pathways: PathwaysService,
    private readonly departments: DepartmentsService,
    private readonly advices: AdviceService,
  ) {}

  /**
   * @param whole ask everything, also what was answered elsewhere a few days ago: the patient has asked for it
   * @throws Refusal `not-found`, for an assignment of another patient as for one that does not exist
   */
  view(actor: Actor, id: string, whole: boolean): Promise<AssignmentDto> {
    return this.database.read(actor, 'answers.open-assignment', { assignment: id }, async (tx) => {
      const assignment = found(await this.store.find(tx, id));
      const view = await this.shown(tx, assignment);
      const carried = whole ? [] : await this.forms.asked(tx, assignment);
      if (!view.document || carried.length === 0) return view;
      const instruments = new Set(carried.map(({ instrument }) => instrument));
      return {
        ...view,
        carried: [...carried],
        document: withoutInstruments(view.document as Questionnaire, instruments),
      };
    });
  }

  /** The same inside a transaction that is open already: on a tablet, or read aloud by staff. */
  async viewIn(tx: Tx, id: string): Promise<AssignmentDto> {
    return this.shown(tx, found(await this.store.find(tx, id)));
  }

  private async shown(tx: Tx, assignment: LockedAssignment): Promise<AssignmentDto> {
    const department = await this.departments.get(tx, assignment.department);
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const how = await this.departments.texts(tx, assignment.department, assignment.now, { pathway });
    const start = LANGUAGES.map((language) => [language, fill(pathway.texts.start[language], how[language].data)]);
    const pinned =
      assignment.questionnaireVersion === null
        ? null
        : await this.forms.of(tx, assignment, assignment.questionnaireVersion);
    return {
      id: assignment.id,
      title: pathway.publicTitle,
      department: { name: department.publicName, phones: this.departments.phones(department) },
      state: stateOf(assignment),
      opensAt: assignment.opensAt.toISOString(),
      dueAt: assignment.dueAt.toISOString(),
      closesAt: assignment.closesAt.toISOString(),
      mayAnswer: mayAnswer(pathway, assignment.step),
      document: pinned?.document ?? null,
      carried: [],
      draft: assignment.draft,
      startText: Object.fromEntries(start) as Text,
      crisis: await this.crisis(tx, assignment),
      response: assignment.latest,
    };
  }

  /** The acute rules and their text, so that the page can show it the moment an answer is given. */
  private async crisis(tx: Tx, assignment: LockedAssignment): Promise<CrisisDto | null> {
    if (assignment.questionnaireVersion === null) return null;
    const { compiled, ruleSet: all } = await this.forms.of(tx, assignment, assignment.questionnaireVersion);
    const ruleSet = acuteRules(all);
    const texts: Record<string, Text> = {};
    for (const rule of ruleSet.rules) texts[rule.id] = await this.advices.text(tx, assignment, codesOf(rule.when));
    return { ruleSet, vocabulary: itemVocabulary(compiled), texts };
  }
}

/** Every item code a predicate names. */
function codesOf(predicate: object): string[] {
  return Object.entries(predicate).flatMap(([key, value]) => {
    if (key === 'item' && typeof value === 'string') return [value];
    if (Array.isArray(value))
      return value.flatMap((inner) => (typeof inner === 'object' && inner !== null ? codesOf(inner) : []));
    return typeof value === 'object' && value !== null ? codesOf(value) : [];
  });
}

function stateOf({ state, latest, now, closesAt }: LockedAssignment): string {
  if (latest) return 'answered';
  if (state === 'missed' || (state === 'open' && now > closesAt)) return 'late';
  return state;
}
