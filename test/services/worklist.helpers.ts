import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { TestApp } from '../setup/app.js';
import type { Person } from '../setup/people.js';
import { type Planted, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';

export interface Told {
  readonly event: string;
  readonly data: Readonly<Record<string, string>>;
}

/** A browser that keeps a line of server-sent events open. */
export interface Line {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Everything that has come so far. */
  readonly told: Told[];
  /** What a refusal says. */
  readonly body: () => string;
  readonly isClosed: () => boolean;
  hang(): void;
}

/** Opens the line of a department, on a connection of its own. */
export function watch(test: TestApp, person: Person, department: string): Promise<Line> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      `${test.origin}/api/clinic/worklist/events?department=${department}`,
      { headers: { cookie: person.cookie, accept: 'text/event-stream' }, agent: false },
      (reply) => {
        const line = { told: [] as Told[], text: '', isOver: false };
        reply.setEncoding('utf8');
        reply.on('data', (chunk: string) => {
          line.text += chunk;
          if (reply.statusCode === 200) read(line);
        });
        for (const end of ['end', 'close', 'error'] as const) reply.on(end, () => (line.isOver = true));
        const { statusCode: status = 0, headers } = reply;
        const body = (): string => line.text;
        resolve({ status, headers, told: line.told, body, isClosed: () => line.isOver, hang: () => request.destroy() });
      },
    );
    request.once('error', reject);
  });
}

/** Whole events go from the text to the list. */
function read(line: { text: string; told: Told[] }): void {
  const parts = line.text.split('\n\n');
  line.text = parts.pop() ?? '';
  for (const part of parts) {
    const fields = new Map(part.split('\n').map((field) => field.split(/: (.*)/s) as [string, string]));
    const event = fields.get('event');
    if (event) line.told.push({ event, data: JSON.parse(fields.get('data') ?? '{}') });
  }
}

/** The next event of this kind after the first `after` of all kinds. */
export function next(line: Line, event: string, after = 0, withinMs = 10_000): Promise<Told> {
  return until(`the event ${event}`, async () => line.told.slice(after).find((one) => one.event === event), withinMs);
}

/** One row of an item's escalation. */
export interface Escalated {
  readonly step: number;
  readonly to: string;
  readonly login: string | null;
  readonly state: string;
  readonly error: string | null;
  readonly due: Date;
  readonly told: Date;
}

export function escalations(test: TestApp, item: string): Promise<Escalated[]> {
  return rowsOf<Escalated>(
    test,
    `select s.step, s.told_to as "to", replace(c.subject, 'staff-', '') as login, s.state, s.error, s.due_at as due, s.told_at as told
     from escalation s left join clinician c on c.id = s.clinician_id where s.item_id = $1 order by s.step, login`,
    [item],
  );
}

/** An item that stands in the list, as a row: due when the test says. */
export async function planted(
  test: TestApp,
  here: Planted,
  { level = 'red', rank = 1, due, kind = 'contact' }: { level?: string; rank?: number; due: Date; kind?: string },
): Promise<string> {
  const id = randomUUID();
  await rowsOf(
    test,
    `insert into worklist_item (id, department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons, due_at, told_at)
     values ($1::uuid, $2, $3, $4, $1::uuid::text, $5, 'depression', $6, $7, '[]', $8, app.now())`,
    [id, here.department, here.patient, kind, here.enrolment, level, rank, due],
  );
  return id;
}
