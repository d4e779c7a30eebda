import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { ListPage } from '../../ui/documents/list-page';
import { TableScroll } from '../../ui/table-scroll';
import { VersionStatus } from '../../ui/version-status';
import { compareAddress, versionAddress } from './address';
import { type ListedPathway, usePathwayList } from './data';
import { StartDialog } from './start-dialog';

function Versions({ one, title }: { one: ListedPathway; title: string }) {
  const { t, language } = useText();
  const words = t.pathways;
  return (
    <TableScroll label={`${title} (${one.id})`}>
      <table className="table">
        <caption className="hidden-text">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.version}</th>
            <th scope="col">{words.columns.status}</th>
            <th scope="col">{words.columns.author}</th>
            <th scope="col">{words.columns.approver}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.running}</th>
          </tr>
        </thead>
        <tbody>
          {one.versions.map((version) => (
            <tr key={version.version}>
              <th scope="row">
                <Link
                  href={versionAddress(one.id, version.version)}
                  aria-label={`${title}, ${words.version(version.version)}`}
                >
                  {words.version(version.version)}
                </Link>
              </th>
              <td>
                <VersionStatus version={version} />
              </td>
              <td>{version.author}</td>
              <td>{version.approver ?? '–'}</td>
              <td className="figure">{version.effectiveFrom ? day(version.effectiveFrom, language) : '–'}</td>
              <td className="figure">{words.running(version.enrolments.active, version.enrolments.paused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Card({ one, mayEdit }: { one: ListedPathway; mayEdit: boolean }) {
  const { t, say } = useText();
  const words = t.pathways;
  const [starting, start] = useState(false);
  const title = say(one.title);
  const [newest, before] = one.versions;
  const from = one.versions.find(({ inForce }) => inForce) ?? newest;
  return (
    <article className="card pathway-card">
      <div className="card-head">
        <h2>{title}</h2>
        <div className="doc-actions no-print">
          {newest && before && (
            <Link
              className="secondary small button-link"
              href={compareAddress(one.id, before.version, newest.version)}
              aria-label={`${words.compare}: ${title}`}
            >
              {words.compare}
            </Link>
          )}
          {mayEdit && from && (
            <Button className="secondary small" aria-label={words.writeFor(title)} onPress={() => start(true)}>
              {words.write}
            </Button>
          )}
        </div>
      </div>
      <p className="second">
        {one.id} · {words.origin[one.origin]} · {one.offered ? words.offered : words.notOffered}
        {!one.versions.some(({ inForce }) => inForce) && (
          <strong className="doc-none"> · {words.noVersionInForce}</strong>
        )}
      </p>
      <Versions one={one} title={title} />
      {starting && from && (
        <StartDialog pathway={one.id} version={from.version} title={title} onClose={() => start(false)} />
      )}
    </article>
  );
}

/** Every pathway the department can use, with its versions; those it uses first. */
export function ListView() {
  const { t } = useText();
  const query = usePathwayList();
  const list = query.data;
  const pathways = list?.pathways.toSorted((a, b) => Number(b.offered) - Number(a.offered));
  return (
    <ListPage
      words={t.pathways}
      query={query}
      documents={pathways}
      mayEdit={list?.may.edit ?? false}
      card={(one) => <Card one={one} mayEdit={list?.may.edit ?? false} />}
    />
  );
}
