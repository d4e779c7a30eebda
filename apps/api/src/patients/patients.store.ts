import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { Sex } from './cpr-number.js';

export interface PatientFields {
  readonly id: string;
  readonly department: string;
  readonly cprCipher: Buffer;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: 'da' | 'en';
  readonly synthetic: boolean;
  /** The department's local date, by business time. */
  readonly today: string;
}

export interface PatientToStore {
  readonly department: string;
  readonly cprCipher: Buffer;
  readonly cprHash: Buffer;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string;
  readonly synthetic: boolean;
}

export interface Changes {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly language?: string;
}

const FIELDS = `select p.id, p.department_id as department, p.cpr_cipher as "cprCipher", p.name, p.birth_date::text as "birthDate",
    p.sex, p.email, p.phone, p.language, p.synthetic, (app.now() at time zone d.zone)::date::text as today
  from patient p join department d on d.id = p.department_id`;
const MOST = 50;

@Injectable()
export class PatientsStore {
  byIds(tx: Tx, ids: readonly string[]): Promise<PatientFields[]> {
    return tx.sql<PatientFields>(`${FIELDS} where p.id = any ($1::uuid[])`, [ids]);
  }

  byCpr(tx: Tx, department: string, cprHash: Buffer): Promise<PatientFields[]> {
    return tx.sql<PatientFields>(`${FIELDS} where p.department_id = $1 and p.cpr_hash = $2 and not p.synthetic`, [
      department,
      cprHash,
    ]);
  }

  /** Every pattern is found in the name. */
  byName(tx: Tx, department: string, patterns: readonly string[]): Promise<PatientFields[]> {
    return tx.sql<PatientFields>(
      `${FIELDS} where p.department_id = $1 and not p.synthetic and ' ' || lower(p.name) like all ($2::text[])
       order by lower(p.name), p.id limit ${MOST}`,
      [department, patterns],
    );
  }

  /** The id when the patient is new; null when the department knows the number already. */
  async insert(tx: Tx, patient: PatientToStore): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }>(
      `insert into patient (department_id, cpr_cipher, cpr_hash, name, birth_date, sex, email, phone, language, synthetic)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (department_id, cpr_hash) do nothing returning id`,
      [
        patient.department,
        patient.cprCipher,
        patient.cprHash,
        patient.name,
        patient.birthDate,
        patient.sex,
        patient.email,
        patient.phone,
        patient.language,
        patient.synthetic,
      ],
    );
    return row?.id ?? null;
  }

  async known(tx: Tx, department: string, cprHash: Buffer): Promise<{ id: string; name: string } | null> {
    const [row] = await tx.sql<{ id: string; name: string }>(
      'select id, name from patient where department_id = $1 and cpr_hash = $2',
      [department, cprHash],
    );
    return row ?? null;
  }

  /** A key that is absent is left as it is; true when there was such a patient. */
  async update(tx: Tx, id: string, data: Changes): Promise<boolean> {
    const rows = await tx.sql<{ id: string }>(
      `update patient set name = coalesce($2::jsonb ->> 'name', name), language = coalesce($2::jsonb ->> 'language', language),
         email = coalesce($2::jsonb ->> 'email', email), phone = coalesce($2::jsonb ->> 'phone', phone)
       where id = $1 returning id`,
      [id, JSON.stringify(data)],
    );
    return rows.length > 0;
  }

  async setOwnLanguage(tx: Tx, language: string): Promise<void> {
    await tx.sql('update patient set language = $1 where id = any ((select ctx.own())::uuid[])', [language]);
    await tx.sql('select ctx.set_language($1)', [language]);
  }
}
