import { Link } from 'wouter';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { clock, day } from '../../text/time';
import { type Level, LevelChip } from '../../ui/level';

interface ResponseView {
  id: string;
  title: Bilingual;
  receivedAt: string;
  level: Level | null;
  atWorst: Level | null;
  late: boolean;
  retracted: boolean;
}

/** The patient's responses, newest first; the one on the screen is marked. */
export function ResponseList({
  responses,
  shown,
  addressOf,
}: {
  responses: readonly ResponseView[];
  shown: string | null;
  addressOf: (id: string) => string;
}) {
  const { t, say, language } = useText();
  if (responses.length === 0) return null;
  return (
    <section className="side-section response-list">
      <h2>{t.patient.responses}</h2>
      <ol>
        {responses.map((response) => (
          <li key={response.id}>
            <Link
              href={addressOf(response.id)}
              className={response.id === shown ? 'response-link here' : 'response-link'}
              aria-current={response.id === shown ? 'true' : undefined}
            >
              <span className="response-date">
                {day(response.receivedAt, language)}{' '}
                <span className="second">{clock(response.receivedAt, language)}</span>
              </span>
              <span className="second">{say(response.title)}</span>
              <span className="response-marks">
                {response.level ? (
                  <LevelChip level={response.level} atWorst={response.atWorst} short />
                ) : (
                  <span className="mark">{t.patient.noLevel}</span>
                )}
                {response.late && <span className="mark">{t.patient.late}</span>}
                {response.retracted && <span className="mark">{t.patient.retracted}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The same as one list box, where the screen is too narrow for the list beside the answers. */
export function ResponseChooser({
  responses,
  shown,
  choose,
}: {
  responses: readonly ResponseView[];
  shown: string | null;
  choose: (id: string) => void;
}) {
  const { t, say, language } = useText();
  if (responses.length === 0) return null;
  return (
    <label className="response-chooser no-print">
      <span>{t.patient.chooseResponse}</span>
      <select className="input" value={shown ?? ''} onChange={(event) => choose(event.target.value)}>
        {responses.map((response) => (
          <option key={response.id} value={response.id}>
            {day(response.receivedAt, language)} ·{' '}
            {response.level ? t.common.levelShort[response.level] : t.patient.noLevel} · {say(response.title)}
            {response.retracted ? ` · ${t.patient.retracted}` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
