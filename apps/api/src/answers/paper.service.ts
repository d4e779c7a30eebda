import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { languagesOf, type Questionnaire, tagIn } from '@stemme/questionnaires';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.service.js';
import { Database } from '../platform/database/database.service.js';
import { found, notFound, Refusal } from '../platform/errors.js';
import { unprintable } from '../platform/pdf/fonts.server.js';
import type { PdfDocument } from '../platform/pdf/pdf-document.js';
import { renderPdf } from '../platform/pdf/render-pdf.server.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { AnswersStore } from './answers.store.js';
import { EntriesStore } from './entries.store.js';
import { blankSheet, sheetFor } from './paper-sheet.js';
import { PaperSheetsService } from './paper-sheets.service.js';
import { checkLetter, grouped, lettersOf } from './short-code.js';
import { refuseUnanswerable } from './submission.js';

/** The next printing of the same day gives the same bytes: nothing on the sheet says when it was printed. */
const dayOf = (at: Date): string => `${at.toISOString().slice(0, 10)}T00:00:00Z`;

/** Questionnaires on paper. */
@Injectable()
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly store: EntriesStore,
    private readonly assignments: AnswersStore,
    private readonly questionnaires: QuestionnairesService,
    private readonly sheets: PaperSheetsService,
    private readonly clock: Clock,
  ) {}

  /**
   * The sheet of one assignment, with a code that stays the same however often it is printed.
   * @throws Refusal `not-found`, `not-open`, `revoked`, `already-answered`; `not-printable` with the letters that lack
   */
  async print(actor: Actor, id: string, language: string | undefined): Promise<Buffer> {
    const sheet = await this.database.write(actor, 'answers.print-paper', { assignment: id }, async (tx) => {
      const assignment = found(await this.assignments.find(tx, id));
      refuseUnanswerable(assignment);
      await tx.saw([assignment.patient]);
      const letters = lettersOf(randomBytes(5), 7);
      const code = await this.store.paperCode(tx, id, letters + checkLetter(letters));
      const { document } = await this.questionnaires.version(
        tx,
        assignment.questionnaire,
        assignment.questionnaireVersion!,
      );
      const facts = found(await this.store.facts(tx, id));
      const tag = shownIn(document, language ?? facts.patient.language);
      return sheetFor(
        await this.sheets.about(tx, assignment, grouped(code), tag),
        document,
        tag,
        dayOf(assignment.now),
      );
    });
    return rendered(sheet);
  }

  /** @throws Refusal `not-found`, `not-printable` */
  async blank(actor: Actor, id: string, version: number, language: string | undefined): Promise<Buffer> {
    const subject = { questionnaire: id, version };
    const sheet = await this.database.read(actor, 'answers.print-blank', subject, async (tx) => {
      if (!(await this.store.hasVersion(tx, id, version))) throw notFound();
      const { document } = await this.questionnaires.version(tx, id, version);
      return blankSheet(document, shownIn(document, language), dayOf(this.clock.now()));
    });
    return rendered(sheet);
  }
}

function shownIn(document: Questionnaire, wanted: string | undefined): string {
  const languages = languagesOf(document);
  return (wanted && tagIn(languages, wanted)) || languages[0]!;
}

async function rendered(sheet: PdfDocument): Promise<Buffer> {
  const letters = unprintable(sheet);
  if (letters.length > 0) throw new Refusal('not-printable', [], { letters: letters.slice(0, 20) });
  return renderPdf(sheet);
}
