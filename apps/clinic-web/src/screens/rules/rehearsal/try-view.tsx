import { Link } from 'wouter';
import { useText } from '../../../text/text';
import { day, moment } from '../../../text/time';
import { useNow } from '../../../ui/clock';
import { Missing } from '../../../ui/missing';
import { LoadFailed, Skeleton } from '../../../ui/states';
import { rehearsalAddress, versionAddress } from '../address';
import { isMissing, type RuleSetPlace, useRuleSets, useVersion } from '../data';
import { Head } from '../head';
import { type RehearsalHead, useRehearsals } from './data';
import { StartForm } from './start-form';

function Earlier({ one }: { one: RehearsalHead }) {
  const { t, language } = useText();
  const words = t.rules.rehearsal;
  const now = useNow(60_000);
  return (
    <li>
      <Link href={rehearsalAddress(one.id)}>{words.heading(day(one.from, language), day(one.to, language))}</Link>{' '}
      <span className="mark">{words.states[one.state]}</span>{' '}
      {one.stale && <span className="doc-none">{words.stale}</span>}
      <span className="second"> {words.by(one.by, moment(one.createdAt, now, language))}</span>
    </li>
  );
}

/** Where a version is tried on the department's own past. */
export function TryView({ place }: { place: RuleSetPlace }) {
  const { t, say } = useText();
  const words = t.rules.rehearsal;
  const version = useVersion(place);
  const earlier = useRehearsals(place);
  const may = useRuleSets().data?.may;
  const failed = [version, earlier].find(({ isError, data }) => isError && !data);
  if (failed && isMissing(failed.error)) return <Missing />;
  if (failed) return <LoadFailed retry={() => void failed.refetch()} />;
  if (!version.data || !earlier.data) return <Skeleton rows={6} />;
  const { status, title } = version.data;
  const list = earlier.data.rehearsals;
  const canTry = (status === 'draft' || status === 'approved') && version.data.origin === 'own';
  return (
    <>
      <Head title={words.title(say(title), place.version)}>
        <Link className="secondary small button-link" href={versionAddress(place.ruleSet, place.version)}>
          {t.rules.version(place.version)}
        </Link>
      </Head>
      <p className="second">{words.lead}</p>
      <section className="card">
        <h2>{words.period}</h2>
        {canTry && may?.edit ? <StartForm place={place} /> : <p>{canTry ? t.rules.mayNot : words.notDraft}</p>}
      </section>
      <section className="card">
        <h2>{words.earlier}</h2>
        {list.length === 0 && <p className="second">{words.noneYet}</p>}
        <ul className="doc-rows">
          {list.map((one) => (
            <Earlier key={one.id} one={one} />
          ))}
        </ul>
      </section>
    </>
  );
}
