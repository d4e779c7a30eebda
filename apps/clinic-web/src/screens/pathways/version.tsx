import { Link } from 'wouter';
import { useText } from '../../text/text';
import { Missing } from '../../ui/missing';
import { LoadFailed, Skeleton } from '../../ui/states';
import { VersionStatus } from '../../ui/version-status';
import { compareAddress, editAddress, versionAddress } from './address';
import {
  isMissing,
  type ListedPathway,
  type PathwayPlace,
  type PathwayVersion,
  usePathwayList,
  useVersion,
} from './data';
import { Decide } from './decide';
import { Facts, History } from './facts';
import { PrintButton } from '../../ui/documents/head';
import { OtherVersions } from '../../ui/documents/other-versions';
import { Head } from './head';
import { Choices, Hours, Texts, WhoActs } from './plan-people';
import { Cadences, Legend, ScheduleTable } from './plan-view';
import { useReading } from './reading';

function Others({ one, version }: { one: ListedPathway | undefined; version: number }) {
  const { t } = useText();
  const words = t.pathways;
  if (!one) return null;
  return (
    <OtherVersions
      versions={one.versions}
      version={version}
      status={(other) => <VersionStatus version={other} />}
      to={{
        version: (other) => versionAddress(one.id, other),
        compare: (from, to) => compareAddress(one.id, from, to),
      }}
      words={{
        title: words.page.otherVersions,
        version: words.version,
        compare: words.compare,
        pick: words.compare,
      }}
    />
  );
}

function Body({ place, version }: { place: PathwayPlace; version: PathwayVersion }) {
  const list = usePathwayList().data;
  const reading = useReading(version.document);
  const shown = { document: version.document, reading };
  const one = list?.pathways.find(({ id }) => id === place.pathway);
  return (
    <div className="doc-columns">
      <div>
        <ScheduleTable {...shown} />
        <Cadences {...shown} />
        <WhoActs {...shown} />
        <Hours {...shown} />
        <Legend {...shown} />
        <Texts {...shown} />
        <Choices {...shown} />
      </div>
      <div>
        <Decide
          place={place}
          version={version}
          reading={reading}
          one={one}
          may={list?.may ?? { edit: false, approve: false }}
        />
        <Facts version={version} />
        <History version={version} />
        <Others one={one} version={version.version} />
      </div>
    </div>
  );
}

/** One version as a department reads it at a meeting, and what is to be decided about it. */
export function VersionView({ place }: { place: PathwayPlace }) {
  const { t, say } = useText();
  const query = useVersion(place);
  const may = usePathwayList().data?.may;
  const version = query.data;
  if (!version) {
    if (query.isError && isMissing(query.error)) return <Missing />;
    return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />;
  }
  return (
    <>
      <Head title={say(version.document.title)}>
        {version.status === 'draft' && version.origin === 'own' && may?.edit && (
          <Link className="primary small button-link" href={editAddress(version.id, version.version)}>
            {t.pathways.page.edit}
          </Link>
        )}
        <PrintButton />
      </Head>
      <p className="doc-subtitle">
        {t.pathways.version(version.version)} <VersionStatus version={version} />{' '}
        <span className="second">
          {version.id} · {t.pathways.origin[version.origin]}
        </span>
      </p>
      <Body place={place} version={version} />
    </>
  );
}
