import type { Change } from '@stemme/pathways';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../text/text';
import { DifferenceList } from '../../ui/documents/difference-list';
import { PrintButton } from '../../ui/documents/head';
import { PickVersions } from '../../ui/documents/pick-versions';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { compareAddress, versionAddress } from './address';
import { isMissing, type PathwayVersion, useComparison, usePathwayList, useVersion } from './data';
import { Head } from './head';
import { useReading } from './reading';
import { changeInWords } from './words/changes';

function Pick({ id, from, to }: { id: string; from: number; to: number }) {
  const { t } = useText();
  const words = t.pathways.changes;
  const [, go] = useLocation();
  const one = usePathwayList().data?.pathways.find((each) => each.id === id);
  const options = (one?.versions ?? []).map(({ version, status }) => ({
    value: String(version),
    label: `${t.pathways.version(version)} (${t.editing.status[status]})`,
  }));
  return <PickVersions {...{ words, options, from, to }} pick={(a, b) => go(compareAddress(id, a, b))} />;
}

interface Both {
  changes: readonly Change[];
  before: PathwayVersion;
  after: PathwayVersion;
}

function Changes({ changes, before, after }: Both) {
  const { t } = useText();
  const words = t.pathways.changes;
  const old = useReading(before.document);
  const now = useReading(after.document);
  const said = useMemo(
    () =>
      changes.map((change) =>
        changeInWords(change, { reading: old, document: before.document }, { reading: now, document: after.document }),
      ),
    [changes, old, now, before, after],
  );
  return (
    <section className="card">
      <h2>{words.summary(said.length)}</h2>
      <DifferenceList changes={said} words={words} />
    </section>
  );
}

/** What somebody who knows one version must know to read another. */
export function CompareView({ id, from, to }: { id: string; from: number; to: number }) {
  const { t, say } = useText();
  const words = t.pathways;
  const department = useSigned().department.id;
  const at = (version: number) => ({ department, pathway: id, version });
  const [before, after] = [useVersion(at(from)), useVersion(at(to))];
  const comparison = useComparison(at(to), from, to);
  const failed = [before, after, comparison].find(({ isError, data }) => isError && !data);
  if (failed && isMissing(failed.error)) return <Missing />;
  const title = after.data ? say(after.data.document.title) : id;
  return (
    <>
      <Head title={`${words.changes.title}: ${title}`}>
        <PrintButton />
      </Head>
      <p className="doc-subtitle">
        <Link href={versionAddress(id, from)}>{words.version(from)}</Link> →{' '}
        <Link href={versionAddress(id, to)}>{words.version(to)}</Link>
      </p>
      <Pick id={id} from={from} to={to} />
      {failed ? (
        <LoadFailed retry={() => void failed.refetch()} />
      ) : from === to ? (
        <p>{words.changes.same}</p>
      ) : before.data && after.data && comparison.data ? (
        <Changes changes={comparison.data} before={before.data} after={after.data} />
      ) : (
        <Skeleton />
      )}
    </>
  );
}
