import { type SyntheticEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Text } from '../../text/text';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Paragraphs, PhoneList } from '../../ui/phones';
import { RadioGroup } from '../../ui/radio-group';
import { isNumber, type Reaching, WhenToCall } from '../../ui/when-to-call';
import { type Home, loadContact, type Numbers, send, sendTimes } from './data';

interface Sent {
  readonly receivedAt: string;
  readonly text: Text;
  readonly times: 'none' | 'saved' | 'failed';
}

/** "I want to be contacted", at any time. */
export function ContactScreen() {
  const [loaded, reload] = useLoad('contact', loadContact);
  return (
    <Loading loaded={loaded} reload={reload}>
      {(home) => <ContactPage home={home} numbers={home.numbers} />}
    </Loading>
  );
}

function ContactPage({ home, numbers }: { readonly home: Home; readonly numbers: Numbers }) {
  const { t, pick, moment } = useWords();
  const [sent, setSent] = useState<Sent | null>(null);
  const enrolments = home.enrolments.filter(({ status }) => status === 'active' || status === 'paused');
  const phones = home.departments.flatMap((department) => department.phones);
  if (sent) {
    return (
      <Page title={t.contact.sentTitle} back="/">
        <p className="quiet">{t.contact.sentAt(moment(sent.receivedAt))}</p>
        <div className="panel">
          <Paragraphs text={pick(sent.text)} phones={phones} />
          {sent.times === 'saved' && <p>{t.talks.besideSaved}</p>}
        </div>
        {sent.times === 'failed' && (
          <Notice kind="warning" role="alert">
            <p>{t.talks.besideFailed}</p>
          </Notice>
        )}
        <Link href="/" className="button button-primary button-big">
          {t.common.toHome}
        </Link>
      </Page>
    );
  }
  return (
    <Page title={t.contact.title} back="/">
      <p className="font-lead">{enrolments.length === 0 ? t.contact.noDepartment : t.contact.lead}</p>
      <PhoneList phones={phones} brief />
      {enrolments.length > 0 && <Wishes enrolments={enrolments} numbers={numbers} onSent={setSent} />}
    </Page>
  );
}

const URGENT = [2, 1, 0] as const;
type State = 'ready' | 'sending' | 'failed' | 'missing' | 'number';

function useWish(enrolments: Home['enrolments'], onSent: (sent: Sent) => void) {
  const [enrolment, setEnrolment] = useState(enrolments.length === 1 ? (enrolments[0]?.id ?? '') : '');
  const [urgent, setUrgent] = useState<0 | 1 | 2 | null>(null);
  const [message, setMessage] = useState('');
  const [reaching, setReaching] = useState<Reaching>({ number: '', keep: 'call', times: [] });
  const [state, setState] = useState<State>('ready');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'sending') return;
    if (urgent === null || enrolment === '') return setState('missing');
    const hasTimes = reaching.times.length > 0 || reaching.number.trim() !== '';
    if (hasTimes && !isNumber(reaching.number)) return setState('number');
    setState('sending');
    try {
      const words = message.trim();
      const received = await send({ enrolment, urgent, ...(words && { message: words }) });
      // the wish is what counts: what comes beside it never holds it back
      onSent({ ...received, times: await sendTimes(enrolment, reaching) });
    } catch {
      setState('failed');
    }
  };
  return {
    enrolment,
    setEnrolment,
    urgent,
    setUrgent,
    message,
    setMessage,
    reaching,
    setReaching,
    state,
    setState,
    submit,
  };
}

function Wishes(props: {
  readonly enrolments: Home['enrolments'];
  readonly numbers: Numbers;
  readonly onSent: (sent: Sent) => void;
}) {
  const { t } = useWords();
  const { enrolments, numbers, onSent } = props;
  const wish = useWish(enrolments, onSent);
  const { state } = wish;
  return (
    <form className="panel" onSubmit={(event) => void wish.submit(event)} noValidate>
      {enrolments.length > 1 && (
        <RadioGroup
          legend={t.contact.which}
          options={enrolments.map(({ id, department }) => ({ value: id, label: department }))}
          value={wish.enrolment}
          onChange={wish.setEnrolment}
        />
      )}
      <RadioGroup
        legend={t.contact.urgent}
        options={URGENT.map((value) => ({ value: String(value), label: t.contact.urgentOptions[value] ?? '' }))}
        value={wish.urgent === null ? '' : String(wish.urgent)}
        onChange={(value) => wish.setUrgent(Number(value) as 0 | 1 | 2)}
      />
      <Message value={wish.message} onChange={wish.setMessage} />
      <Beside wish={wish} known={numbers[wish.enrolment] ?? null} />
      {(state === 'failed' || state === 'missing' || state === 'number') && (
        <Notice kind="warning" role="alert">
          <p>{{ failed: t.contact.failed, missing: t.contact.choose, number: t.talks.numberMissing }[state]}</p>
        </Notice>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary button-big" aria-disabled={state === 'sending'}>
          {state === 'sending' ? t.contact.sending : t.contact.send}
        </button>
      </div>
    </form>
  );
}

function Message({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <div className="form-group">
      <label className="form-label" htmlFor="message">
        {t.contact.message}
      </label>
      <span className="form-hint" id="message-hint">
        {t.contact.messageHint}
      </span>
      <textarea
        id="message"
        className="form-input text-area"
        aria-describedby="message-hint"
        rows={4}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** *Ringeaftale* beside the wish: folded, for nobody has to. The number is for this call alone. */
function Beside({ wish, known }: { readonly wish: ReturnType<typeof useWish>; readonly known: string | null }) {
  const { t } = useWords();
  const { reaching, setReaching, state, setState } = wish;
  return (
    <details
      className="beside"
      onToggle={(event) => {
        const opened = (event.target as HTMLDetailsElement).open;
        if (opened && reaching.number === '') setReaching({ ...reaching, number: known ?? '' });
      }}
    >
      <summary>{t.talks.beside}</summary>
      <p className="quiet">{t.talks.besideText}</p>
      <WhenToCall
        reaching={reaching}
        known={null}
        fault={state === 'number' ? 'number' : null}
        onChange={(next) => {
          setReaching(next);
          if (state === 'number') setState('ready');
        }}
      />
    </details>
  );
}
