import { Injectable } from '@nestjs/common';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { type MovedRow, RehearsalPatientsStore } from './rehearsal-patients.store.js';
import type { LookedAtDto, LookedReplyDto, MovedDto, MovedListDto, MovedQueryDto } from './rehearsals.dto.js';
import { RehearsalsStore } from './rehearsals.store.js';

const PAGE = 50;

/** The patients a rehearsal moves: named when they are read, never before, and looked at one by one. */
@Injectable()
export class RehearsalPatientsService {
  constructor(
    private readonly database: Database,
    private readonly store: RehearsalPatientsStore,
    private readonly rehearsals: RehearsalsStore,
    private readonly patients: PatientsService,
    private readonly staff: StaffService,
  ) {}

  /** A page of a list, with names. @throws Refusal `not-found` */
  list(actor: Actor, department: string, id: string, { move, after }: MovedQueryDto): Promise<MovedListDto> {
    const subject = { department, rehearsal: id, move };
    return this.database.read(actor, 'rules.list-moved', subject, async (tx) => {
      await this.staff.of(tx, department);
      found(await this.rehearsals.find(tx, department, id));
      const start = after === undefined ? 0 : found(await this.store.one(tx, id, after)).place;
      const rows = await this.store.page(tx, id, move, start, PAGE + 1);
      const shown = rows.slice(0, PAGE);
      const headers = await this.patients.headers(
        tx,
        shown.map(({ patient }) => patient),
      );
      await tx.saw([...headers.keys()]);
      return {
        patients: shown.flatMap((row) => {
          const header = headers.get(row.patient);
          return header ? [movedOf(row, header)] : [];
        }),
        next: rows.length > PAGE ? shown.at(-1)!.entry : null,
        total: await this.store.count(tx, id, move),
      };
    });
  }

  /**
   * Somebody has looked at a patient who would newly be green: at every such response of theirs.
   * @throws Refusal `not-found`, `not-allowed`, `changed` with the `state` while it is not done, and when it has been decided by
   */
  look(actor: Actor, department: string, id: string, entry: string, note: string | null): Promise<LookedReplyDto> {
    return this.looked(actor, 'rules.look-at', { department, id, entry }, async (tx, patient, who) => {
      await this.store.look(tx, id, patient, who, note);
    });
  }

  /** As if nobody had looked. @throws Refusal as `look` */
  unlook(actor: Actor, department: string, id: string, entry: string): Promise<LookedReplyDto> {
    return this.looked(actor, 'rules.unlook-at', { department, id, entry }, (tx, patient) =>
      this.store.unlook(tx, id, patient),
    );
  }

  private looked(
    actor: Actor,
    act: string,
    { department, id, entry }: { readonly department: string; readonly id: string; readonly entry: string },
    work: (tx: Tx, patient: string, who: { readonly id: string; readonly name: string }) => Promise<void>,
  ): Promise<LookedReplyDto> {
    return this.database.write(actor, act, { department, rehearsal: id, entry }, async (tx) => {
      const { who } = await this.staff.of(tx, department, 'edit');
      await this.rehearsals.hold(tx, department, id);
      const { state, decided } = found(await this.rehearsals.find(tx, department, id));
      if (state !== 'done' || decided) throw new Refusal('changed', [], { state });
      const { patient } = found(await this.store.one(tx, id, entry));
      await work(tx, patient, who);
      await tx.saw([patient]);
      const row = found(await this.store.one(tx, id, entry));
      return { lookedAt: lookedOf(row), left: await this.store.left(tx, id) };
    });
  }
}

function movedOf(row: MovedRow, { name, cpr }: { readonly name: string; readonly cpr: string }): MovedDto {
  const { place: _, moves: __, lookedBy: ___, note: ____, at, outcomeAt, ...rest } = row;
  return {
    ...rest,
    name,
    cpr,
    at: at.toISOString(),
    outcomeAt: outcomeAt?.toISOString() ?? null,
    lookedAt: lookedOf(row),
  };
}

function lookedOf({ lookedAt, lookedBy, note }: MovedRow): LookedAtDto | null {
  return lookedAt && { by: lookedBy!, at: lookedAt.toISOString(), note };
}
