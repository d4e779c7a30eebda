import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { TableScroll } from '../../ui/table-scroll';
import { compareAddress, versionAddress } from './address';
import type { ListedQuestionnaire } from './data';
import { languageNames, say } from './languages';
import { Status } from './status';

function Versions({ one, title }: { one: ListedQuestionnaire; title: string }) {
  const { t, language } = useText();
  const { columns } = t.questionnaires;
  return (
    <TableScroll label={`${title} (${one.id})`}>
      <table className="table">
        <caption className="hidden-text">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.version}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.author}</th>
            <th scope="col">{columns.approver}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.open}</th>
          </tr>
        </thead>
        <tbody>
          {one.versions.map((version) => (
            <tr key={version.version}>
              <th scope="row">
                <Link
                  href={versionAddress(one.id, version.version)}
                  aria-label={`${title}, ${t.questionnaires.version(version.version)}`}
                >
                  {t.questionnaires.version(version.version)}
                </Link>
              </th>
              <td>
                <Status version={version} />
              </td>
              <td>{version.author}</td>
              <td>{version.approver ?? '–'}</td>
              <td className="figure">{version.effectiveFrom ? day(version.effectiveFrom, language) : '–'}</td>
              <td className="figure">{version.openAssignments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** One questionnaire of the list: what it is, where it is used, and its versions. */
export function ListedCard({ one }: { one: ListedQuestionnaire }) {
  const { t, language } = useText();
  const title = say(one.title, language);
  const [newest, before] = one.versions;
  const pathways = one.pathways.map((pathway) => say(pathway.title, language)).join(', ');
  return (
    <article className="card questionnaire-card">
      <div className="card-head">
        <h2>{title}</h2>
        {newest && before && (
          <Link
            className="secondary small button-link no-print"
            href={compareAddress(one.id, before.version, newest.version)}
            aria-label={`${t.questionnaires.compare}: ${title}`}
          >
            {t.questionnaires.compare}
          </Link>
        )}
      </div>
      <p className="second">
        {one.id} · {t.questionnaires.origin[one.origin]} ·{' '}
        {t.questionnaires.languagesOf(languageNames(one.languages, language))}
      </p>
      <p className="second">
        {pathways ? t.questionnaires.pathways(pathways) : t.questionnaires.noPathways}
        {!one.versions.some(({ inForce }) => inForce) && (
          <strong className="questionnaire-none"> · {t.questionnaires.noVersionInForce}</strong>
        )}
      </p>
      <Versions one={one} title={title} />
    </article>
  );
}
