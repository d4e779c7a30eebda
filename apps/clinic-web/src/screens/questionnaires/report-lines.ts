import type { Words } from '../../text/dictionary';
import { wordFor } from '../../text/dictionary';
import type { Language } from '../../text/language';
import type { ImportReport, Note } from './data';
import { languageName } from './languages';
import { counted } from './words/understood';
import { faultInWords, noteInWords, type Source } from './words/sentences';

/** All places where the same thing is to be said, so that it is said once. */
export interface Remark {
  readonly code: string;
  readonly sentence: string;
  readonly places: readonly { readonly path: string; readonly detail: string | null }[];
}
interface Reader {
  readonly t: Words;
  readonly language: Language;
}

/** What a wording lacks has paths into the wording; everything else is about a file. */
function sourceOf(report: ImportReport): Source {
  const isWording = report.format === 'document' && report.fileName === 'wording.json';
  return isWording ? 'wording' : (report.format as Source);
}

/** "engelsk: 2" of `en 2`: which language lacks how many texts. */
function detailOf({ code, detail }: Note, language: Language): string | null {
  const [, tag, number] = (code === 'translation-missing' && /^(\S+) (\d+)$/.exec(detail ?? '')) || [];
  return tag ? `${languageName(tag, language)}: ${number}` : detail;
}

function gathered(notes: readonly Note[], language: Language, say: (code: string) => string): Remark[] {
  const codes = [...new Set(notes.map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    sentence: say(code),
    places: notes
      .filter((note) => note.code === code)
      .map((note) => ({ path: note.path, detail: detailOf(note, language) })),
  }));
}

export function faultsOf(report: ImportReport, { t, language }: Reader): Remark[] {
  const unknown = t.questionnaires.report.unknownCode;
  return gathered(report.faults, language, (code) => faultInWords(code, sourceOf(report), language) ?? unknown(code));
}

export function ignoredOf(report: ImportReport, { t, language }: Reader): Remark[] {
  const unknown = t.questionnaires.report.unknownCode;
  return gathered(report.ignored, language, (code) => noteInWords(code, sourceOf(report), language) ?? unknown(code));
}

export function understoodOf(report: ImportReport, language: Language): string[] {
  return Object.entries(report.understood).map(([kind, times]) => counted(kind, times, language));
}

/** The whole report as text, for a mail to whoever made the file. */
export function reportAsText(report: ImportReport, reader: Reader): string {
  const { report: words } = reader.t.questionnaires;
  const told = (remarks: readonly Remark[]) =>
    remarks.flatMap(({ code, sentence, places }) => [
      `- ${sentence} [${code}]`,
      ...places.map(({ path, detail }) => `    ${path || words.whole}${detail ? ` (${detail})` : ''}`),
    ]);
  const more = (all: number, shown: number) => (all > shown ? [words.more(all - shown)] : []);
  return [
    `${words.title}: ${wordFor(words.outcome, report.outcome)}`,
    `${words.file}: ${report.fileName} (${words.size(String(report.bytes))})`,
    `${words.format}: ${report.format ? wordFor(words.formats, report.format) : words.unknownFormat}`,
    `${words.checksum}: ${report.sha256}`,
    '',
    ...(report.faults.length > 0
      ? [
          words.faults(report.counts.faults),
          ...told(faultsOf(report, reader)),
          ...more(report.counts.faults, report.faults.length),
          '',
        ]
      : []),
    ...(report.outcome === 'refused'
      ? []
      : [`${words.understood}: ${understoodOf(report, reader.language).join(', ') || '–'}`, '']),
    words.ignored(report.counts.ignored),
    ...told(ignoredOf(report, reader)),
    ...more(report.counts.ignored, report.ignored.length),
  ].join('\n');
}
