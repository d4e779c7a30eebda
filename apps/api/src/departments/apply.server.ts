import 'reflect-metadata';
import {
  activationFaults,
  checkOpeningHours,
  ILLNESS_WORDS,
  lintMessage,
  type Pathway,
  type PathwayDraft,
} from '@stemme/pathways';
import type { Questionnaire } from '@stemme/questionnaires';
import type { RuleSet } from '@stemme/triage';
import pg from 'pg';
import { type Fault, Refusal } from '../platform/errors.js';
import { bodyPipe } from '../platform/http/body.pipe.js';
import { DefinitionDto } from './definition.dto.js';
import { phoneFaults } from './phones.js';
import { sendingFaults } from './sending.js';

/**
 * Makes or changes the department with this SOR code: `npx stemme department apply <file>`.
 * @param url of the owner (MIGRATE_DATABASE_URL): no other role may make departments
 * @throws Refusal `invalid` with every fault: a department is not applied by halves
 */
export async function applyDepartment(url: string, definition: unknown): Promise<{ id: string; created: boolean }> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await applyWith(client, definition);
  } finally {
    await client.end();
  }
}

/** The same on an open connection. */
export async function applyWith(client: pg.Client, definition: unknown): Promise<{ id: string; created: boolean }> {
  const checked: DefinitionDto = await bodyPipe().transform(definition, { type: 'body', metatype: DefinitionDto });
  const { rows: known } = await client.query('select 1 from department where sor = $1', [checked.sor]);
  const today = await client.query(`select (app.now() at time zone 'UTC' + interval '14 hours')::date::text as latest`);
  const faults = [
    ...ownFaults(checked, known.length > 0, today.rows[0].latest),
    ...(await pathwayFaults(client, checked)),
  ];
  if (faults.length > 0) throw new Refusal('invalid', faults);
  const { sor, name, publicName, zone, phones, hours, closed, switches, pathways } = checked;
  const { sending, channels, shortAddress = null, postalAddress = null } = checked;
  const json = [phones, hours, closed, switches, pathways, sending, channels].map((value) =>
    value === undefined ? null : JSON.stringify(value),
  );
  const { rows } = await client.query(UPSERT, [sor, name, publicName, zone, ...json, shortAddress, postalAddress]);
  return { id: rows[0].id, created: known.length === 0 };
}

const UPSERT = `insert into department as d (sor, name, public_name, zone, phones, hours, closed, switches, pathways,
    sending, channels, short_address, postal_address)
  values ($1, $2, $3, $4, coalesce($5::jsonb, '[]'), $6::jsonb, $7::jsonb, $8::jsonb, $9::jsonb,
    coalesce($10::jsonb, '{"from": "07:00", "to": "21:00"}'), coalesce($11::jsonb, '["email"]'), $12, $13)
  on conflict (sor) do update set name = excluded.name, public_name = excluded.public_name, zone = excluded.zone,
    phones = case when $5::jsonb is null then d.phones else excluded.phones end, hours = excluded.hours,
    closed = excluded.closed, switches = excluded.switches, pathways = excluded.pathways,
    sending = coalesce($10::jsonb, d.sending), channels = coalesce($11::jsonb, d.channels),
    short_address = coalesce($12, d.short_address), postal_address = coalesce($13, d.postal_address)
  returning id`;

/** `latest`: the date it is now in the zone that is furthest ahead. */
function ownFaults(definition: DefinitionDto, known: boolean, latest: string): Fault[] {
  const { zone, hours, closed, phones, publicName, switches, sending } = definition;
  return [
    ...checkOpeningHours({ zone, weekly: hours.map((row) => ({ ...row })), closed }).map(({ path, code }) => ({
      path: path.replace('/weekly', '/hours').slice(1).replaceAll('/', '.'),
      code,
    })),
    ...(sending ? sendingFaults(sending) : []),
    ...(phones || !known ? phoneFaults(phones ?? [], latest) : []),
    // it is the sender's name on every message: a bystander may read it
    ...lintMessage(publicName, ILLNESS_WORDS).map(({ code }) => ({ path: 'publicName', code })),
    ...Object.entries(switches)
      .filter(([, on]) => typeof on !== 'boolean')
      .map(([id]) => ({ path: `switches.${id}`, code: 'wrong-type' })),
  ];
}

/** A department offers only what it may use: see `activationFaults`. */
async function pathwayFaults(client: pg.Client, { sor, pathways, switches }: DefinitionDto): Promise<Fault[]> {
  const { rows } = await client.query<{ kind: string; body: unknown }>(IN_FORCE, [sor]);
  const of = <T>(kind: string): T[] => rows.filter((row) => row.kind === kind).map(({ body }) => body as T);
  const questionnaires = of<Questionnaire>('questionnaire');
  const offered = pathways.map((id) => of<Pathway>('pathway').find((pathway) => pathway.id === id));
  const declared = offered.flatMap((pathway) => pathway?.switches ?? []).map(({ id }) => id);
  const unknown = Object.keys(switches).filter((id) => !declared.includes(id));
  return [
    ...unknown.map((id) => ({ path: `switches.${id}`, code: 'unknown-switch' })),
    ...offered.flatMap((pathway, place): Fault[] => {
      if (!pathway) return [{ path: `pathways.${place}`, code: 'unknown-pathway' }];
      const ruleSet = of<RuleSet>('rule-set').find(({ id }) => id === pathway.ruleSet);
      if (!ruleSet) return [{ path: `pathways.${place}`, code: 'wrong-rule-set' }];
      return activationFaults(pathway as PathwayDraft, { questionnaires, ruleSet }).map(({ path, code }) => ({
        path: `pathways.${place}${path}`,
        code,
      }));
    }),
  ];
}

const IN_FORCE = `select distinct on (kind, id) kind, body from document d
  where kind in ('questionnaire', 'pathway', 'rule-set') and status = 'active' and effective_from <= app.now()
    and (department_id is null or department_id = (select id from department where sor = $1))
  order by kind, id, department_id nulls last, version desc`;
