import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import { MOVES, mayMove, mayUndo } from './moving.js';
import { stepWords } from './step-words.js';
import type { TimelineAssignmentDto, TimelineDto, TimelineEnrolmentDto, TimelineQueryDto } from './timeline.dto.js';
import { type TimelineAct, type TimelineAssignment, type TimelineEnrolment, TimelineStore } from './timeline.store.js';
import { TitlesService } from './titles.service.js';

/** How much of what is past, and of what is to come, one page holds. */
const PAST = 20;
const COMING = 30;
const MOST_ACTS = 500;
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

type Pathways = ReadonlyMap<string, Pathway>;
interface Page {
  readonly rows: readonly TimelineAssignment[];
  readonly earlier: string | null;
  readonly later: string | null;
}

/** A patient's course in a department: what has happened and why, and what is to come as far as it is planned. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly database: Database,
    private readonly store: TimelineStore,
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly titles: TitlesService,
  ) {}

  /** One enrolment. @throws Refusal `not-found` */
  ofEnrolment(actor: Actor, id: string, query: TimelineQueryDto): Promise<TimelineDto> {
    return this.database.read(actor, 'schedules.timeline', { enrolment: id }, async (tx) => {
      const enrolment = found(await this.store.enrolment(tx, id));
      return this.timeline(tx, enrolment, [enrolment], query);
    });
  }

  /** Every enrolment of a patient in the department, also those that are over. @throws Refusal `not-found` */
  ofPatient(actor: Actor, patient: string, query: TimelineQueryDto): Promise<TimelineDto> {
    return this.database.read(actor, 'schedules.timeline', { patient }, async (tx) => {
      const enrolments = await this.store.enrolments(tx, patient);
      return this.timeline(tx, found(enrolments[0]), enrolments, query);
    });
  }

  private async timeline(
    tx: Tx,
    { patient, department }: TimelineEnrolment,
    enrolments: readonly TimelineEnrolment[],
    query: TimelineQueryDto,
  ): Promise<TimelineDto> {
    const { zone } = await this.departments.ofStaff(tx, department);
    await tx.saw([patient]);
    const now = await this.store.now(tx);
    const ids = enrolments.map(({ id }) => id);
    const page = await this.page(tx, ids, query, now);
    const pathways = await this.pathwaysOf(tx, enrolments);
    const from = page.earlier && page.rows[0] ? page.rows[0].opensAt.toISOString() : null;
    const to = page.later && page.rows.at(-1) ? page.rows.at(-1)!.opensAt.toISOString() : null;
    const day = (instant: string | null) => instant && localDate(instant, zone);
    const acts = await this.store.acts(tx, ids, from, to, MOST_ACTS + 1);
    return {
      patient,
      department,
      now: now.toISOString(),
      zone,
      enrolments: await this.heads(tx, enrolments, pathways, now),
      assignments: await this.lines(tx, page.rows, { enrolments, pathways, now }),
      appointments: await this.store.appointments(tx, patient, day(from), day(to)),
      acts: acts.slice(0, MOST_ACTS).map((act) => actOf(act, pathways.get(act.enrolment)!)),
      actsCut: acts.length > MOST_ACTS,
      earlier: page.earlier,
      later: page.later,
    };
  }

  /** Around now, or the page before or after another. */
  private async page(tx: Tx, ids: readonly string[], query: TimelineQueryDto, now: Date): Promise<Page> {
    const at = placeOf(query.before ?? query.after) ?? { at: now.toISOString(), id: LAST_ID };
    const past = query.after ? [] : await this.store.assignments(tx, ids, 'before', at, PAST + 1);
    const coming = query.before ? [] : await this.store.assignments(tx, ids, 'from', at, COMING + 1);
    const rows = [...past.slice(0, PAST).reverse(), ...coming.slice(0, COMING)];
    const next = coming[COMING];
    return {
      rows,
      // the page before holds what stands before this one's first; the page after begins with the first it has not shown
      earlier: past.length > PAST ? cursorOf(rows[0]!) : null,
      later: next ? cursorOf(next) : null,
    };
  }

  private async pathwaysOf(tx: Tx, enrolments: readonly TimelineEnrolment[]): Promise<Pathways> {
    const pathways = new Map<string, Pathway>();
    for (const { id, pathway, pathwayVersion } of enrolments)
      pathways.set(id, await this.pathways.version(tx, pathway, pathwayVersion));
    return pathways;
  }

  private async heads(
    tx: Tx,
    enrolments: readonly TimelineEnrolment[],
    pathways: Pathways,
    now: Date,
  ): Promise<TimelineEnrolmentDto[]> {
    const heads: TimelineEnrolmentDto[] = [];
    for (const one of enrolments) heads.push(await this.head(tx, one, pathways.get(one.id)!, now));
    return heads;
  }

  private async head(tx: Tx, row: TimelineEnrolment, pathway: Pathway, now: Date): Promise<TimelineEnrolmentDto> {
    const facts = (pathway.facts ?? []).flatMap(({ id, text, options, default: standard }) => {
      const option = options.find((one) => one.id === (row.facts[id] ?? standard));
      return option ? [{ id, text, option: option.text }] : [];
    });
    return {
      ...row,
      facts,
      title: pathway.title,
      inForce: await this.pathways.inForce(tx, row.pathway, row.department, now),
      statusAt: row.statusAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
    };
  }

  private async lines(
    tx: Tx,
    rows: readonly TimelineAssignment[],
    { enrolments, pathways, now }: { enrolments: readonly TimelineEnrolment[]; pathways: Pathways; now: Date },
  ): Promise<TimelineAssignmentDto[]> {
    const titleOf = await this.titles.of(tx, enrolments[0]?.department ?? '', rows);
    return rows.map((row) => {
      const enrolment = enrolments.find(({ id }) => id === row.enrolment)!;
      const pathway = pathways.get(row.enrolment)!;
      const standing = { ...row, enrolment: enrolment.status };
      const { response, last, ...line } = row;
      return {
        ...line,
        words: stepWords(pathway, row.step),
        phase: pathway.phases?.find(({ id }) => id === row.phase)?.title ?? null,
        title: titleOf(row),
        opensAt: row.opensAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        closesAt: row.closesAt.toISOString(),
        openedAt: row.openedAt?.toISOString() ?? null,
        response: response && { ...response, receivedAt: new Date(response.receivedAt).toISOString() },
        can: [
          ...MOVES.filter((move) => mayMove(move, standing) === 'ok'),
          ...(mayUndo(last, standing, now.toISOString()) ? ['undo'] : []),
        ],
      };
    });
  }
}

function actOf({ at, ...act }: TimelineAct, pathway: Pathway) {
  const { step } = act.detail;
  return { ...act, at: at.toISOString(), words: typeof step === 'string' ? stepWords(pathway, step) : null };
}

function cursorOf({ opensAt, id }: TimelineAssignment): string {
  return `${opensAt.toISOString()}_${id}`;
}

function placeOf(cursor: string | undefined): { at: string; id: string } | null {
  const [at, id] = cursor?.split('_') ?? [];
  return at && id ? { at, id } : null;
}
