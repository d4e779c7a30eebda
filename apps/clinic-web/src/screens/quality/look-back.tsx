import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Missing } from '../../ui/missing';
import { Banner, LoadFailed, Skeleton } from '../../ui/states';
import { useBounds } from './bounds';
import { isMissing, type LookBack, useLookBack, useLookBackActions } from './data';
import { FindingRow } from './finding-row';
import { LookBackProgress } from './look-back-progress';
import { Pages } from './pages';
import { tabAddress } from './tabs';

function Counts({ one }: { one: LookBack }) {
  const { t, language } = useText();
  const words = t.quality.back;
  const counts = ['worse', 'notRecomputed', 'sameRank', 'milder'] as const;
  return (
    <dl className="look-back-counts">
      {counts.map((name) => (
        <div key={name}>
          <dt>{words.counts[name]}</dt>
          <dd className={name === 'worse' && one.worse > 0 ? 'look-back-worse figure' : 'figure'}>
            {number(one[name], language)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function State({ one }: { one: LookBack }) {
  const { t, language } = useText();
  const words = t.quality.back;
  const { cancel } = useLookBackActions(one.id);
  if (one.state === 'running') {
    return (
      <div className="look-back-running">
        <LookBackProgress one={one} />
        <Button className="secondary small no-print" onPress={() => cancel.mutate()} isDisabled={cancel.isPending}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  if (one.state === 'failed' || one.state === 'stopped') return <Banner tone="warn" title={words.states[one.state]} />;
  return (
    <p className="second">
      {words.states[one.state]} · {words.progress(number(one.done, language), number(one.total, language))}
      {one.leftOut > 0 && ` · ${words.leftOut(one.leftOut)}`}
    </p>
  );
}

/** What it was bounded by; and where it found nobody, whether that is nobody at all. */
function Within({ one, found }: { one: LookBack; found: number }) {
  const { t } = useText();
  const words = t.quality.back;
  const bounds = useBounds(one);
  return (
    <>
      {bounds && <p className="second">{words.bound(bounds)}</p>}
      {found === 0 && one.state === 'done' && (
        <p className="quality-calm">{bounds ? words.nobodyWithin : words.nobody}</p>
      )}
    </>
  );
}

/** One look back: how far it has come, and whom it found, worse first. */
export function LookBackView({ id }: { id: string }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useLookBack(id, page);
  const words = t.quality.back;
  if (error && isMissing(error)) return <Missing />;
  if (error && !data) return <LoadFailed retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { lookBack: one, findings } = data;
  const total = one.worse + one.notRecomputed + one.sameRank + one.milder;
  return (
    <article>
      <p className="no-print">
        <Link href={tabAddress('tilbageblik')}>{words.back}</Link>
      </p>
      <h2>{one.reason}</h2>
      <p className="second">{words.by(one.by, moment(one.createdAt, now, language))}</p>
      <State one={one} />
      <Counts one={one} />
      {one.versions.length > 0 && (
        <p className="second">
          {words.versions}: {one.versions.map(({ name, version }) => `${name.split('/')[1]} ${version}`).join(', ')}
        </p>
      )}
      <Within one={one} found={total} />
      <ul className="findings">
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} data={data} />
        ))}
      </ul>
      <Pages page={page} total={total} show={setPage} />
    </article>
  );
}
