import { useState } from 'react';
import { useText } from '../../text/text';
import { Choice } from '../../ui/fields';
import { Missing } from '../../ui/missing';
import { LoadFailed, Skeleton } from '../../ui/states';
import { compareAddress, versionAddress } from './address';
import {
  type ListedQuestionnaire,
  type Place,
  type QuestionnaireVersion,
  isMissing,
  useQuestionnaires,
  useVersion,
} from './data';
import { Decide } from './decide';
import { Facts, History, Instruments } from './facts';
import { PrintButton } from '../../ui/documents/head';
import { OtherVersions } from '../../ui/documents/other-versions';
import { Head } from './head';
import { languageName, say } from './languages';
import { Outline } from './outline';
import { Preview } from './preview';
import { ReportBody } from './report';
import { Status } from './status';

function Others({ one, version }: { one: ListedQuestionnaire | undefined; version: number }) {
  const { t } = useText();
  const words = t.questionnaires;
  if (!one) return null;
  return (
    <OtherVersions
      versions={one.versions}
      version={version}
      status={(other) => <Status version={other} />}
      to={{
        version: (other) => versionAddress(one.id, other),
        compare: (from, to) => compareAddress(one.id, from, to),
      }}
      words={{
        title: words.page.otherVersions,
        version: words.version,
        compare: words.compare,
        pick: words.changes.pick,
      }}
    />
  );
}

function Items({ version }: { version: QuestionnaireVersion }) {
  const { t, language } = useText();
  const words = t.questionnaires.page;
  const [tag, choose] = useState(
    () => version.languages.find((one) => one === language) ?? version.languages[0] ?? language,
  );
  return (
    <section className="card">
      <div className="card-head">
        <h2>{words.items}</h2>
        {version.languages.length > 1 && (
          <div className="questionnaire-language no-print">
            <Choice
              label={words.showIn}
              name="language"
              value={tag}
              onChange={choose}
              options={version.languages.map((one) => ({ value: one, label: languageName(one, language) }))}
            />
          </div>
        )}
      </div>
      <Outline document={version.document} tag={tag} />
    </section>
  );
}

/** One version: what it is, what it asks, how it looks to a patient, and what is to be decided about it. */
export function VersionView({ place }: { place: Place }) {
  const { t, language } = useText();
  const query = useVersion(place);
  const list = useQuestionnaires().data;
  const version = query.data;
  if (!version) {
    if (query.isError && isMissing(query.error)) return <Missing />;
    return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />;
  }
  const one = list?.questionnaires.find(({ id }) => id === place.questionnaire);
  const title = say(version.document.title, language);
  return (
    <>
      <Head title={title}>
        <PrintButton />
      </Head>
      <p className="questionnaire-subtitle">
        {t.questionnaires.version(version.version)} <Status version={version} />{' '}
        <span className="second">
          {version.id} · {t.questionnaires.origin[version.origin]}
        </span>
      </p>
      <div className="version-columns">
        <div>
          <Items version={version} />
          {version.report && (
            <details className="version-report">
              <summary>{t.questionnaires.page.importReport}</summary>
              <ReportBody report={version.report} />
            </details>
          )}
        </div>
        <div>
          <Decide place={place} version={version} one={one} may={list?.may ?? { edit: false, approve: false }} />
          {list?.may.edit && <Preview place={place} title={title} />}
          <Facts place={place} version={version} />
          <Instruments version={version} />
          <History version={version} />
          <Others one={one} version={version.version} />
        </div>
      </div>
    </>
  );
}
