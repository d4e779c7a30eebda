import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { cprShown } from '../../text/cpr';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../clock';
import { Icon } from '../icons';
import { type ConsultationView, isOpen, whenWords, wishWords } from './consultation';
import type { Steps } from './use-steps';
import './consultations.css';

interface Props {
  one: ConsultationView;
  steps: Steps;
  /** in a list of several patients */
  named?: boolean;
}

/** One talk: when, with whom, on which number, and what can be done with it. */
export function ConsultationCard({ one, steps, named }: Props) {
  const { t, language } = useText();
  const now = useNow(30_000);
  const c = t.consultations;
  const late = isOpen(one) && Date.parse(one.dueAt) <= now;
  return (
    <article
      className={`talk talk-${late ? 'late' : one.state}`}
      aria-label={`${c.kinds[one.kind]}: ${one.patient.name}`}
    >
      <div className="talk-when">
        <strong>{one.closedAt ? moment(one.closedAt, now, language) : whenWords(one, now, t, language)}</strong>
        <span className="talk-marks">
          <span className="mark">{c.kinds[one.kind]}</span>
          <span className={`talk-state talk-state-${late ? 'late' : one.state}`}>
            {late && <Icon name="warning" size={13} />}
            {late ? c.overdue : c.states[one.state]}
          </span>
        </span>
      </div>
      <div className="talk-what">
        {named && (
          <p className="talk-patient">
            <Link href={`/patient/${one.patient.id}`}>{one.patient.name}</Link>{' '}
            <span className="cpr second">{cprShown(one.patient.cpr)}</span>
          </p>
        )}
        <p className="talk-reason">{one.reason}</p>
        <p className="second">
          {one.who}
          {one.attempts > 0 && ` · ${c.attempts(one.attempts)}`}
        </p>
        {one.note && <p className="second talk-note">{one.note}</p>}
        {one.enrolmentStatus === 'died' && <span className="mark mark-bad">{c.died}</span>}
      </div>
      {isOpen(one) ? <Reaching one={one} /> : <span className="talk-reach" />}
      <Buttons one={one} steps={steps} />
      <History one={one} />
    </article>
  );
}

function Reaching({ one }: { one: ConsultationView }) {
  const { t } = useText();
  const c = t.consultations;
  const number = one.number ?? one.phone;
  return (
    <div className="talk-reach">
      {one.kind === 'phone' &&
        (number ? (
          <a className="phone" href={`tel:${number.replace(/\s/g, '')}`} aria-label={c.callNumber(number)}>
            <Icon name="phone" size={14} />
            {number}
          </a>
        ) : (
          <span className="quiet-text">{c.noNumber}</span>
        ))}
      {one.kind === 'phone' && number && <span className="second">{one.number ? c.own : c.record}</span>}
      {one.videoLink && (
        <a href={one.videoLink} target="_blank" rel="noreferrer noopener">
          {c.join}
        </a>
      )}
      <span className="second">
        {one.answeredAt === null
          ? c.notAnswered
          : one.wishes.length > 0
            ? c.suits(wishWords(one.wishes, t))
            : c.anyTime}
      </span>
    </div>
  );
}

function Buttons({ one, steps }: { one: ConsultationView; steps: Steps }) {
  const { t } = useText();
  const c = t.consultations;
  const label = (verb: string) => c.verbOf(verb, one.patient.name);
  return (
    <div className="talk-buttons no-print">
      {isOpen(one) && (
        <>
          <Button
            className={one.window ? 'secondary small' : 'primary small'}
            aria-label={label(one.window ? c.verbs.change : c.verbs.agree)}
            onPress={() => steps.start('agree', one)}
          >
            {one.window ? c.verbs.change : c.verbs.agree}
          </Button>
          <Button
            className={one.window ? 'primary small' : 'secondary small'}
            aria-label={label(c.verbs.hold)}
            onPress={() => steps.start('hold', one)}
          >
            {c.verbs.hold}
          </Button>
          <Button
            className="secondary small"
            aria-label={label(c.verbs.notHeld)}
            onPress={() => steps.start('not-held', one)}
          >
            {c.verbs.notHeld}
          </Button>
          <Button className="quiet small" aria-label={label(c.verbs.cancel)} onPress={() => steps.start('cancel', one)}>
            {c.verbs.cancel}
          </Button>
        </>
      )}
      {one.undoable && (
        <Button className="quiet small" aria-label={label(c.verbs.undo)} onPress={() => steps.undo(one)}>
          {c.verbs.undo}
        </Button>
      )}
    </div>
  );
}

function History({ one }: { one: ConsultationView }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const c = t.consultations;
  if (one.history.length < 2) return null;
  return (
    <details className="talk-history no-print">
      <summary>{c.history}</summary>
      <ol>
        {one.history.map((line) => (
          <li key={`${line.at}${line.act}`}>
            <span className="second">{moment(line.at, now, language)}</span> {wordFor(c.acts, line.act)} ·{' '}
            {line.by ?? c.patient}
            {line.note && <q>{line.note}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
}
