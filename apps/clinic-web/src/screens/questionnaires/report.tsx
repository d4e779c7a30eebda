import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import { versionAddress } from './address';
import type { ImportReport } from './data';
import { PrintButton } from '../../ui/documents/head';
import { Head } from './head';
import { say } from './languages';
import { faultsOf, ignoredOf, type Remark, reportAsText, understoodOf } from './report-lines';
import { useCopy } from './use-copy';

/** Places shown before the reader asks for all. */
const FIRST_PLACES = 5;

function Places({ places }: { places: Remark['places'] }) {
  const { t } = useText();
  const words = t.questionnaires.report;
  const line = ({ path, detail }: Remark['places'][number], at: number) => (
    <li key={`${path} ${at}`}>
      <code>{path || words.whole}</code>
      {detail && <span className="second"> {detail}</span>}
    </li>
  );
  if (places.length <= FIRST_PLACES) return <ul className="report-places">{places.map(line)}</ul>;
  return (
    <details className="report-details">
      <summary>{words.places(places.length)}</summary>
      <ul className="report-places">{places.map(line)}</ul>
    </details>
  );
}

function Remarks({ remarks, left }: { remarks: readonly Remark[]; left: number }) {
  const { t } = useText();
  return (
    <>
      <ul className="report-remarks">
        {remarks.map(({ code, sentence, places }) => (
          <li key={code}>
            <p>
              {sentence} <code className="report-code">{code}</code>
            </p>
            <Places places={places} />
          </li>
        ))}
      </ul>
      {left > 0 && <p className="second">{t.questionnaires.report.more(left)}</p>}
    </>
  );
}

function Facts({ report }: { report: ImportReport }) {
  const { t } = useText();
  const words = t.questionnaires.report;
  return (
    <dl className="questionnaire-facts">
      <div>
        <dt>{words.file}</dt>
        <dd>
          {report.fileName} <span className="second">{words.size(String(report.bytes))}</span>
        </dd>
      </div>
      <div>
        <dt>{words.format}</dt>
        <dd>{report.format ? wordFor(words.formats, report.format) : words.unknownFormat}</dd>
      </div>
      <div>
        <dt>{words.checksum}</dt>
        <dd>
          <code>{report.sha256}</code>
        </dd>
      </div>
    </dl>
  );
}

/** What was understood, what was left out, and why it was refused. */
export function ReportBody({ report }: { report: ImportReport }) {
  const { t, language } = useText();
  const words = t.questionnaires.report;
  const reader = { t, language };
  const understood = understoodOf(report, language);
  return (
    <>
      {report.counts.faults > 0 && (
        <section className="card report-faults">
          <h2>{words.faults(report.counts.faults)}</h2>
          <p className="second">{words.faultsHelp}</p>
          <Remarks remarks={faultsOf(report, reader)} left={report.counts.faults - report.faults.length} />
        </section>
      )}
      {report.outcome !== 'refused' && (
        <section className="card">
          <h2>{words.understood}</h2>
          {understood.length === 0 ? (
            <p>{words.nothingUnderstood}</p>
          ) : (
            <ul className="report-understood">
              {understood.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {(report.outcome !== 'refused' || report.counts.ignored > 0) && (
        <section className="card">
          <h2>{words.ignored(report.counts.ignored)}</h2>
          {report.counts.ignored > 0 && <p className="second">{words.ignoredHelp}</p>}
          <Remarks remarks={ignoredOf(report, reader)} left={report.counts.ignored - report.ignored.length} />
        </section>
      )}
      <section className="card">
        <h2>{words.file}</h2>
        <Facts report={report} />
      </section>
    </>
  );
}

/** What became of a file, right after it was sent. */
export function Report({ report, again }: { report: ImportReport; again: () => void }) {
  const { t, language } = useText();
  const words = t.questionnaires.report;
  const copy = useCopy();
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <Head title={words.title}>
        <Button className="secondary small" onPress={() => copy(reportAsText(report, { t, language }))}>
          <Icon name="copy" /> {t.questionnaires.copy}
        </Button>
        <PrintButton />
      </Head>
      <p className={`report-outcome report-${report.outcome}`} ref={head} tabIndex={-1}>
        <Icon name={report.outcome === 'refused' ? 'warning' : 'check'} size={20} />
        <strong>{words.outcome[report.outcome]}</strong>
        {report.outcome === 'known' && <span>{words.known}</span>}
      </p>
      <p className="questionnaire-actions report-next no-print">
        {report.questionnaire !== null && report.version !== null && (
          <Link className="primary button-link" href={versionAddress(report.questionnaire, report.version)}>
            {words.open(report.title ? say(report.title, language) : report.questionnaire, report.version)}
          </Link>
        )}
        <Button className="secondary" onPress={again}>
          {t.questionnaires.import.another}
        </Button>
      </p>
      <ReportBody report={report} />
    </>
  );
}
