import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Page } from '../../ui/page';
import { loadAccessLog } from './data';
import { byPeople, type Entry } from './people';

/** Who has seen my answers, when, what and why. */
export function AccessLogScreen() {
  const [loaded, reload] = useLoad('access-log', loadAccessLog);
  return (
    <Loading loaded={loaded} reload={reload}>
      {({ entries }) => <LogPage entries={entries} />}
    </Loading>
  );
}

function LogPage({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useWords();
  const { people, rest } = byPeople(entries);
  return (
    <Page title={t.log.title} back="/">
      <p className="font-lead">{t.log.lead}</p>
      {people.length === 0 ? <p className="empty">{t.log.empty}</p> : <Entries entries={people} />}
      {rest.length > 0 && (
        <details className="details log-rest">
          <summary className="details-summary">{t.log.rest}</summary>
          <Entries entries={rest} />
        </details>
      )}
    </Page>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
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
