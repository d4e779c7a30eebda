import { Injectable } from '@nestjs/common';
import { productText } from '@stemme/questionnaires';
import { ResponsesService } from '../answers/responses.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { found } from '../platform/errors.js';
import { localDate } from '../platform/local-date.js';
import { type DecisionScore, decisionScores, series } from './decision.js';
import { isProxy } from './deciding.js';
import { dialogueSections, topicOf } from './dialogue.js';
import { journalText } from './journal.js';
import { journalTime } from './local-time.js';
import { RecordService, type ResponseRecord } from './record.service.js';
import { RecordStore } from './record.store.js';
import type { ClinicResponseDto, RetractedResponseDto } from './response-view.dto.js';
import { labelOf } from './words.js';
import { ItemsService } from '../worklist/items.service.js';
import type { ItemDto } from '../worklist/worklist.service.js';

/** One response for a clinician: what to talk about, what has changed, what the rules read. */
@Injectable()
export class ResponseViewService {
  constructor(
    private readonly database: Database,
    private readonly records: RecordService,
    private readonly patients: PatientsService,
    private readonly responses: ResponsesService,
    private readonly items: ItemsService,
    private readonly store: RecordStore,
  ) {}

  /** @throws Refusal `not-found` */
  view(actor: Actor, id: string): Promise<ClinicResponseDto> {
    return this.database.write(actor, 'triage.open-response', { response: id }, async (tx) => {
      const record = await this.records.open(tx, id);
      const patient = await this.patients.get(tx, record.response.patient);
      await tx.saw([patient.id]);
      const all = await this.items.ofPatient(tx, patient.id);
      const about = all.filter(({ response, assignment }) =>
        response === null ? assignment === record.response.assignment : response === id,
      );
      const { name, cpr, age } = patient;
      return { patient: { id: patient.id, name, cpr, age }, ...viewOf(record, about) } as unknown as ClinicResponseDto;
    });
  }

  /** A retracted response stays readable, leaves the history, and closes nothing. */
  retract(actor: Actor, id: string, reason: string): Promise<RetractedResponseDto> {
    return this.database.write(actor, 'triage.retract-response', { response: id }, async (tx) => {
      const { patient } = found(await this.responses.find(tx, id));
      await tx.saw([patient]);
      await this.responses.retract(tx, id, await this.store.me(tx), reason);
      const { retracted } = found(await this.responses.find(tx, id));
      const { at, by, reason: why } = found(retracted);
      return { id, retracted: { at: new Date(at).toISOString(), by, reason: why } };
    });
  }
}

function viewOf(record: ResponseRecord, items: readonly ItemDto[]) {
  const { response, names, pathway, zone, triage, readBy, waiting, points } = record;
  const place = points.findIndex(({ id }) => id === response.id);
  const scores = decisionScores(names, points[place]!, points.slice(0, place), (at) => localDate(at, zone));
  const read = [...(triage?.fired ?? []), ...(triage?.unknown ?? [])].flatMap(({ readings }) => readings);
  const sections = dialogueSections(names, response.answers, new Set(read.map(({ code }) => code)));
  const dialogue = { topic: topicOf(response.answers), sections, series: series(names, points) };
  const { retracted } = response;
  return {
    id: response.id,
    title: productText(names.compiled.document.title),
    pathway: pathway.title,
    receivedAt: response.receivedAt.toISOString(),
    completedAt: response.completedAt.toISOString(),
    mode: response.mode,
    language: response.language,
    answeredBy: isProxy(response) ? 'proxy' : response.answeredBy,
    proxyName: response.proxyName,
    proxyRelation: response.proxyRelation,
    enteredBy: response.enteredBy,
    secondEnteredBy: response.secondEnteredBy,
    entryNotes: response.entryNotes.map((note) => ({ ...note, label: noteLabel(names, note.path) })),
    late: response.late,
    version: response.version,
    supersedes: response.supersedes,
    retracted: retracted && { ...retracted, at: new Date(retracted.at).toISOString() },
    waiting,
    dialogue,
    decision: { scores },
    triage,
    journal: journal(record, scores, dialogue, items),
    items,
    readBy,
    previous: points[place - 1]?.id ?? null,
    next: points[place + 1]?.id ?? null,
  };
}

/** The question a note is about, in words; null for one about the whole. */
function noteLabel(names: ResponseRecord['names'], path: string) {
  const [, code] = path.split('/');
  return code ? labelOf(names, code.replaceAll('~1', '/').replaceAll('~0', '~')) : null;
}

function journal(
  { response, names, pathway, zone, triage }: ResponseRecord,
  scores: readonly DecisionScore[],
  { topic, sections }: Pick<Parameters<typeof journalText>[0], 'topic' | 'sections'>,
  items: readonly ItemDto[],
): string {
  const done = items.flatMap(({ last }) => (last ? [{ ...last, at: journalTime(new Date(last.at), zone) }] : []));
  return journalText({
    pathway: pathway.title,
    title: productText(names.compiled.document.title),
    receivedAt: journalTime(response.receivedAt, zone),
    answeredBy: response.answeredBy,
    late: response.late,
    proxy: isProxy(response),
    retracted: response.retracted !== null,
    scores,
    triage: triage && { ...triage, legend: triage.legend[triage.level] },
    topic,
    sections,
    done,
  });
}
