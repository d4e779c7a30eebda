import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, notFound } from '../platform/errors.js';
import type { MatterBesideDto, MatterInDto, OwnMatterDto, OwnMattersDto } from './consultations.dto.js';
import { matterSaid } from './consultations.events.js';
import { type OwnPlace, TalksStore } from './talks.store.js';

/** *Det vigtigste for mig*: a sentence of the patient's own, and what came of it. */
@Injectable()
export class MattersService {
  constructor(
    private readonly database: Database,
    private readonly talks: TalksStore,
  ) {}

  own(actor: Actor): Promise<OwnMattersDto> {
    return this.database.read(actor, 'consultations.own-matters', {}, (tx) => this.view(tx));
  }

  /**
   * The newest counts. What differs from the last is free text that a person reads; what does not changes nothing.
   * @throws Refusal `not-found` for an enrolment that is not the patient's or is over, or another's assignment
   */
  say(actor: Actor, enrolment: string, { text, assignment }: MatterInDto): Promise<OwnMattersDto> {
    return this.database.write(actor, 'consultations.say-matter', { enrolment }, async (tx) => {
      const place = (await this.talks.places(tx)).find((one) => one.enrolment === enrolment);
      if (!place) throw notFound();
      if (assignment !== undefined && !(await this.talks.isOf(tx, assignment, enrolment))) throw notFound();
      await this.keep(tx, place, assignment ?? null, tidy(text));
      return this.view(tx);
    });
  }

  /** What stands now, for the page on which answers are looked through. @throws Refusal `not-found` */
  beside(actor: Actor, assignment: string): Promise<OwnMatterDto> {
    return this.database.read(actor, 'consultations.own-matters', { assignment }, (tx) =>
      this.besideOf(tx, assignment),
    );
  }

  /** Written along with answers, before they are handed in. @throws Refusal `not-found` */
  sayBeside(actor: Actor, assignment: string, { text }: MatterBesideDto): Promise<OwnMatterDto> {
    return this.database.write(actor, 'consultations.say-matter', { assignment }, async (tx) => {
      await this.keep(tx, await this.placeOf(tx, assignment), assignment, tidy(text));
      return this.besideOf(tx, assignment);
    });
  }

  private async besideOf(tx: Tx, assignment: string): Promise<OwnMatterDto> {
    const { enrolment } = await this.placeOf(tx, assignment);
    const { matters } = await this.view(tx);
    return found(matters.find((one) => one.enrolment === enrolment));
  }

  private async placeOf(tx: Tx, assignment: string): Promise<OwnPlace> {
    for (const place of await this.talks.places(tx)) {
      if (await this.talks.isOf(tx, assignment, place.enrolment)) return place;
    }
    throw notFound();
  }

  private async keep(tx: Tx, place: OwnPlace, assignment: string | null, text: string): Promise<void> {
    const { enrolment, patient, departmentId: department } = place;
    if (text === ((await this.talks.lastText(tx, enrolment)) ?? '')) return;
    const matter = await this.talks.say(tx, { department, patient, enrolment }, assignment, text);
    // what was taken back asks nobody to read; what was written before still does
    if (text !== '') await tx.publish(matterSaid, { matter }, { department, patient, priority: 4, key: matter });
  }

  private async view(tx: Tx): Promise<OwnMattersDto> {
    const places = await this.talks.places(tx);
    const patients = [...new Set(places.map(({ patient }) => patient))];
    const [matters, agreements] = [await this.talks.matters(tx, patients), await this.talks.agreements(tx, patients)];
    return {
      matters: places.map(({ enrolment, department }): OwnMatterDto => {
        const said = matters.find((one) => one.enrolment === enrolment);
        const agreed = agreements.find((one) => one.enrolment === enrolment);
        return {
          enrolment,
          department,
          text: said?.text ?? null,
          saidAt: said?.saidAt.toISOString() ?? null,
          agreement: agreed ? { text: agreed.text, at: agreed.at.toISOString(), by: agreed.by } : null,
        };
      }),
    };
  }
}

/** One line: no breaks or other controls. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
