import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';

interface Props {
  messages: readonly { step: string; channel: string; at: string; status: string }[];
}
const TROUBLE = ['failed', 'unknown'];

/** What was sent to the patient, and whether it came there. */
export function Messages({ messages }: Props) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const newest = [...messages].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="side-section no-print">
      <h2>{t.patient.messages}</h2>
      {newest.length === 0 && <p className="quiet-text">{t.patient.noMessages}</p>}
      <ol className="messages">
        {newest.map((message) => (
          <li key={message.at + message.step + message.channel}>
            <span>
              {wordFor(t.common.steps, message.step)}{' '}
              <span className="second">· {wordFor(t.common.channels, message.channel)}</span>
            </span>
            <span className="second">{moment(message.at, now, language)}</span>
            <span className={TROUBLE.includes(message.status) ? 'message-trouble' : 'second'}>
              {TROUBLE.includes(message.status) && <Icon name="warning" size={13} />}
              {wordFor(t.common.messageStatus, message.status)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
