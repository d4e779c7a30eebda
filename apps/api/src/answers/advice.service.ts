import { Injectable } from '@nestjs/common';
import { advice } from '@stemme/pathways';
import { type Answers, LANGUAGES, type ProductText as Text } from '@stemme/questionnaires';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { LockedAssignment } from './answers.store.js';
import { ScreeningService } from './screening.service.js';

interface When {
  /** When it was answered, which the promise is counted from; absent = now. */
  readonly at?: Date;
  /** Somebody has talked with the patient about it, or the promised time has gone by: no call is promised any more. */
  readonly isOver?: boolean;
}

/** The text a patient sees at once, in both languages, with the department's own numbers. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly screening: ScreeningService,
  ) {}

  /** What these answers call for, or null when no acute rule reads true in them. See `text`. */
  async acute(tx: Tx, assignment: LockedAssignment, answers: Answers, when: When = {}): Promise<Text | null> {
    if (assignment.questionnaireVersion === null) return null;
    const read = (await this.screening.acute(tx, assignment, answers)).map(({ code }) => code);
    return read.length > 0 ? this.text(tx, assignment, read, when) : null;
  }

  /** The text for acute rules that read these codes. */
  async text(
    tx: Tx,
    assignment: LockedAssignment,
    read: readonly string[],
    { at = assignment.now, isOver = false }: When = {},
  ): Promise<Text> {
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    // no sooner is promised than the acute row that the clinic works by
    const how = await this.departments.texts(tx, assignment.department, at, {
      nextOn: null,
      promise: pathway.act.acute,
      pathway,
    });
    const [da, en] = LANGUAGES.map((language) => advice(pathway, language, read, { ...how[language].advice, isOver }));
    return { da: da!, en: en! };
  }
}
