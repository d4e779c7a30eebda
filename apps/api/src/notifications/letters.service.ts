import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PatientsService } from '../patients/patients.service.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { notFound } from '../platform/errors.js';
import type { PdfDocument } from '../platform/pdf/pdf-document.js';
import type { LetterDto, LettersDto } from './lists.dto.js';
import { together } from './letters.js';
import { type ListedLetter, LettersStore } from './letters.store.js';
import { WaitingService } from './waiting.service.js';

const MOST = 300;

/** Letters for the post: which wait, all as one file, and that they have been sent. */
@Injectable()
export class LettersService {
  constructor(
    private readonly database: Database,
    private readonly store: LettersStore,
    private readonly departments: DepartmentsService,
    private readonly patients: PatientsService,
    private readonly waiting: WaitingService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `not-found` */
  list(actor: Actor, department: string): Promise<LettersDto> {
    return this.database.read(actor, 'notifications.letters', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      const [waiting, printed] = [await this.store.waiting(tx, department), await this.store.printed(tx, department)];
      return {
        waiting: await this.views(tx, waiting),
        printed: await this.views(tx, printed),
        more: waiting.length >= MOST,
        updatedAt: this.clock.now().toISOString(),
      };
    });
  }

  /**
   * The sheets of these letters as one document, in the order asked for. Printing changes nothing: a printer may jam.
   * @throws Refusal `not-found` when one of them is not the department's, or waits no longer
   */
  print(actor: Actor, department: string, letters: readonly string[]): Promise<PdfDocument> {
    return this.database.read(actor, 'notifications.print-letters', { department }, async (tx) => {
      await this.departments.ofStaff(tx, department);
      const known = await this.store.known(tx, department, letters);
      if (known.length !== letters.length) throw notFound();
      await tx.saw(known.map(({ patient }) => patient));
      return together(await this.waiting.letters(tx, letters), this.clock.now().toISOString());
    });
  }

  /** How many were marked: one that waits no longer (answered, a colleague was faster) is left alone. */
  printed(actor: Actor, department: string, letters: readonly string[]): Promise<number> {
    return this.database.write(actor, 'notifications.letters-sent', { department }, async (tx) => {
      const known = await this.own(tx, department, letters);
      return (await this.waiting.printed(tx, known)).length;
    });
  }

  /** They were not posted after all. */
  unprinted(actor: Actor, department: string, letters: readonly string[]): Promise<number> {
    return this.database.write(actor, 'notifications.letters-back', { department }, async (tx) =>
      this.store.unprinted(tx, await this.own(tx, department, letters)),
    );
  }

  private async own(tx: Tx, department: string, letters: readonly string[]): Promise<string[]> {
    await this.departments.ofStaff(tx, department);
    const known = await this.store.known(tx, department, letters);
    await tx.saw(known.map(({ patient }) => patient));
    return known.map(({ id }) => id);
  }

  private async views(tx: Tx, letters: readonly ListedLetter[]): Promise<LetterDto[]> {
    const headers = await this.patients.headers(tx, [...new Set(letters.map(({ patient }) => patient))]);
    await tx.saw([...headers.keys()]);
    return letters.flatMap((letter) => {
      const header = headers.get(letter.patient);
      if (!header) return [];
      const { id, name, cpr, age } = header;
      return [
        {
          ...letter,
          patient: { id, name, cpr, age },
          since: letter.since.toISOString(),
          printedAt: letter.printedAt?.toISOString() ?? null,
        },
      ];
    });
  }
}
