import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { LoadFailed } from '../../ui/states';
import { TableScroll } from '../../ui/table-scroll';
import { useUndelivered } from './data';

type Line = NonNullable<ReturnType<typeof useUndelivered>['data']>['undelivered'][number];

function Row({ line }: { line: Line }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  return (
    <tr>
      <th scope="row">
        <Link href={`/patient/${line.patient.id}`}>{line.patient.name}</Link>
      </th>
      <td>
        {wordFor(t.common.steps, line.step)}
        {line.clinician && <span className="second"> · {line.clinician}</span>}
      </td>
      <td>{moment(line.at, now, language)}</td>
      <td>
        <span className="message-trouble">{wordFor(t.common.messageStatus, line.status)}</span>
        {line.error && <span className="second"> {wordFor(t.common.messageErrors, line.error)}</span>}
      </td>
    </tr>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useText();
  return (
    <>
      <p className="second">{t.department.undeliveredHelp}</p>
      <TableScroll label={t.department.undelivered}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.department.patient}</th>
              <th scope="col">{t.patient.messageColumns.step}</th>
              <th scope="col">{t.patient.messageColumns.at}</th>
              <th scope="col">{t.patient.messageColumns.status}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.patient.id + line.step + line.at + line.clinician} line={line} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

/** The messages nobody got. Says that all arrived only when it has been told so. */
export function Undelivered({ department }: { department: string }) {
  const { t } = useText();
  const query = useUndelivered(department);
  const lines = query.data?.undelivered;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t.department.undelivered}</h2>
        <Link href="/beskeder">{t.department.toMessages}</Link>
      </div>
      {query.isError && !lines && <LoadFailed retry={() => void query.refetch()} />}
      {lines &&
        (lines.length === 0 ? <p className="quiet-text">{t.department.undeliveredNone}</p> : <Lines lines={lines} />)}
    </section>
  );
}
