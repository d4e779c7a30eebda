import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useNow } from '../../ui/clock';
import { ListPage } from '../../ui/documents/list-page';
import { TableScroll } from '../../ui/table-scroll';
import { shownStatus, VersionStatus } from '../../ui/version-status';
import { cardsAddress, compareAddress, versionAddress } from './address';
import { type ListedRuleSet, useRuleSets } from './data';
import { StartDialog } from './start-dialog';

function Versions({ one, title }: { one: ListedRuleSet; title: string }) {
  const { t, language } = useText();
  const words = t.rules;
  return (
    <TableScroll label={`${title} (${one.id})`}>
      <table className="table">
        <caption className="hidden-text">{title}</caption>
        <thead>
          <tr>
            {(['version', 'status', 'author', 'approver', 'from', 'rules', 'responses'] as const).map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
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
              <td className="figure">{version.rules}</td>
              <td className="figure">{version.responses}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Who stands as the author of what comes with the product. */
const SHIPPED_BY = 'stemme';

/** What is in force, who stands by it, and what is under way. */
function Standing({ one }: { one: ListedRuleSet }) {
  const { t, language } = useText();
  const words = t.rules;
  const now = useNow(60_000);
  const inForce = one.versions.find((version) => version.inForce);
  const open = one.versions.flatMap((version) => {
    const status = shownStatus(version, now);
    if (status === 'draft') return [words.open.draft(version.version, version.author)];
    if (status === 'approved') return [words.open.approved(version.version, version.approver ?? '')];
    if (status === 'planned') return [words.open.planned(version.version, day(version.effectiveFrom ?? '', language))];
    return [];
  });
  const from = inForce?.effectiveFrom ? day(inForce.effectiveFrom, language) : null;
  return (
    <>
      {inForce ? (
        <p>
          {inForce.author === SHIPPED_BY
            ? words.inForceShipped(inForce.version)
            : words.inForceLine(inForce.version, inForce.approver, from)}
        </p>
      ) : (
        <p className="doc-none">{words.noVersionInForce}</p>
      )}
      {open.map((line) => (
        <p key={line} className="doc-why">
          {line}
        </p>
      ))}
    </>
  );
}

function Card({ one, mayEdit }: { one: ListedRuleSet; mayEdit: boolean }) {
  const { t, say } = useText();
  const words = t.rules;
  const [starting, start] = useState(false);
  const title = say(one.title);
  const [newest, before] = one.versions;
  const from = one.versions.find(({ inForce }) => inForce) ?? newest;
  const used = one.pathways.filter(({ inForce }) => inForce).map((pathway) => say(pathway.title));
  return (
    <article className="card rules-card">
      <div className="card-head">
        <h2>{title}</h2>
        <div className="doc-actions no-print">
          <Link className="secondary small button-link" href={cardsAddress(one.id)} aria-label={words.cardsFor(title)}>
            {words.cards}
          </Link>
          {newest && before && (
            <Link
              className="secondary small button-link"
              href={compareAddress(one.id, before.version, newest.version)}
              aria-label={words.compareFor(title)}
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
      <Standing one={one} />
      <p className="second">
        {one.id} · {words.origin[one.origin]} ·{' '}
        {used.length > 0 ? words.usedBy([...new Set(used)].join(', ')) : words.usedByNone}
      </p>
      <Versions one={one} title={title} />
      {starting && from && <StartDialog one={one} version={from.version} onClose={() => start(false)} />}
    </article>
  );
}

/** Every rule set the department can use, with its versions; those its pathways use first. */
export function ListView() {
  const { t } = useText();
  const query = useRuleSets();
  const list = query.data;
  const offered = (one: ListedRuleSet) => one.pathways.some((pathway) => pathway.offered);
  const ruleSets = list?.ruleSets.toSorted((a, b) => Number(offered(b)) - Number(offered(a)));
  return (
    <ListPage
      words={t.rules}
      query={query}
      documents={ruleSets}
      mayEdit={list?.may.edit ?? false}
      card={(one) => <Card one={one} mayEdit={list?.may.edit ?? false} />}
    />
  );
}
