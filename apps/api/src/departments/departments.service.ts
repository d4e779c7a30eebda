import { Injectable } from '@nestjs/common';
import {
  type Act,
  type Channel,
  hoursOf,
  type Language,
  type OpeningHours,
  type Outside,
  type PathwayDraft,
  type SendingHours,
} from '@stemme/pathways';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, notFound, refuse } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import type { DepartmentDto, PhonesDto, RosterDto, SendingDto, SettingsDto } from './departments.dto.js';
import { DepartmentsStore, type NewDuty, type OnDuty } from './departments.store.js';
import type { Loop } from './loop.js';
import { closedByLaw, type PublicHoliday, publicHolidays } from './holidays.js';
import { type Phone, type PhoneForPatient, phoneFaults } from './phones.js';
import { dutyPeriod } from './roster.js';
import { seenOf } from './seen.js';
import { EVERY_DAY, sendingFaults } from './sending.js';
import { type TextData, textData } from './texts.js';

export type { OnDuty, PhoneForPatient, TextData };
export { readingText } from './texts.js';

export interface Department {
  readonly id: string;
  readonly sor: string;
  /** For clinicians only: it names a speciality. */
  readonly name: string;
  /** What patients, messages and bystanders see. */
  readonly publicName: string;
  readonly zone: string;
  readonly phones: readonly Phone[];
  /** Closed on the public holidays of the zone's country, and on its own closing days. */
  readonly hours: OpeningHours;
  /** Local dates on which it is closed besides the public holidays. */
  readonly closed: readonly string[];
  /** When messages go out to patients. */
  readonly sending: SendingHours;
  readonly channels: readonly Channel[];
  /** A short address that patients type: no message carries a link. */
  readonly shortAddress: string | null;
  readonly postalAddress: string | null;
  /** Who types a paper the second time. */
  readonly secondEntry: 'other' | 'same';
  readonly switches: Readonly<Record<string, boolean>>;
  /** Ids of the pathways the department offers. */
  readonly pathways: readonly string[];
  /** Where the region's video service is met. */
  readonly videoUrl: string | null;
  readonly loop: Loop;
}

/** What the texts are about, as far as it is known. */
export interface TextsFor {
  /** Local date of the next questionnaire; null = none is planned; absent = no `dato`. */
  readonly nextOn?: string | null;
  /** The act row the clinic works by, once the level is known; absent = the next working day's closing. */
  readonly promise?: Outside | Act;
  /** Whose answers are read in hours of their own, where it has any. */
  readonly pathway?: Pick<PathwayDraft, 'hours'>;
}

/** Who may see and change a department's numbers and roster. */
export const SETTERS = ['administrator', 'nurse', 'physician'] as const;

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
    const { weekly, ...row } = found(await this.store.find(tx, id));
    const { zone, closed } = row;
    const byLaw = closedByLaw(zone, this.clock.now().getUTCFullYear());
    return { ...row, hours: { zone, weekly, closed: closed.length === 0 ? byLaw : [...byLaw, ...closed] } };
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

  /** The data for the patients' texts, in each language: see `TextData` and `textData`. */
  async texts(
    tx: Tx,
    department: string,
    at: Date,
    { nextOn, promise, pathway = {} }: TextsFor = {},
  ): Promise<Record<Language, TextData>> {
    const source = await this.get(tx, department);
    return textData({ ...source, hours: hoursOf(pathway, source.hours) }, at.toISOString(), nextOn, promise);
  }

  phones(department: Department): PhoneForPatient[] {
    return department.phones.map(({ label, number, checkedOn }) => ({ label, number, checkedOn }));
  }

  members(tx: Tx, department: string): Promise<{ id: string; name: string; roles: string[] }[]> {
    return this.store.members(tx, department);
  }

  /** Two people who save a department at once do it one after the other. */
  hold(tx: Tx, department: string): Promise<void> {
    return this.store.lock(tx, department);
  }

  /** The public holidays of the department's country between two local dates, both included. */
  holidays({ zone }: Department, from: string, to: string): PublicHoliday[] {
    const years = Array.from(
      { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
      (_, n) => Number(from.slice(0, 4)) + n,
    );
    return years.flatMap((year) => publicHolidays(year, zone)).filter(({ date }) => date >= from && date <= to);
  }

  /** @throws Refusal `not-found` */
  settings(actor: Actor, id: string): Promise<DepartmentDto> {
    return this.database.read(actor, 'departments.settings', { department: id }, async (tx) => {
      const own = await this.ofStaff(tx, id, SETTERS);
      const { hours, channels: _, loop, ...department } = own;
      const year = this.clock.now().getUTCFullYear();
      const roster = await this.store.roster(tx, id);
      return {
        ...department,
        outcomes: loop.outcomes.map((one) => ({ ...one })),
        escalation: loop.escalation.map((step) => ({ ...step })),
        capacity: loop.capacity,
        responsible: loop.responsible,
        phones: [...department.phones],
        hours: [...hours.weekly],
        closed: [...department.closed],
        pathways: [...department.pathways],
        sending: { weekdays: EVERY_DAY, ...department.sending } as SendingDto,
        publicHolidays: [year, year + 1].flatMap((one) => publicHolidays(one, department.zone)),
        clinicians: await this.store.members(tx, id),
        roster: roster.map(({ from, to, ...duty }) => ({ ...duty, from: from.toISOString(), to: to.toISOString() })),
        seen: {
          outcomes: seenOf('outcomes', own),
          capacity: seenOf('capacity', own),
          escalation: seenOf('escalation', own),
          video: seenOf('video', own),
        },
      };
    });
  }

  /**
   * When messages go out from now on; what is planned already keeps its hour until its plan is made anew.
   * @throws Refusal `not-found`, `invalid`
   */
  setSending(actor: Actor, id: string, { sending }: SettingsDto): Promise<void> {
    return this.database.write(actor, 'departments.set-sending', { department: id }, async (tx) => {
      const department = await this.ofStaff(tx, id, SETTERS);
      refuse(sendingFaults(sending));
      const { from, to, weekdays } = sending;
      const closedDays = department.sending.closedDays;
      const kept = { from, to, ...(weekdays.length < 7 ? { weekdays: [...weekdays].sort() } : {}) };
      await this.store.setSending(tx, id, closedDays === undefined ? kept : { ...kept, closedDays });
    });
  }

  /** @throws Refusal `not-found`, `invalid` */
  setPhones(actor: Actor, id: string, { phones }: PhonesDto): Promise<void> {
    return this.database.write(actor, 'departments.set-phones', { department: id }, async (tx) => {
      const { zone } = await this.ofStaff(tx, id, SETTERS);
      refuse(phoneFaults(phones, localDate(this.clock.now(), zone)));
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
