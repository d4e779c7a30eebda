import { Link } from 'wouter';
import type { Text } from '../text/text';
import { Icon } from './icon';
import { useWords } from './language';
import { type Time, useTimeWords } from './when-to-call';

/** What a patient sees of a talk. */
export interface CallView {
  readonly id: string;
  readonly kind: 'phone' | 'video' | 'visit';
  readonly department: string;
  readonly text: Text;
  readonly window: { readonly from: string } | null;
  readonly number: string | null;
  readonly wishes: readonly { readonly day: number; readonly part: string }[];
  readonly answeredAt: string | null;
  readonly videoLink: string | null;
  readonly canAnswer: boolean;
}

/** One talk: when it is, on which number, and the way to say when it suits. */
export function CallCard({ call, as: Heading = 'h3' }: { readonly call: CallView; readonly as?: 'h2' | 'h3' }) {
  const { t, pick, day } = useWords();
  const times = useTimeWords();
  const waits = call.canAnswer && call.answeredAt === null;
  return (
    <div className={call.canAnswer ? 'panel panel-todo' : 'panel'}>
      <Heading className="call-when">{pick(call.text)}</Heading>
      <p className="quiet">
        {call.window && `${t.talks.on(day(call.window.from))} · `}
        {t.talks.kinds[call.kind]} · {call.department}
      </p>
      {call.canAnswer && call.number !== null && (
        <p className="meta">
          <Icon name="phone" />
          <span>{t.talks.told(call.number)}</span>
        </p>
      )}
      {call.canAnswer && call.window === null && call.answeredAt !== null && (
        <p className="meta">
          <Icon name="time" />
          <span>{call.wishes.length > 0 ? t.talks.suits(times(call.wishes as readonly Time[])) : t.talks.noTimes}</span>
        </p>
      )}
      {waits && call.window === null && <p>{t.talks.notAnswered}</p>}
      {call.videoLink && (
        <p>
          <a
            className="button button-primary button-big"
            href={call.videoLink}
            target="_blank"
            rel="noreferrer noopener"
          >
            {t.talks.join}
          </a>
          <span className="phone-checked">{t.talks.joinText}</span>
        </p>
      )}
      {call.canAnswer && (
        <Link
          href={`/samtale/${call.id}`}
          className={`button ${waits ? 'button-primary' : 'button-secondary'} button-big`}
        >
          {waits ? t.talks.confirm : t.talks.change}
        </Link>
      )}
    </div>
  );
}
