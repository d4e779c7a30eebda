import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '@stemme/questionnaires';
import { toFhir, toQuestionnaireResponse } from '@stemme/questionnaires/fhir';
import { type Caller, isUuid } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound } from '../platform/errors.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { searchset } from './bundle.js';
import { capabilityStatement } from './capability.js';
import { cursorOf, written } from './cursor.js';
import { FhirStore, type QuestionnaireHead, type ResponseRow } from './fhir.store.js';
import { canonicalOf, resourceId, versionOfId } from './names.js';
import { STATUSES, statusOf } from './observed.js';
import { QUESTIONNAIRE, RESPONSE } from './parameters.js';
import { ReadingService, type Subject } from './reading.service.js';
import { isToken, type Search } from './search.js';
import type { Asked } from './wire.server.js';

interface Resource extends Readonly<Record<string, unknown>> {
  readonly resourceType: string;
  readonly id: string;
}

type Subjects = Readonly<Record<string, string | number>>;

/** Questionnaires and what was answered to them, as FHIR R4. */
@Injectable()
export class FhirService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadingService,
    private readonly store: FhirStore,
    private readonly documents: QuestionnairesService,
    private readonly clock: Clock,
  ) {}

  metadata(): object {
    return capabilityStatement(this.reading.base, this.clock.now().toISOString());
  }

  questionnaires(who: Caller, asked: Asked): Promise<object> {
    return this.database.read(who, 'fhir.search-questionnaires', {}, async (tx) => {
      await this.reading.may(tx, who, 'system/Questionnaire.rs');
      const search = await this.reading.search(tx, asked, QUESTIONNAIRE);
      const heads = (await this.store.questionnaires(tx)).filter((head) => isMeant(head, search));
      const from = search.cursor === null ? 0 : heads.findIndex((head) => resourceId(head) === search.cursor) + 1;
      const page = heads.slice(from, from + search.count);
      const resources: Resource[] = [];
      for (const { id, version } of page)
        resources.push(asResource(found(await this.store.questionnaire(tx, id, version))));
      const last = heads.length > from + page.length ? page.at(-1) : undefined;
      return searchset(this.reading.base, 'Questionnaire', search, resources, last ? resourceId(last) : null);
    });
  }

  questionnaire(who: Caller, resource: string): Promise<object> {
    const named = versionOfId(resource);
    const subject: Subjects = named ? { questionnaire: named.id, version: named.version } : {};
    return this.database.read(who, 'fhir.read-questionnaire', subject, async (tx) => {
      await this.reading.may(tx, who, 'system/Questionnaire.rs');
      if (!named) throw notFound();
      return asResource(found(await this.store.questionnaire(tx, named.id, named.version)));
    });
  }

  responses(who: Caller, asked: Asked): Promise<object> {
    return this.database.read(who, 'fhir.search-responses', {}, async (tx) => {
      await this.reading.may(tx, who, 'system/QuestionnaireResponse.rs');
      const search = await this.reading.search(tx, asked, RESPONSE);
      const after = cursorOf(search.cursor);
      const statuses = search.given.get('status');
      const rows = await this.store.responses(tx, {
        ids: this.reading.idsOf(search, '_id', 'QuestionnaireResponse'),
        patients: this.reading.patientsOf(search),
        questionnaires: this.reading.questionnairesOf(search, await this.store.questionnaires(tx)),
        statuses:
          statuses && STATUSES.filter((one) => statuses.every((any) => any.some((token) => isStatus(token, one)))),
        received: search.dates.get('authored') ?? [],
        after,
        limit: search.count + 1,
      });
      const page = rows.slice(0, search.count);
      const last = rows.length > page.length ? page.at(-1) : undefined;
      const next = last ? written({ at: last.cursorAt, id: last.id }) : null;
      return searchset(this.reading.base, 'QuestionnaireResponse', search, await this.asResources(tx, page), next);
    });
  }

  response(who: Caller, id: string): Promise<object> {
    const subject: Subjects = isUuid(id) ? { response: id } : {};
    return this.database.read(who, 'fhir.read-response', subject, async (tx) => {
      await this.reading.may(tx, who, 'system/QuestionnaireResponse.rs');
      if (!isUuid(id)) throw notFound();
      const [resource] = await this.asResources(tx, [found(await this.store.response(tx, id))]);
      return found(resource);
    });
  }

  private async asResources(tx: Tx, rows: readonly ResponseRow[]): Promise<Resource[]> {
    const patients = rows.map(({ patient }) => patient);
    const subjects = await this.reading.subjects(tx, patients);
    await tx.saw(patients);
    const resources: Resource[] = [];
    for (const row of rows) resources.push(await this.asResource(tx, row, found(subjects.get(row.patient))));
    return resources;
  }

  private async asResource(tx: Tx, row: ResponseRow, subject: Subject): Promise<Resource> {
    const { document, compiled } = await this.documents.version(tx, row.questionnaire, row.questionnaireVersion);
    const { id, receivedAt, retractedAt, superseded, language } = row;
    const isOwn = row.answeredBy === 'self' || row.answeredBy === 'helped';
    const made = toQuestionnaireResponse(compiled, row.answers, {
      id,
      status: statusOf(row),
      questionnaire: `${canonicalOf({ id: document.id, url: document.url ?? null })}|${document.version}`,
      authored: receivedAt.toISOString(),
      subject,
      ...(isOwn ? { author: subject, source: subject } : {}),
      language,
    });
    const lastUpdated = (retractedAt ?? receivedAt).toISOString();
    const tag = superseded ? { tag: [{ system: 'urn:stemme:state', code: 'superseded' }] } : {};
    return { ...made, id, meta: { lastUpdated, ...tag } };
  }
}

const STATUS_SYSTEM = 'http://hl7.org/fhir/questionnaire-answers-status';

function isStatus(token: string, status: string): boolean {
  return isToken(token, STATUS_SYSTEM, status);
}

function asResource({ body, ...head }: QuestionnaireHead & { body: unknown }): Resource {
  const { id, status, effectiveFrom } = { ...head, id: resourceId(head) };
  const made = toFhir(body as Questionnaire);
  return {
    ...made,
    id,
    url: canonicalOf(head),
    version: String(head.version),
    status,
    date: effectiveFrom.toISOString(),
  };
}

function isMeant(head: QuestionnaireHead, { given }: Search): boolean {
  const any = (name: string, is: (value: string) => boolean): boolean =>
    (given.get(name) ?? []).every((values) => values.some(is));
  const begins = (text: string) => (value: string) => text.toLocaleLowerCase().startsWith(value.toLocaleLowerCase());
  return (
    any('_id', (value) => value === resourceId(head)) &&
    any('url', (value) => value === canonicalOf(head)) &&
    any('name', begins(head.id)) &&
    any('title', (value) => Object.values(head.title).some((title) => begins(title)(value))) &&
    any('status', (value) => isToken(value, 'http://hl7.org/fhir/publication-status', head.status)) &&
    any('version', (value) => isToken(value, undefined, String(head.version)))
  );
}
