import { Injectable } from '@nestjs/common';
import { CprService } from '../access/cpr.service.js';
import { DepartmentsService } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound, Refusal } from '../platform/errors.js';
import { ageOn, looksLikeCpr, readCpr, type Sex, shownCpr } from './cpr-number.js';
import type { ContactDto } from './patients.dto.js';
import { type PatientFields, PatientsStore } from './patients.store.js';
import { ReachStore } from './reach.store.js';
import { namePatterns, sameName, tidyName } from './search.js';

export { ageOn };

/** What every view of a patient is headed by. */
export interface PatientHeader {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  /** As it is read aloud: `300174-9995`. */
  readonly cpr: string;
  readonly birthDate: string;
  /** Whole years, at business time in the department's zone. */
  readonly age: number;
  readonly sex: Sex | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'da' | 'en';
  readonly synthetic: boolean;
}

export interface NewPatient {
  readonly department: string;
  readonly cpr: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'da' | 'en';
  /** Made by the morning check: found by nobody, told to nobody. */
  readonly synthetic?: boolean;
}

/** The people a department treats. The CPR number is at rest encrypted, and found by a keyed hash. */
@Injectable()
export class PatientsService {
  constructor(
    private readonly database: Database,
    private readonly store: PatientsStore,
    private readonly reach: ReachStore,
    private readonly cprs: CprService,
    private readonly departments: DepartmentsService,
  ) {}

  /** Those of the ids that the actor may see. The caller says `tx.saw`. */
  async headers(tx: Tx, ids: readonly string[]): Promise<Map<string, PatientHeader>> {
    const rows = ids.length === 0 ? [] : await this.store.byIds(tx, [...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, this.header(row)]));
  }

  /** @throws Refusal `not-found` */
  async get(tx: Tx, id: string): Promise<PatientHeader> {
    return found((await this.headers(tx, [id])).get(id));
  }

  /**
   * Finds the patient by CPR number in the department, or registers them; the id. Of a known patient the contact data are
   * brought up to date. A known number under another name is refused: it is a slip of the keyboard until somebody has
   * corrected the name.
   * @throws Refusal `invalid` at `cpr` (`cpr-format`, `cpr-date`) or at `name` (`other-name`; `cpr-in-name`: it would stand
   * on every letter)
   */
  async register(tx: Tx, patient: NewPatient): Promise<string> {
    return (await this.entered(tx, patient)).id;
  }

  /**
   * Registers a patient of one department in another, for somebody who belongs to both; the id there. One who is new there
   * is reached as here: their channels, what they have turned off, and what has bounced. One who is known there keeps what
   * is known, and what they have turned off since stays off.
   * @throws Refusal `not-found`; as `register`
   */
  async carryTo(tx: Tx, department: string, from: string): Promise<string> {
    const { cpr, name, email, phone, language } = await this.get(tx, from);
    const { id, isNew } = await this.entered(tx, { department, cpr, name, email, phone, language });
    await this.reach.carry(tx, from, id, isNew);
    return id;
  }

  private async entered(tx: Tx, patient: NewPatient): Promise<{ id: string; isNew: boolean }> {
    const { department, email, phone, language, synthetic = false } = patient;
    const name = tidyName(patient.name);
    const cpr = readCpr(patient.cpr);
    if ('fault' in cpr) throw new Refusal('invalid', [{ path: 'cpr', code: cpr.fault }]);
    if (/\d{6}[- ]?\d{4}/.test(name)) throw new Refusal('invalid', [{ path: 'name', code: 'cpr-in-name' }]);
    const cprHash = this.cprs.hash(cpr.plain);
    const { birthDate, sex } = cpr;
    const cprCipher = this.cprs.seal(cpr.plain);
    const fresh = { department, cprCipher, cprHash, name, birthDate, sex, email, phone, language, synthetic };
    const id = await this.store.insert(tx, fresh);
    if (id) return { id, isNew: true };
    const known = found(await this.store.known(tx, department, cprHash));
    if (!sameName(known.name, name)) throw new Refusal('invalid', [{ path: 'name', code: 'other-name' }]);
    await this.store.update(tx, known.id, { language, ...(email ? { email } : {}), ...(phone ? { phone } : {}) });
    return { id: known.id, isNew: false };
  }

  /** The patient of a department with this CPR number, for a system that may know them; null when there is none. */
  async byCpr(tx: Tx, department: string, cpr: string): Promise<string | null> {
    if (!looksLikeCpr(cpr)) return null;
    const [row] = await this.store.byCpr(tx, department, this.cprs.hash(cpr));
    return row?.id ?? null;
  }

  /**
   * By CPR number, or by the beginnings of words of the name; at most 50, by name. Who was shown is audited here.
   * @throws Refusal `not-found` unless the actor is staff of the department
   */
  async search(tx: Tx, department: string, query: string): Promise<PatientHeader[]> {
    await this.departments.ofStaff(tx, department);
    const rows = await this.matching(tx, department, query);
    await tx.saw(rows.map(({ id }) => id));
    return rows.map((row) => this.header(row));
  }

  /** @throws Refusal `not-found` */
  setContact(actor: Actor, id: string, data: ContactDto): Promise<void> {
    return this.database.write(actor, 'patients.set-contact', { patient: id }, async (tx) => {
      const changes = { ...data, ...(data.name ? { name: tidyName(data.name) } : {}) };
      // what is undefined is no key of the JSON that the store is sent
      if (!(await this.store.update(tx, id, changes))) throw notFound();
      await tx.saw([id]);
    });
  }

  /** The signed-in patient's, in every department that knows them; the session that is open speaks it from now on. */
  setOwnLanguage(actor: Actor, language: 'da' | 'en'): Promise<void> {
    return this.database.write(actor, 'patients.set-language', { language }, (tx) =>
      this.store.setOwnLanguage(tx, language),
    );
  }

  private async matching(tx: Tx, department: string, query: string): Promise<PatientFields[]> {
    if (looksLikeCpr(query)) return this.store.byCpr(tx, department, this.cprs.hash(query));
    const patterns = namePatterns(query);
    return patterns.length === 0 ? [] : this.store.byName(tx, department, patterns);
  }

  private header({ cprCipher, today, ...row }: PatientFields): PatientHeader {
    return { ...row, cpr: shownCpr(this.cprs.open(cprCipher)), age: ageOn(row.birthDate, today) };
  }
}
