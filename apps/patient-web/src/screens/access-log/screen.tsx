import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Page } from '../../ui/page';
import { type AccessLog, loadAccessLog } from './data';

/** Who has seen my answers, when, what and why. */
export function AccessLogScreen() {
  const { t } = useWords();
  const [loaded, reload] = useLoad('access-log', loadAccessLog);
  return (
    <Loading loaded={loaded} reload={reload}>
      {({ entries }) => (
        <Page title={t.log.title} back="/">
          <p className="font-lead">{t.log.lead}</p>
          {entries.length === 0 ? <p className="empty">{t.log.empty}</p> : <Entries entries={entries} />}
        </Page>
      )}
    </Loading>
  );
}

function Entries({ entries }: Pick<AccessLog, 'entries'>) {
  const { t, pick, moment } = useWords();
  return (
    <ul className="nobullet-list rows">
      {entries.map((entry) => (
        <li key={`${entry.at}${entry.who}${pick(entry.what)}`} className="log-entry">
          <p className="list-row-title">{[entry.who, entry.department].filter(Boolean).join(', ')}</p>
          <dl className="facts">
            <div>
              <dt>{t.log.when}</dt>
              <dd>
                {moment(entry.at)}
                {entry.count > 1 && ` (${t.log.times(entry.count)})`}
              </dd>
            </div>
            <div>
              <dt>{t.log.what}</dt>
              <dd>{pick(entry.what)}</dd>
            </div>
            <div>
              <dt>{t.log.why}</dt>
              <dd>{pick(entry.why)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
