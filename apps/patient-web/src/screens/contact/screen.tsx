import { type SyntheticEvent, useState } from 'react';
import { Link } from 'wouter';
import type { Text } from '../../text/text';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Paragraphs, PhoneList } from '../../ui/phones';
import { RadioGroup } from '../../ui/radio-group';
import { type Home, loadContact, send } from './data';

/** "I want to be contacted", at any time. */
export function ContactScreen() {
  const [loaded, reload] = useLoad('contact', loadContact);
  return (
    <Loading loaded={loaded} reload={reload}>
      {(home) => <ContactPage home={home} />}
    </Loading>
  );
}

function ContactPage({ home }: { readonly home: Home }) {
  const { t, pick, moment } = useWords();
  const [sent, setSent] = useState<{ receivedAt: string; text: Text } | null>(null);
  const enrolments = home.enrolments.filter(({ status }) => status === 'active' || status === 'paused');
  const phones = home.departments.flatMap((department) => department.phones);
  if (sent) {
    return (
      <Page title={t.contact.sentTitle} back="/">
        <p className="quiet">{t.contact.sentAt(moment(sent.receivedAt))}</p>
        <div className="panel">
          <Paragraphs text={pick(sent.text)} phones={phones} />
        </div>
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
      {enrolments.length > 0 && <Wishes enrolments={enrolments} onSent={setSent} />}
    </Page>
  );
}

const URGENT = [2, 1, 0] as const;

function Wishes(props: {
  readonly enrolments: Home['enrolments'];
  readonly onSent: (sent: { receivedAt: string; text: Text }) => void;
}) {
  const { t } = useWords();
  const [only] = props.enrolments.length === 1 ? props.enrolments : [];
  const [enrolment, setEnrolment] = useState(only?.id ?? '');
  const [urgent, setUrgent] = useState<0 | 1 | 2 | null>(null);
  const [message, setMessage] = useState('');
  const [state, setState] = useState<'ready' | 'sending' | 'failed' | 'missing'>('ready');

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'sending') return;
    if (urgent === null || enrolment === '') return setState('missing');
    setState('sending');
    try {
      const words = message.trim();
      props.onSent(await send({ enrolment, urgent, ...(words && { message: words }) }));
    } catch {
      setState('failed');
    }
  };

  return (
    <form className="panel" onSubmit={(event) => void submit(event)} noValidate>
      {!only && (
        <RadioGroup
          legend={t.contact.which}
          options={props.enrolments.map(({ id, department }) => ({ value: id, label: department }))}
          value={enrolment}
          onChange={setEnrolment}
        />
      )}
      <RadioGroup
        legend={t.contact.urgent}
        options={URGENT.map((value) => ({ value: String(value), label: t.contact.urgentOptions[value] ?? '' }))}
        value={urgent === null ? '' : String(urgent)}
        onChange={(value) => setUrgent(Number(value) as 0 | 1 | 2)}
      />
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
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </div>
      {(state === 'failed' || state === 'missing') && (
        <Notice kind="warning" role="alert">
          <p>{state === 'failed' ? t.contact.failed : t.contact.choose}</p>
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
