import { Injectable } from '@nestjs/common';
import type { Act, Language, OpeningHours, Outside } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, notFound, Refusal } from '../platform/errors.js';
import type { DepartmentDto, PhonesDto, RosterDto } from './departments.dto.js';
import { DepartmentsStore, type NewDuty, type OnDuty } from './departments.store.js';
import { type Phone, type PhoneForPatient, phoneFaults } from './phones.js';
import { dutyPeriod } from './roster.js';
import { type TextData, textData } from './texts.js';

export type { OnDuty, PhoneForPatient, TextData };

export interface Department {
  readonly id: string;
  readonly sor: string;
  /** For clinicians only: it names a speciality. */
  readonly name: string;
  /** What patients, messages and bystanders see. */
  readonly publicName: string;
  readonly zone: string;
  readonly phones: readonly Phone[];
  readonly hours: OpeningHours;
  readonly switches: Readonly<Record<string, boolean>>;
  /** Ids of the pathways the department offers. */
  readonly pathways: readonly string[];
}

/** Who may see and change a department's numbers and roster. */
const SETTERS = ['administrator', 'nurse', 'physician'] as const;

/** Departments: their numbers, hours, switches, people and roster, and the words patients are told of them. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly database: Database,
    private readonly store: DepartmentsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  async get(tx: Tx, id: string): Promise<Department> {
    const { weekly, closed, ...row } = found(await this.store.find(tx, id));
    return { ...row, hours: { zone: row.zone, weekly, closed } };
  }

  /**
   * The department, for a signed-in clinician who has one of these roles there (any role when none is named).
   * @throws Refusal `not-found`: to everybody else it is not there
   */
  async ofStaff(tx: Tx, id: string, roles?: readonly string[]): Promise<Department> {
    const own = await this.store.rolesOf(tx, id);
    if (own.length === 0 || (roles && !own.some((role) => roles.includes(role)))) throw notFound();
    return this.get(tx, id);
  }

  /** Who is on duty at an instant, in the order in which they are told; nobody who has left the department. */
  onDuty(tx: Tx, department: string, at: Date): Promise<OnDuty[]> {
    return this.store.onDuty(tx, department, at);
  }

  /**
   * The data for the patients' texts, in each language: see `TextData` and `textData`.
   * @param nextOn local date of the next questionnaire; null = none is planned; undefined = no `dato`
   * @param promise the act row the clinic works by, once the level is known; without it, the next working day's closing
   */
  async texts(
    tx: Tx,
    department: string,
    at: Date,
    nextOn?: string | null,
    promise?: Outside | Act,
  ): Promise<Record<Language, TextData>> {
    return textData(await this.get(tx, department), at.toISOString(), nextOn, promise);
  }

  phones(department: Department): PhoneForPatient[] {
    return department.phones.map(({ label, number, checkedOn }) => ({ label, number, checkedOn }));
  }

  /** @throws Refusal `not-found` */
  settings(actor: Actor, id: string): Promise<DepartmentDto> {
    return this.database.read(actor, 'departments.settings', { department: id }, async (tx) => {
      const { hours, pathways: _, ...department } = await this.ofStaff(tx, id, SETTERS);
      const roster = await this.store.roster(tx, id);
      return {
        ...department,
        phones: [...department.phones],
        hours: [...hours.weekly],
        closed: [...hours.closed],
        clinicians: await this.store.members(tx, id),
        roster: roster.map(({ from, to, ...duty }) => ({ ...duty, from: from.toISOString(), to: to.toISOString() })),
      };
    });
  }

  /** @throws Refusal `not-found`, `invalid` */
  setPhones(actor: Actor, id: string, { phones }: PhonesDto): Promise<void> {
    return this.database.write(actor, 'departments.set-phones', { department: id }, async (tx) => {
      const { zone } = await this.ofStaff(tx, id, SETTERS);
      const today = Temporal.Instant.from(this.clock.now().toISOString()).toZonedDateTimeISO(zone).toPlainDate();
      refuse(phoneFaults(phones, today.toString()));
      await this.store.setPhones(tx, id, phones);
    });
  }

  /**
   * Puts a roster in the place of the one to come. Rows that are over are history: they are neither changed nor added.
   * @throws Refusal `not-found`, `invalid`
   */
  setRoster(actor: Actor, id: string, { roster }: RosterDto): Promise<void> {
    return this.database.write(actor, 'departments.set-roster', { department: id }, async (tx) => {
      const { zone } = await this.ofStaff(tx, id, SETTERS);
      const members = new Set((await this.store.members(tx, id)).map((member) => member.id));
      const faults: Fault[] = [];
      const rows: NewDuty[] = [];
      roster.forEach(({ clinician, from, to, position }, place) => {
        const period = dutyPeriod({ from, to }, zone);
        if (!members.has(clinician)) faults.push({ path: `roster.${place}.clinician`, code: 'not-a-member' });
        if ('code' in period) faults.push({ path: `roster.${place}`, code: period.code });
        else rows.push({ clinician, position, ...period });
      });
      refuse(faults);
      await this.store.lock(tx, id);
      await this.store.setRoster(tx, id, rows);
    });
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', faults);
}
