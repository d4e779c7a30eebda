import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { compile, type Import, languagesOf, type Note, type Questionnaire, questions } from '@stemme/questionnaires';
import { completeSkeleton, library, type Skeleton, skeletons } from '@stemme/questionnaires/catalogue';
import { engines } from '@stemme/questionnaires/engines';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found } from '../platform/errors.js';
import type { ImportReport } from './import-report.js';
import { ImportingService, type ReadFile, refusedReport } from './importing.service.js';
import { ownId } from './own-id.js';
import type { LibraryDto, SkeletonsDto, TakeDto, WordingDto } from './questionnaires.dto.js';
import { StaffService } from './staff.service.js';
import { asksNonCommercial } from './use.js';
import type { Act } from './versions.store.js';

interface Brought {
  readonly act: Act;
  readonly text: string | null;
  readonly as: string | undefined;
}

/**
 * Questionnaires a department takes without a file: those of the product's library, and instruments whose wording belongs to
 * others, completed with the wording that the department may use. Both become drafts like an import.
 */
@Injectable()
export class HeldWordingService {
  constructor(
    private readonly database: Database,
    private readonly importing: ImportingService,
    private readonly staff: StaffService,
  ) {}

  /** @throws Refusal `not-found` */
  library(actor: Actor, department: string): Promise<LibraryDto> {
    return this.database.read(actor, 'questionnaires.open-library', { department }, async (tx) => {
      await this.staff.of(tx, department);
      return {
        questionnaires: library.map((document) => ({
          id: document.id,
          title: document.title,
          languages: [...languagesOf(document)],
          rights: document.rights,
          nonCommercial: document.instruments.some((one) => asksNonCommercial(one)),
        })),
      };
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`, `invalid` */
  take(actor: Actor, department: string, id: string, { as }: TakeDto): Promise<ImportReport> {
    return this.database.write(actor, 'questionnaires.take', { department, questionnaire: id }, async (tx) => {
      await this.staff.of(tx, department, 'edit');
      const document = found(library.find((one) => one.id === id));
      return this.bring(tx, department, { ok: true, document, understood: {}, ignored: [] }, canonical(document), {
        act: 'imported',
        text: null,
        as,
      });
    });
  }

  /** @throws Refusal `not-found` */
  skeletons(actor: Actor, department: string): Promise<SkeletonsDto> {
    return this.database.read(actor, 'questionnaires.open-skeletons', { department }, async (tx) => {
      await this.staff.of(tx, department);
      return { skeletons: skeletons.map((skeleton) => ({ id: skeleton.id, title: skeleton.title, skeleton })) };
    });
  }

  /** @throws Refusal `not-found`, `not-allowed`, `invalid` */
  word(actor: Actor, department: string, id: string, { wording, licence, as }: WordingDto): Promise<ImportReport> {
    return this.database.write(actor, 'questionnaires.word', { department, questionnaire: id }, async (tx) => {
      await this.staff.of(tx, department, 'edit');
      const skeleton: Skeleton = found(skeletons.find((one) => one.id === id));
      const held = { ...wording, licence };
      const completed = completeSkeleton(skeleton, held);
      const result: Import = completed.ok
        ? { ok: true, document: completed.questionnaire, understood: {}, ignored: [] }
        : { ok: false, faults: completed.faults as readonly Note[], ignored: [] };
      return this.bring(tx, department, result, canonical(held), { act: 'worded', text: licence.trim(), as });
    });
  }

  private async bring(
    tx: Tx,
    department: string,
    result: Import,
    text: string,
    { act, text: statement, as }: Brought,
  ): Promise<ImportReport> {
    const { who, department: home } = await this.staff.of(tx, department, 'edit');
    if (as !== undefined) await this.importing.refuseUnknown(tx, department, as);
    const file = fileOf(result, text);
    if (!result.ok) return refusedReport(file);
    const id = as ?? ownId(home.sor, result.document.id, hash(result.document.id));
    return this.importing.keep(tx, file, result.document, { department, id, who, act, text: statement });
  }
}

/** What was brought, as if it had been a file. */
function fileOf(result: Import, text: string): ReadFile {
  const bytes = Buffer.from(text);
  const reading = {
    format: 'document',
    result,
    ...(result.ok ? about(result.document) : { questions: 0, languages: [] }),
  };
  const fileName = result.ok ? `${result.document.id}.json` : 'wording.json';
  return { fileName, bytes, sha256: hash(bytes), reading, fault: '' };
}

function about(document: Questionnaire) {
  return { questions: questions(compile(document, engines)).length, languages: languagesOf(document) };
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
