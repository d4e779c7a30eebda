import { Injectable } from '@nestjs/common';
import type { Caller } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import { searchset } from './bundle.js';
import { type Cursor, cursorOf, START, written } from './cursor.js';
import { FhirStore, type ResponseFilter, type ResponseRow } from './fhir.store.js';
import { isObserved, observationsOf, type Observed } from './observed.js';
import { OBSERVATION } from './parameters.js';
import { ReadingService } from './reading.service.js';
import type { Asked } from './wire.server.js';

/** Responses looked through at a time, and how often for one page: what is left is on the next. */
const CHUNK = 50;
const MOST_CHUNKS = 10;

/** Scores of what patients have handed in, as FHIR R4 Observations. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
    private readonly store: FhirStore,
  ) {}

  search(who: Caller, asked: Asked): Promise<object> {
    return this.database.read(who, 'fhir.search-observations', {}, async (tx) => {
      await this.reading.may(tx, who, 'system/Observation.rs');
      const search = await this.reading.search(tx, asked, OBSERVATION);
      const filter = {
        ids: this.reading.idsOf(search, 'derived-from', 'QuestionnaireResponse'),
        patients: this.reading.patientsOf(search),
        received: search.dates.get('date') ?? [],
      };
      const from = cursorOf(search.cursor) ?? START;
      const { page, next, shown } = await this.page(tx, filter, from, search.count, (one) => isObserved(one, search));
      // of those that were looked through, whoever is on the page
      await tx.saw(shown);
      return searchset(this.reading.base, 'Observation', search, page, next);
    });
  }

  /** So many as fit, response by response; a response that does not fit whole is gone on with on the next page. */
  private async page(
    tx: Tx,
    filter: Pick<ResponseFilter, 'ids' | 'patients' | 'received'>,
    from: Cursor,
    most: number,
    is: (one: Observed) => boolean,
  ): Promise<{ page: Observed[]; next: string | null; shown: string[] }> {
    const page: Observed[] = [];
    const shown: string[] = [];
    let last = from;
    for (let chunks = 0; chunks < MOST_CHUNKS && page.length < most; chunks += 1) {
      const rows = await this.store.responses(tx, { ...filter, after: last, limit: CHUNK });
      for (const [index, made] of (await this.observed(tx, rows)).entries()) {
        const { id, cursorAt, patient } = rows[index]!;
        const sent = last.of === id ? last.skip : 0;
        const wanted = made.filter(is).slice(sent);
        const room = most - page.length;
        page.push(...wanted.slice(0, room));
        if (wanted.length > 0 && room > 0) shown.push(patient);
        if (wanted.length > room) return { page, next: written({ ...last, skip: sent + room, of: id }), shown };
        last = { ...START, at: cursorAt, id };
      }
      if (rows.length < CHUNK) return { page, next: null, shown };
    }
    return { page, next: written(last), shown };
  }

  private async observed(tx: Tx, rows: readonly ResponseRow[]): Promise<Observed[][]> {
    const subjects = await this.reading.subjects(
      tx,
      rows.map(({ patient }) => patient),
    );
    const scores = await this.store.scores(
      tx,
      rows.map(({ id }) => id),
    );
    const all: Observed[][] = [];
    for (const row of rows) {
      const own = scores.filter(({ response }) => response === row.id);
      all.push(observationsOf(row, own, found(subjects.get(row.patient))));
    }
    return all;
  }
}
