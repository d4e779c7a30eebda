import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Choice } from '../fields';
import { Banner } from '../states';
import { TableScroll } from '../table-scroll';
import { counted, type Filter, FILTERS, type ReportLine, reportCsv, shownLines, toWrite } from './report';
import type { Report } from './use-lines-file';

/** Lines drawn at once: two thousand rows make a browser slow. */
const DRAWN = 200;

function useOutcome(written: boolean) {
  const { linesFile } = useText().t;
  return (code: string) => wordFor(written ? linesFile.was : linesFile.wouldBe, code);
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function Row({ line, written }: { line: ReportLine; written: boolean }) {
  const { t, language } = useText();
  const outcome = useOutcome(written);
  const told = [...line.faults, ...line.notes];
  return (
    <tr className={line.outcome === 'fault' ? 'line-fault' : undefined}>
      <th scope="row">{line.line}</th>
      <td>
        {line.patient ? (
          <Link href={`/patient/${line.patient}/forloeb`}>{line.label || t.linesFile.openPatient}</Link>
        ) : (
          line.label
        )}
      </td>
      <td>{outcome(line.outcome)}</td>
      <td>
        {told.length > 0 && (
          <ul>
            {told.map(({ column, code }) => (
              <li key={`${column} ${code}`}>
                {column && <strong>{column}: </strong>}
                {wordFor(t.linesFile.faults, code)}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>{line.on && day(line.on, language)}</td>
    </tr>
  );
}

function Lines({ report }: { report: Report }) {
  const words = useText().t.linesFile;
  const faults = report.lines.filter(({ outcome }) => outcome === 'fault').length;
  const [filter, setFilter] = useState<Filter>(faults > 0 ? 'faults' : 'all');
  const [most, setMost] = useState(DRAWN);
  const shown = shownLines(report.lines, filter);
  const label: Record<Filter, string> = {
    all: words.allLines(report.lines.length),
    faults: words.faultsOnly(faults),
    notes: words.withNotes(report.lines.filter(({ notes }) => notes.length > 0).length),
  };
  return (
    <>
      <div className="lines-filter no-print">
        <Choice
          label={words.filter}
          name="filter"
          value={filter}
          onChange={(value) => setFilter(value as Filter)}
          options={FILTERS.map((value) => ({ value, label: label[value] }))}
        />
      </div>
      <TableScroll label={words.table}>
        <table className="table lines-table">
          <thead>
            <tr>
              {[words.line, words.label, words.outcome, words.why, words.on].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((line) => (
              <Row key={line.line} line={line} written={report.written} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {shown.length > most && (
        <Button className="secondary" onPress={() => setMost(most + DRAWN)}>
          {words.moreLines(shown.length - most)}
        </Button>
      )}
    </>
  );
}

function Counts({ report }: { report: Report }) {
  const outcome = useOutcome(report.written);
  return (
    <dl className="line-counts">
      {counted(report.lines).map(({ outcome: code, count }) => (
        <div key={code} className={code === 'fault' ? 'line-count line-count-fault' : 'line-count'}>
          <dt>{outcome(code)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What would become of each line, or became of it; and the way on. */
export function ReportView({ report, write, again }: { report: Report; write: () => void; again: () => void }) {
  const { t } = useText();
  const words = t.linesFile;
  const outcome = useOutcome(report.written);
  const faults = report.lines.filter((line) => line.outcome === 'fault').length;
  const ready = toWrite(report.lines);
  const download = () => {
    const { line, label, outcome: result, column, why, on } = words.report;
    const csv = reportCsv(report.lines, [line, label, result, column, why, on], {
      outcome,
      fault: (code) => wordFor(words.faults, code),
    });
    save(report.name.replace(/(\.[a-z]+)?$/i, '-rapport.csv'), csv);
  };
  return (
    <section className="card" aria-labelledby="report">
      <h2 id="report">{report.written ? words.doneTitle : words.triedTitle}</h2>
      <p role="status" className="second">
        {report.name}: {words.progress(report.lines.length, report.of)}. {!report.written && words.triedLead}{' '}
        {report.encoding !== 'utf-8' && words.encodingNote(wordFor(words.encoding, report.encoding))}
      </p>
      {report.stopped && <Banner tone="bad" title={words.stopped(report.lines.length, report.of)} />}
      {report.ignored.length > 0 && <Banner tone="warn" title={words.ignored(report.ignored.join(', '))} />}
      <Counts report={report} />
      <p className="side-by-side no-print">
        {!report.written && !report.stopped && ready > 0 && (
          <Button className="primary" onPress={write}>
            {words.confirm(ready)}
          </Button>
        )}
        <Button className="secondary" onPress={download}>
          {words.download}
        </Button>
        <Button className="secondary" onPress={again}>
          {words.again}
        </Button>
      </p>
      {!report.written && <p className="second">{ready === 0 ? words.nothing : words.confirmNote(faults)}</p>}
      <Lines report={report} />
    </section>
  );
}
