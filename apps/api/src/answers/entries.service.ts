import { Injectable } from '@nestjs/common';
import { type Answers, checkAnswers } from '@stemme/questionnaires';
import { AccessService } from '../access/access.service.js';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { type Fault, found, invalid, Refusal } from '../platform/errors.js';
import { AnswersStore, type LockedAssignment } from './answers.store.js';
import type { EntryDto, EntryFinishedDto, EntrySavedDto, FinishDto, ResolveDto, VoidDto, Way } from './entries.dto.js';
import { EntriesStore, type StaffEntry } from './entries.store.js';
import { differences, type EntryFacts, type EntryNote, keptOut, merged } from './entry.js';
import { EntryAlarmsService } from './entry-alarms.service.js';
import { type Me, SettlingService } from './settling.service.js';
import { refuseUnanswerable } from './submission.js';

/**
 * Answers that staff type: a paper twice, by two people unless the department says otherwise, and a telephone interview once.
 * Nothing is a response before the two entries are one; an acute answer does not wait for that.
 */
@Injectable()
export class EntriesService {
  constructor(
    private readonly database: Database,
    private readonly store: EntriesStore,
    private readonly assignments: AnswersStore,
    private readonly alarms: EntryAlarmsService,
    private readonly settling: SettlingService,
    private readonly access: AccessService,
  ) {}

  /**
   * Keeps what has been typed so far.
   * @throws Refusal `changed` when another has it, or it was saved elsewhere; `same-person`; `answers`
   */
  save(actor: Actor, id: string, way: Way, sent: EntryDto): Promise<EntrySavedDto> {
    const work = this.typing(id, async (tx, assignment, me) => {
      const entries = await this.store.of(tx, id);
      await this.mayType(tx, id, entries, way, sent, me);
      const checked = await this.checked(tx, assignment, sent.answers, true);
      const kept = await this.keep(tx, assignment, way, sent, me, checked, sent.notes ?? []);
      const advice = await this.alarms.see(tx, assignment, checked, way);
      return { version: kept.version, savedAt: kept.savedAt.toISOString(), advice };
    });
    return this.database.write(actor, 'answers.save-entry', { assignment: id }, work, lockOf(id));
  }

  /**
   * Ends an entry. An acute answer is raised here, at the first entry of a paper. A second entry that says the same, and a
   * telephone interview, become a response at once.
   * @throws Refusal as `save`, and as handing in does
   */
  finish(actor: Actor, id: string, way: Way, sent: FinishDto): Promise<EntryFinishedDto> {
    const work = this.typing(id, async (tx, assignment, me) => {
      const entries = await this.store.of(tx, id);
      await this.mayType(tx, id, entries, way, sent, me);
      const { answers, notes } = this.withoutKeptOut(sent);
      const checked = await this.checked(tx, assignment, answers, false);
      await this.settling.checkFacts(tx, assignment, way, factsOf(sent));
      await this.keep(tx, assignment, way, sent, me, checked, notes);
      await this.store.finish(tx, id, way, sent.round);
      if (way === 'paper' && sent.round === 1) {
        const advice = await this.alarms.raise(tx, assignment, checked);
        return { kind: 'kept', differences: [], response: null, advice };
      }
      return this.compare(tx, assignment, way, sent.response, {});
    });
    return this.database.write(actor, 'answers.finish-entry', { assignment: id }, work, lockOf(id));
  }

  /**
   * Two entries become one by choosing, with the paper in hand.
   * @throws Refusal `changed` when there are no two entries; `invalid` with every difference that was not chosen
   */
  resolve(actor: Actor, id: string, { response, chosen }: ResolveDto): Promise<EntryFinishedDto> {
    const work = this.typing(id, async (tx, assignment) => {
      const reply = await this.compare(tx, assignment, 'paper', response, chosen);
      const missing = reply.differences.map(({ code }): Fault => ({ path: `chosen.${code}`, code: 'not-chosen' }));
      if (missing.length > 0) throw new Refusal('invalid', missing);
      return reply;
    });
    return this.database.write(actor, 'answers.resolve-entries', { assignment: id }, work, lockOf(id));
  }

  /** Where the two entries of a paper differ. */
  differences(actor: Actor, id: string): Promise<EntryFinishedDto> {
    return this.database.read(actor, 'answers.compare-entries', { assignment: id }, async (tx) => {
      const assignment = found(await this.assignments.find(tx, id));
      await tx.saw([assignment.patient]);
      const [first, second] = pair(await this.store.of(tx, id));
      const found_ = differences(first, second, await this.settling.order(tx, assignment));
      return { kind: 'differs', differences: found_, response: null, advice: null };
    });
  }

  /** Begins again. What was typed is kept, with the reason. */
  startOver(actor: Actor, id: string, way: Way, { round, reason }: VoidDto): Promise<void> {
    const work = this.typing(id, async (tx) => {
      if ((await this.store.voidFrom(tx, id, way, round, reason)) === 0) throw new Refusal('not-found');
    });
    return this.database.write(actor, 'answers.void-entry', { assignment: id }, work, lockOf(id));
  }

  private async compare(
    tx: Tx,
    assignment: LockedAssignment,
    way: Way,
    response: string,
    chosen: Readonly<Record<string, unknown>>,
  ): Promise<EntryFinishedDto> {
    const entries = await this.store.of(tx, assignment.id);
    if (way === 'phone') {
      const entry = entries.find((one) => one.way === 'phone' && one.finished);
      return this.settling.store(tx, assignment, response, { ...found(entry), second: null });
    }
    const [first, second] = pair(entries);
    const differ = differences(first, second, await this.settling.order(tx, assignment));
    const { answers, facts, missing } = merged(first, differ, chosen);
    if (missing.length > 0) {
      const left = differ.filter(({ code }) => missing.includes(code));
      return { kind: 'differs', differences: left, response: null, advice: null };
    }
    const notes = [
      ...first.notes,
      ...second.notes.filter((note) => !first.notes.some((one) => canonical(one) === canonical(note))),
    ];
    return this.settling.store(tx, assignment, response, { ...first, answers, facts, notes, second });
  }

  private withoutKeptOut(sent: FinishDto): { answers: Record<string, unknown>; notes: EntryNote[] } {
    const { answers, notes, unknown } = keptOut(sent.answers, sent.keepOut ?? []);
    if (unknown.length > 0)
      throw new Refusal(
        'invalid',
        unknown.map((path) => ({ path: `keepOut.${path}`, code: 'not-there' })),
      );
    return { answers, notes: [...(sent.notes ?? []).map(({ path, text }) => ({ path, text })), ...notes] };
  }

  private async mayType(
    tx: Tx,
    id: string,
    entries: readonly StaffEntry[],
    way: Way,
    sent: EntryDto,
    me: Me,
  ): Promise<void> {
    const known = entries.find((one) => one.way === way && one.round === sent.round);
    if (known && (known.by !== me.id || known.finished))
      throw new Refusal('changed', [], { by: known.byName, finished: known.finished });
    if ((known?.version ?? 0) !== sent.baseVersion) throw new Refusal('changed', [], { version: known?.version ?? 0 });
    if (sent.round === 1) return;
    const first = entries.find((one) => one.way === 'paper' && one.round === 1 && one.finished);
    if (way !== 'paper' || !first) throw invalid('round', 'no-first-entry');
    const { secondEntry } = found(await this.store.facts(tx, id));
    if (secondEntry === 'other' && first.by === me.id) throw new Refusal('same-person');
  }

  private async checked(tx: Tx, assignment: LockedAssignment, answers: object, partial: boolean): Promise<Answers> {
    const checked = checkAnswers(await this.settling.compiled(tx, assignment), answers, { partial });
    if (!checked.ok) throw new Refusal('answers', checked.faults);
    return checked.answers;
  }

  private async keep(
    tx: Tx,
    assignment: LockedAssignment,
    way: Way,
    sent: EntryDto,
    by: Me,
    answers: Answers,
    notes: readonly EntryNote[],
  ) {
    const { round, questionnaireVersion, language } = sent;
    if (questionnaireVersion !== assignment.questionnaireVersion) throw new Refusal('wrong-version');
    const facts = factsOf(sent);
    return this.store.keep(tx, assignment, {
      way,
      round,
      by,
      questionnaireVersion,
      answers: canonical(answers),
      notes,
      language,
      facts,
    });
  }

  /** Under the assignment's lock: somebody who is known, at something that can still be answered. */
  private typing<T>(id: string, work: (tx: Tx, assignment: LockedAssignment, me: Me) => Promise<T>) {
    return async (tx: Tx): Promise<T> => {
      const assignment = found(await this.assignments.find(tx, id));
      await tx.saw([assignment.patient]);
      refuseUnanswerable(assignment);
      const { clinician, name } = await this.access.meIn(tx);
      return work(tx, assignment, { id: found(clinician), name });
    };
  }
}

function lockOf(id: string) {
  return { table: 'assignment', id } as const;
}

function factsOf(sent: EntryDto): EntryFacts {
  const alone = sent.answeredBy === 'self';
  return {
    answeredBy: sent.answeredBy,
    proxyName: alone ? null : (sent.proxyName ?? null),
    proxyRelation: alone ? null : (sent.proxyRelation ?? null),
    filledOn: sent.filledOn ?? null,
  };
}

function pair(entries: readonly StaffEntry[]): [StaffEntry, StaffEntry] {
  const [first, second] = [1, 2].map((round) =>
    entries.find((one) => one.way === 'paper' && one.round === round && one.finished),
  );
  if (!first || !second) throw new Refusal('changed');
  return [first, second];
}
