import type { Pathway } from '@stemme/pathways';
import { compile, type Questionnaire } from '@stemme/questionnaires';
import { engines } from '@stemme/questionnaires/engines';
import { type InstrumentDefinition, parseDefinition } from '@stemme/scoring';
import type { RuleSet } from '@stemme/triage';
import type pg from 'pg';
import { closedByLaw } from '../departments/holidays.js';
import { OUTCOMES } from '../departments/loop.js';
import type { Form, Handler, Kit } from './seed-kits.js';
import { PROFILES } from './seed-profiles.js';

interface DepartmentFields {
  readonly id: string;
  readonly sor: string;
  readonly zone: string;
  readonly hours: Kit['hours']['weekly'];
  readonly closed: readonly string[];
  readonly switches: Readonly<Record<string, boolean>>;
  readonly pathways: readonly string[];
  readonly outcomes: Kit['outcomes'] | null;
  readonly nurses: readonly Handler[];
}

const DEPARTMENTS = `select d.id, d.sor, d.zone, d.hours, d.closed, d.switches, d.pathways, d.outcomes,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.subject), '[]')
      from membership m join clinician c on c.id = m.clinician_id
      where m.department_id = d.id and m.roles ? 'nurse') as nurses
  from department d order by d.sor`;

/**
 * What the past of each department's pathways is made of: the documents that were in force at `at`, on which all of that
 * past is judged. A pathway of the department's own has no made-up patients, and a department without nurses none to call.
 */
export async function kitsOf(client: pg.Client, at: Date): Promise<Kit[]> {
  const { rows } = await client.query<DepartmentFields>(DEPARTMENTS);
  const kits: Kit[] = [];
  for (const row of rows) {
    for (const id of row.pathways) if (Object.hasOwn(PROFILES, id)) kits.push(...(await kitOf(client, row, id, at)));
  }
  return kits;
}

async function kitOf(client: pg.Client, row: DepartmentFields, id: string, at: Date): Promise<Kit[]> {
  const [nurse, ...nurses] = row.nurses;
  const documents = new Documents(client, row.id, at);
  const pathway = await documents.find<Pathway>('pathway', id);
  const ruleSet = pathway && (await documents.find<RuleSet>('rule-set', pathway.ruleSet));
  if (!nurse || !pathway || !ruleSet) return [];
  const closed = [...closedByLaw(row.zone, at.getUTCFullYear()), ...row.closed];
  const forms = new Map<string, Form>();
  for (const { questionnaire, variants = [] } of pathway.steps) {
    for (const name of [questionnaire, ...variants.map((variant) => variant.questionnaire)]) {
      if (!forms.has(name)) forms.set(name, await formOf(documents, name));
    }
  }
  return [
    {
      department: row.id,
      zone: row.zone,
      hours: { zone: row.zone, weekly: row.hours, closed },
      closed,
      switches: Object.keys(row.switches).filter((name) => row.switches[name]),
      pathway,
      ruleSet,
      forms,
      outcomes: row.outcomes ?? OUTCOMES,
      nurses: [nurse, ...nurses],
    },
  ];
}

async function formOf(documents: Documents, id: string): Promise<Form> {
  const document = await documents.find<Questionnaire>('questionnaire', id);
  if (!document) throw new Error(`no questionnaire ${id} in force`);
  const definitions: InstrumentDefinition[] = [];
  for (const instrument of document.instruments) {
    const body = await documents.find<unknown>('instrument', instrument.id);
    const parsed = body === null ? null : parseDefinition(body);
    if (parsed && !parsed.ok) throw new Error(`the definition of ${instrument.id} is broken`);
    if (parsed) definitions.push(parsed.definition);
  }
  return { compiled: compile(document, engines), definitions };
}

/** The documents in force for a department at an instant: its own before what the product ships. */
class Documents {
  constructor(
    private readonly client: pg.Client,
    private readonly department: string,
    private readonly at: Date,
  ) {}

  async find<T>(kind: string, id: string): Promise<T | null> {
    const { rows } = await this.client.query<{ body: T }>(
      `select body from document where kind = $1 and id = $2 and (department_id is null or department_id = $3)
         and effective_from <= $4 and (status = 'active' or (status = 'retired' and retired_at > $4))
       order by department_id nulls last, version desc limit 1`,
      [kind, id, this.department, this.at],
    );
    return rows[0]?.body ?? null;
  }
}
