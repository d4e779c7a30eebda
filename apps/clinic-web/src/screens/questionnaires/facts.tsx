import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { day, moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DocumentHistory } from '../../ui/documents/history';
import { type Place, type QuestionnaireVersion, sourceAddress } from './data';
import { languageNames, say } from './languages';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Source({ place, version }: { place: Place; version: QuestionnaireVersion }) {
  const { t } = useText();
  const words = t.questionnaires.page;
  const { source } = version;
  if (!source) return <p className="second">{words.noSource}</p>;
  return (
    <dl className="questionnaire-facts">
      <Fact name={words.source}>
        {source.fileName} <span className="second">{t.questionnaires.report.size(String(source.bytes))}</span>
        <a className="no-print questionnaire-download" href={sourceAddress(place)} download>
          {words.download}
        </a>
      </Fact>
      <Fact name={words.checksum}>
        <code>{source.sha256}</code>
      </Fact>
    </dl>
  );
}

/** Languages, rights, who brought it in and approved it, and the file it was made of. */
export function Facts({ place, version }: { place: Place; version: QuestionnaireVersion }) {
  const { t, language } = useText();
  const words = t.questionnaires.page;
  const now = useNow(60_000);
  const { description, publisher } = version.document;
  return (
    <section className="card">
      <h2>{words.facts}</h2>
      <dl className="questionnaire-facts">
        <Fact name={words.languages}>{languageNames(version.languages, language)}</Fact>
        <Fact name={words.rights}>
          {version.rights.trim() === ''
            ? words.noRights
            : version.rights.split('\n').map((line) => <p key={line}>{line}</p>)}
        </Fact>
        {description && <Fact name={words.description}>{say(description, language)}</Fact>}
        {publisher && <Fact name={words.publisher}>{publisher}</Fact>}
        <Fact name={words.author}>{version.author}</Fact>
        <Fact name={words.created}>{moment(version.createdAt, now, language)}</Fact>
        <Fact name={words.approver}>{version.approver ?? '–'}</Fact>
        <Fact name={words.from}>{version.effectiveFrom ? day(version.effectiveFrom, language) : '–'}</Fact>
      </dl>
      {version.openAssignments > 0 && <p>{words.waiting(version.openAssignments)}</p>}
      <Source place={place} version={version} />
    </section>
  );
}

/** The instruments it holds, whether they are scored, and on what terms they may be used. */
export function Instruments({ version }: { version: QuestionnaireVersion }) {
  const { t } = useText();
  const words = t.questionnaires.page;
  return (
    <section className="card">
      <h2>{words.instruments}</h2>
      {version.memberships.length === 0 && <p className="second">{words.noInstruments}</p>}
      <ul className="questionnaire-instruments">
        {version.memberships.map((one) => (
          <li key={one.id}>
            <strong>{one.id}</strong> {one.scored ? words.scored : words.unscored}
            {one.nonCommercial && <span className="mark">{words.nonCommercial}</span>}
            {[one.rights, one.licence].map(
              (line) =>
                line && (
                  <p className="second" key={line}>
                    {line}
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who did what, the oldest first. */
export function History({ version }: { version: QuestionnaireVersion }) {
  const words = useText().t.questionnaires.page;
  const told = (act: string, text: string) => (act === 'restored' ? words.restoredFrom(text) : text);
  return <DocumentHistory history={version.history} words={words} told={told} />;
}
