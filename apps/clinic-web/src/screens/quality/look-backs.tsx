import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { LoadFailed, Skeleton } from '../../ui/states';
import { type LookBack, useLookBacks } from './data';
import { useBounds } from './bounds';
import { LookBackProgress } from './look-back-progress';
import { StartLookBackDialog } from './start-look-back-dialog';
import { lookBackAddress } from './tabs';

function LookBackRow({ one }: { one: LookBack }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const words = t.quality.back;
  const bounds = useBounds(one);
  return (
    <li className="finding look-back">
      <div className="finding-who">
        <Link href={lookBackAddress(one.id)}>{one.reason}</Link>
        <span className="second">{words.by(one.by, moment(one.createdAt, now, language))}</span>
        {bounds && <span className="second">{bounds}</span>}
      </div>
      <div>
        {one.state === 'running' ? (
          <LookBackProgress one={one} />
        ) : (
          <p>
            {words.states[one.state]} ·{' '}
            <span className="figure">{words.progress(number(one.done, language), number(one.total, language))}</span>
          </p>
        )}
      </div>
      <p className="finding-review">
        <strong className={one.worse > 0 ? 'look-back-worse figure' : 'figure'}>{one.worse}</strong>{' '}
        {words.counts.worse}
        {one.unreviewed > 0 && <span className="mark">{words.unreviewed(one.unreviewed)}</span>}
      </p>
    </li>
  );
}

/** The look backs of a department, newest first, and the way to a new one. */
export function LookBacksView({ department }: { department: string }) {
  const { t } = useText();
  const [starting, setStarting] = useState(false);
  const { data, isError, refetch } = useLookBacks(department);
  const words = t.quality.back;
  if (isError) return <LoadFailed retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <>
      <p className="second">{words.help}</p>
      {data.mayStart && (
        <p>
          <Button className="primary no-print" onPress={() => setStarting(true)}>
            {words.start} …
          </Button>
        </p>
      )}
      {data.lookBacks.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <ul className="findings">
          {data.lookBacks.map((one) => (
            <LookBackRow key={one.id} one={one} />
          ))}
        </ul>
      )}
      {starting && <StartLookBackDialog department={department} onClose={() => setStarting(false)} />}
    </>
  );
}
