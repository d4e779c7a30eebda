import { renderTrace, type Trace, type TraceLine } from '@stemme/scoring';
import { labelOf, type Names, numberWords } from './words.js';

/** How a score came about, line by line, in the clinic's language. */
export function traceLines(names: Names, trace: Trace): { label: string; value: string }[] {
  const { items } = names.compiled.document.instruments.find(({ id }) => id === trace.instrument) ?? {};
  const own = (code: string): string => (items && Object.hasOwn(items, code) ? (items[code] as string) : code);
  return renderTrace(trace).map((line) => lineOf(line, (code) => labelOf(names, own(code)).da));
}

const METHODS: Readonly<Record<string, string>> = {
  sum: 'Sum af svarene',
  linear: 'Omregning af en anden skala',
  count: 'Antal svar over en grænse',
  criteria: 'Kriterier, der alle skal være opfyldt',
};

function lineOf(line: TraceLine, label: (code: string) => string): { label: string; value: string } {
  switch (line.kind) {
    case 'item':
      return { label: label(line.code), value: itemValue(line) };
    case 'part':
      return { label: `Bygger på ${line.scale}`, value: span(line) };
    case 'method':
      return { label: 'Beregning', value: METHODS[line.method.name] ?? line.method.name };
    case 'result':
      return { label: 'Resultat', value: span(line.result) };
    case 'missing':
      return { label: 'Manglende svar', value: `${line.items.length} af ${line.of}: der gættes ikke` };
    case 'definition':
      return { label: 'Version af skalaen', value: `${line.instrument} ${line.version}` };
    case 'engine':
      return { label: 'Version af beregningen', value: line.version };
    case 'source':
      return { label: 'Kilde', value: line.source };
  }
}

function itemValue(line: TraceLine & { kind: 'item' }): string {
  if (line.state === 'not-asked') return 'ikke spurgt';
  if (line.value === null) return `ikke besvaret (${span(line.counted)})`;
  return line.recoded ? `${plain(line.value)}, tæller som ${span(line.counted)}` : plain(line.value);
}

function span({ low, high }: { low: number; high: number }): string {
  return low === high ? plain(low) : `${plain(low)}–${plain(high)}`;
}

function plain(value: number): string {
  return numberWords(value).da;
}
