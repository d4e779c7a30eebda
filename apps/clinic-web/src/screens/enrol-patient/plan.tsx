import { wordFor } from '../../text/dictionary';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { day, weekday } from '../../text/time';
import { stepDate } from './form';

const SHOWN = 8;
interface Props {
  steps: readonly { title: Bilingual; at: string; messages?: readonly { step: string; at: string }[] }[] | null;
  /** a date or a choice is missing that the plan hangs on */
  missing: boolean;
  /** more comes with appointments */
  waits: boolean;
  startedOn: string;
  reach: 'email' | 'phone' | 'none';
  email: string;
}

/** What the patient will be sent and when, before anything is sent. */
export function Plan({ steps, missing, waits, startedOn, reach, email }: Props) {
  const { t, say, language } = useText();
  const dated = (steps ?? []).map((step) => ({
    title: say(step.title),
    date: stepDate(step.at, startedOn),
    at: step.at,
    messages: step.messages ?? [],
  }));
  dated.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  return (
    <section className="plan" aria-labelledby="plan">
      <h2 id="plan">{t.enrol.plan}</h2>
      {!steps || missing ? (
        <p className="quiet-text">{missing ? t.enrol.planMissing : t.enrol.planChoose}</p>
      ) : (
        <>
          <ol>
            {dated.slice(0, SHOWN).map((step, at) => (
              <li key={at}>
                <span className="plan-date">{step.date ? day(step.date, language) : step.at}</span>
                <span>
                  {step.title}
                  {step.messages.length > 0 && (
                    <span className="second block">
                      {step.messages
                        .map((message) => `${wordFor(t.common.steps, message.step)} ${weekday(message.at, language)}`)
                        .join(' · ')}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ol>
          {dated.length > SHOWN && <p className="second">{t.enrol.planMore(dated.length - SHOWN)}</p>}
          {waits && <p className="second">{t.enrol.planWaits}</p>}
          {reach === 'email' ? (
            <p>
              {t.enrol.planMail} <strong>{email.trim()}</strong>.
            </p>
          ) : (
            <p>{t.enrol.reach[reach]}</p>
          )}
          <p className="second">{t.enrol.planSafe}</p>
        </>
      )}
    </section>
  );
}
