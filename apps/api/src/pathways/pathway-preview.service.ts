import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { checkPathway, type PathwayDraft } from '@stemme/pathways';
import type { Department } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, refuse } from '../platform/errors.js';
import { isDate, localDate } from '../platform/local-date.js';
import { StaffService } from '../questionnaires/staff.service.js';
import { EXAMPLES, type ExampleHome, exampleYear } from './example.js';
import { type ExampleDates, exampleDates } from './example-dates.js';
import { marked } from './example-difference.js';
import { PathwayCheckService } from './pathway-check.service.js';
import { PathwayLibraryStore } from './pathway-library.store.js';
import type { PathwayPreviewDto, PreviewPathwayDto } from './pathways.dto.js';

/** What a pathway would do to three patients in a year; nothing of it is kept. */
@Injectable()
export class PathwayPreviewService {
  constructor(
    private readonly database: Database,
    private readonly store: PathwayLibraryStore,
    private readonly staff: StaffService,
    private readonly checks: PathwayCheckService,
    private readonly clock: Clock,
  ) {}

  /**
   * A document with faults has no examples, and says its faults instead.
   * @throws Refusal `not-found`, `invalid` for dates that are none
   */
  async preview(actor: Actor, id: string, sent: PreviewPathwayDto): Promise<PathwayPreviewDto> {
    refuse(dateFaults(sent));
    const given = await this.database.read(actor, 'pathways.preview', { department: id }, async (tx) => {
      const { department } = await this.staff.of(tx, id);
      const faults = await this.checks.faults(tx, department, sent.document, this.clock.now());
      const pathway = checkPathway(sent.document).length > 0 ? null : (sent.document as unknown as PathwayDraft);
      const against = pathway && (await this.against(tx, department, pathway, sent.against?.version));
      return { department, faults, pathway, against };
    });
    const { department, faults, pathway, against } = given;
    if (!pathway) return { faults, dates: null, against: null, examples: [] };
    const dates = exampleDates(against ? [pathway, against] : [pathway], this.today(department), sent);
    const examples = await examplesOf(pathway, against, dates, home(department));
    return { faults, dates, against: against?.version ?? null, examples };
  }

  /** The version it is held against: the one that was asked for, else the one in force, if it is another. */
  private async against(
    tx: Tx,
    department: Department,
    { id, version }: PathwayDraft,
    asked: number | undefined,
  ): Promise<PathwayDraft | null> {
    const number = asked ?? (await this.checks.running(tx, department.id, id, this.clock.now()));
    if (number === null || number === version) return null;
    const { body } = found(await this.store.version(tx, department.id, id, number));
    return checkPathway(body).length > 0 ? null : body;
  }

  private today({ zone }: Department): string {
    return localDate(this.clock.now(), zone);
  }
}

function home(department: Department): ExampleHome {
  const { zone, switches, hours, sending } = department;
  return {
    zone,
    switches: Object.keys(switches).filter((name) => switches[name]),
    closed: hours.closed,
    workdays: [...new Set(hours.weekly.map(({ day }) => day))],
    sending,
  };
}

/** One year at a time: between two of them others are answered. */
async function examplesOf(
  pathway: PathwayDraft,
  against: PathwayDraft | null,
  dates: ExampleDates,
  at: ExampleHome,
): Promise<PathwayPreviewDto['examples']> {
  const examples: object[] = [];
  for (const who of EXAMPLES) {
    const year = exampleYear(pathway, who, dates, at);
    await setImmediate();
    const before = against ? exampleYear(against, who, dates, at).rows : null;
    await setImmediate();
    examples.push({ id: who, notes: year.notes, ...marked(year.rows, before) });
  }
  return examples as PathwayPreviewDto['examples'];
}

function dateFaults({ start, anchors = {}, pause, redFrom }: PreviewPathwayDto): Fault[] {
  const named: [string, string | undefined][] = [
    ['start', start],
    ['redFrom', redFrom],
    ['pause.from', pause?.from],
    ['pause.to', pause?.to],
    ...Object.entries(anchors).map(([name, date]): [string, string] => [`anchors.${name}`, String(date)]),
  ];
  const bad = named
    .filter(([, date]) => date !== undefined && !(isDate(date) && date >= '2000-01-01' && date < '2100-01-01'))
    .map(([path]) => ({ path, code: 'bad-date' }));
  const isTurned = bad.length === 0 && pause && pause.to < pause.from;
  return isTurned ? [{ path: 'pause.to', code: 'before-from' }] : bad;
}
