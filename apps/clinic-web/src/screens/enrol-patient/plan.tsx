import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { stepDate } from './form';

const SHOWN = 8;
interface Props {
  steps: readonly { title: Bilingual; at: string }[] | null;
  startedOn: string;
  email: string;
}

/** What the patient will be sent and when, before anything is sent. */
export function Plan({ steps, startedOn, email }: Props) {
  const { t, say, language } = useText();
  const dated = (steps ?? []).map((step) => ({
    title: say(step.title),
    date: stepDate(step.at, startedOn),
    at: step.at,
  }));
  dated.sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
  return (
    <section className="plan" aria-labelledby="plan">
      <h2 id="plan">{t.enrol.plan}</h2>
      {!steps ? (
        <p className="quiet-text">{t.enrol.planChoose}</p>
      ) : (
        <>
          <ol>
            {dated.slice(0, SHOWN).map((step, at) => (
              <li key={at}>
                <span className="plan-date">{step.date ? day(step.date, language) : step.at}</span>
                <span>{step.title}</span>
              </li>
            ))}
          </ol>
          {dated.length > SHOWN && <p className="second">{t.enrol.planMore(dated.length - SHOWN)}</p>}
          <p>
            {t.enrol.planMail} <strong>{email.trim() || t.enrol.planMailMissing}</strong>.
          </p>
          <p className="second">{t.enrol.planSafe}</p>
        </>
      )}
    </section>
  );
}
