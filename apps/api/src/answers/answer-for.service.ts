import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { found } from '../platform/errors.js';
import { AssignmentsService } from './assignments.service.js';
import type { AnswerForDto, OwnEntryDto, Way, WayDto } from './entries.dto.js';
import { type AssignmentFacts, EntriesStore, type StaffEntry } from './entries.store.js';
import { grouped, isChecked, readCode } from './short-code.js';
import { TabletCodesService } from './tablet-codes.service.js';

/** Who sets how papers are typed. */
const SETTERS = ['administrator', 'nurse', 'physician'] as const;

/** What staff see before they answer for a patient: the questionnaire, and how far each way has come. */
@Injectable()
export class AnswerForService {
  constructor(
    private readonly database: Database,
    private readonly store: EntriesStore,
    private readonly assignments: AssignmentsService,
    private readonly tablets: TabletCodesService,
    private readonly departments: DepartmentsService,
    private readonly access: AccessService,
  ) {}

  /** @throws Refusal `not-found` */
  view(actor: Actor, id: string): Promise<AnswerForDto> {
    return this.database.read(actor, 'answers.answer-for', { assignment: id }, async (tx) => {
      const facts = found(await this.store.facts(tx, id));
      await tx.saw([facts.patient.id]);
      const { clinician } = await this.access.meIn(tx);
      const entries = await this.store.of(tx, id);
      const { id: _, draft: __, response: ___, ...shown } = await this.assignments.viewIn(tx, id);
      const tablet = await this.tablets.latest(tx, id);
      const me = found(clinician);
      return {
        ...shown,
        assignment: id,
        patient: facts.patient,
        tablet: tablet && { ...tablet, expiresAt: tablet.expiresAt.toISOString() },
        paper: wayOf(entries, 'paper', me, facts),
        phone: wayOf(entries, 'phone', me, facts),
        paperCode: facts.paperCode && grouped(facts.paperCode),
        secondEntry: facts.secondEntry,
      };
    });
  }

  /**
   * Which assignment a sheet of paper belongs to.
   * @throws Refusal `invalid` for a code that was mistyped; `not-found`
   */
  find(actor: Actor, typed: string): Promise<{ assignment: string }> {
    return this.database.read(actor, 'answers.find-paper', {}, async (tx) => {
      const code = readCode(typed, 8);
      const paper = found(code && isChecked(code) ? await this.store.byPaperCode(tx, code) : null);
      await tx.saw([paper.patient]);
      return { assignment: paper.assignment };
    });
  }

  /** @throws Refusal `not-found` */
  setSecondEntry(actor: Actor, department: string, who: string): Promise<void> {
    return this.database.write(actor, 'answers.set-second-entry', { department, who }, async (tx) => {
      await this.departments.ofStaff(tx, department, SETTERS);
      await this.store.setSecondEntry(tx, department, who);
    });
  }
}

function wayOf(all: readonly StaffEntry[], way: Way, me: string, { secondEntry }: AssignmentFacts): WayDto {
  const entries = all.filter((one) => one.way === way);
  const own = entries.find((one) => one.by === me && !one.finished);
  return {
    entries: entries.map(({ round, by, byName, finished, savedAt }) => ({
      round,
      by: byName,
      mine: by === me,
      finished,
      at: savedAt.toISOString(),
    })),
    own: own ? ownEntry(own) : null,
    next: nextOf(entries, me, secondEntry),
  };
}

function nextOf(entries: readonly StaffEntry[], me: string, secondEntry: 'other' | 'same'): WayDto['next'] {
  const [first, second] = [1, 2].map((round) => entries.find((one) => one.round === round));
  if (!first?.finished) return !first || first.by === me ? 'first' : 'wait';
  if (second?.finished) return 'resolve';
  if (second) return second.by === me ? 'second' : 'wait';
  return secondEntry === 'other' && first.by === me ? 'wait' : 'second';
}

function ownEntry({ round, version, answers, notes, language, facts, savedAt }: StaffEntry): OwnEntryDto {
  const typed = answers as Record<string, unknown>;
  return { round, version, answers: typed, notes: [...notes], language, ...facts, savedAt: savedAt.toISOString() };
}
