import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Note, Questionnaire } from '@stemme/questionnaires';
import type { Actor } from '../platform/actor.js';
import { canonical } from '../platform/canonical.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { invalid, Refusal } from '../platform/errors.js';
import { FileReader } from './file-reader.service.js';
import { type ImportReport, reported } from './import-report.js';
import { LibraryStore } from './library.store.js';
import { ownId } from './own-id.js';
import type { ImportDto } from './questionnaires.dto.js';
import type { Reading } from './reading.js';
import { bytesOf, textOf } from './source-text.js';
import { StaffService } from './staff.service.js';
import { type Act, type Clinician, VersionsStore } from './versions.store.js';

/** A file and what was read of it. */
export interface ReadFile {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly reading: Reading | null;
  /** Why nothing could be read. */
  readonly fault: string;
}

interface Place {
  readonly department: string;
  readonly id: string;
  readonly who: Clinician;
  readonly act: Act;
  readonly text: string | null;
}

/** Files of questionnaires become drafts, or are refused with every reason. */
@Injectable()
export class ImportingService {
  constructor(
    private readonly database: Database,
    private readonly library: LibraryStore,
    private readonly versions: VersionsStore,
    private readonly staff: StaffService,
    private readonly reader: FileReader,
  ) {}

  /**
   * Reads the file in a thread of its own, between two transactions: no connection waits for it. Whoever may not import is
   * refused before.
   * @throws Refusal `not-found`, `not-allowed`, `invalid`, `too-large`, `too-many`
   */
  async import(actor: Actor, department: string, sent: ImportDto): Promise<ImportReport> {
    await this.database.read(actor, 'questionnaires.ask-import', { department }, async (tx) => {
      await this.staff.of(tx, department, 'edit');
      if (sent.as !== undefined) await this.refuseUnknown(tx, department, sent.as);
    });
    const file = await this.read(sent);
    const subject = { department, sha256: file.sha256 };
    return this.database.write(actor, 'questionnaires.import', subject, async (tx) => {
      const { who, department: home } = await this.staff.of(tx, department, 'edit');
      const { reading } = file;
      if (!reading?.result.ok) return refusedReport(file);
      const name = reading.result.document.id;
      const id = sent.as ?? ownId(home.sor, name, sha256(name));
      return this.keep(tx, file, reading.result.document, { department, id, who, act: 'imported', text: null });
    });
  }

  /** Stores a document as the next version of an id, unless exactly it is there already. The caller has checked who asks. */
  async keep(tx: Tx, file: ReadFile, document: Questionnaire, place: Place): Promise<ImportReport> {
    const { department, id, who, act, text } = place;
    // the number is asked for first: it is what two who import at once wait for
    const next = await this.versions.next(tx, id);
    const known = await this.versions.same(tx, department, id, file.sha256);
    if (known && sameContent(known.body as Questionnaire, document))
      return report(file, document, 'known', { id, version: known.version });
    const body = canonical(placed(document, id, next, file.sha256));
    const version = { department, id, version: next, body, sha256: sha256(body) };
    const told = report(file, document, 'imported', version);
    await this.versions.insert(tx, version, who);
    const { bytes, fileName } = file;
    const format = file.reading?.format ?? 'document';
    const mediaType = format === 'qfdd' ? 'application/xml' : 'application/json';
    await this.versions.keepSource(tx, version, {
      format,
      mediaType,
      fileName,
      bytes,
      sha256: file.sha256,
      report: told,
    });
    await this.versions.note(tx, version, who, act, text);
    return told;
  }

  /** @throws Refusal `invalid` when there is no such questionnaire to be a version of */
  async refuseUnknown(tx: Tx, department: string, id: string): Promise<void> {
    const isKnown = (await this.library.list(tx, department)).some((row) => row.id === id);
    if (!isKnown) throw invalid('as', 'unknown-questionnaire');
  }

  private async read({ fileName, content }: ImportDto): Promise<ReadFile> {
    const decoded = bytesOf(content);
    if (!decoded.ok) throw decoded.code === 'too-large' ? new Refusal('too-large') : invalid('content', decoded.code);
    const { bytes } = decoded;
    const file = { fileName: fileName.trim(), bytes, sha256: sha256(bytes) };
    const text = textOf(bytes);
    if (text === undefined) return { ...file, reading: null, fault: 'not-text' };
    return { ...file, reading: await this.reader.read(text), fault: 'too-heavy' };
  }
}

/** The document as it is stored: under the department's id and number, and saying which bytes it was made of. */
function placed(document: Questionnaire, id: string, version: number, source: string): Questionnaire {
  const { origin } = document;
  return { ...document, id, version, ...(origin && { origin: { ...origin, sha256: source } }) };
}

/** The same but for what `placed` wrote. */
function sameContent(stored: Questionnaire, document: Questionnaire): boolean {
  return canonical(stored) === canonical(placed(document, stored.id, stored.version, stored.origin?.sha256 ?? ''));
}

function report(
  file: ReadFile,
  { title }: Questionnaire,
  outcome: 'imported' | 'known',
  { id, version }: { id: string; version: number },
): ImportReport {
  return { ...base(file), outcome, questionnaire: id, version, title };
}

/** The report of what was not stored, with every reason. */
export function refusedReport(file: ReadFile): ImportReport {
  const { reading, fault } = file;
  const faults: readonly Note[] = reading === null ? [{ path: '', code: fault }] : faultsOf(reading);
  const head = base(file);
  return {
    ...head,
    outcome: 'refused',
    questionnaire: null,
    version: null,
    title: null,
    faults: reported(faults),
    counts: { ...head.counts, faults: faults.length },
  };
}

function faultsOf({ result }: Reading): readonly Note[] {
  return result.ok ? [] : result.faults;
}

function base({ fileName, bytes, sha256: hash, reading }: ReadFile) {
  const ignored = reading?.result.ignored ?? [];
  return {
    format: reading?.format ?? null,
    fileName,
    sha256: hash,
    bytes: bytes.length,
    questions: reading?.questions ?? 0,
    languages: reading?.languages ?? [],
    understood: reading?.result.ok ? reading.result.understood : {},
    ignored: reported(ignored),
    faults: [],
    counts: { ignored: ignored.length, faults: 0 },
  };
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
