import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Crisis } from '../../ui/crisis';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Page } from '../../ui/page';
import { Paragraphs } from '../../ui/phones';
import { adviceFor, type Call, loadFirst, loadReceipt, phones, type SentAnswers } from './data';
import { Because, Discussed, Late, OpenCalls, Pending } from './talked';

const POLL_MS = 1_000;
/** After this long the page says that it takes longer than usual, and asks less often. */
const PATIENT_FOR = 15;

/** After handing in: it has been received, and what happens now. */
export function ReceiptScreen({ id }: { readonly id: string }) {
  const [loaded, reload] = useLoad(id, () => loadFirst(id));
  return (
    <Loading loaded={loaded} reload={reload}>
      {({ receipt, calls, pending }) => <Receipt first={receipt} calls={calls} pending={pending} retry={reload} />}
    </Loading>
  );
}

/** Asks again until the answers have been assessed; a lost connection only means asking later. */
function useAssessed(first: SentAnswers): { receipt: SentAnswers; rounds: number } {
  const [receipt, setReceipt] = useState(first);
  const [rounds, setRounds] = useState(0);
  const waiting = receipt.state === 'assessing';
  useEffect(() => {
    if (!waiting) return;
    const timer = window.setTimeout(
      () => {
        loadReceipt(first.id)
          .then(setReceipt)
          .catch(() => undefined)
          .finally(() => setRounds(rounds + 1));
      },
      rounds < PATIENT_FOR ? POLL_MS : 10 * POLL_MS,
    );
    return () => window.clearTimeout(timer);
  }, [waiting, rounds, first.id]);
  return { receipt, rounds };
}

function Receipt(props: {
  readonly first: SentAnswers;
  readonly calls: readonly Call[];
  readonly pending: boolean;
  readonly retry: () => void;
}) {
  const { first, calls } = props;
  const { t, pick, moment } = useWords();
  const { receipt, rounds } = useAssessed(first);
  const advice = adviceFor(receipt);
  return (
    <Page title={t.receipt.title} back="/">
      {advice && <Crisis text={pick(advice)} phones={phones()} raised={1} />}
      <p className="received">
        <Icon name="saved" />
        <span>{t.receipt.received(moment(receipt.receivedAt))}</span>
      </p>
      <div className="panel" aria-live="polite" aria-busy={receipt.state === 'assessing'}>
        {receipt.state === 'assessing' ? (
          <p className="waiting-line">
            <span className="spinner spinner-small" aria-hidden="true" />
            <span>{rounds < PATIENT_FOR ? t.receipt.assessing : t.receipt.assessingLong}</span>
          </p>
        ) : (
          <Outcome receipt={receipt} />
        )}
      </div>
      {props.pending && <Pending retry={props.retry} />}
      <OpenCalls calls={calls} />
      <Discussed receipt={receipt} />
      <div className="actions no-print">
        <Link href="/kontakt" className="button button-secondary button-big">
          {t.receipt.contact}
        </Link>
        <Link href={`/svar/${receipt.id}`} className="button button-secondary button-big">
          {t.receipt.see}
        </Link>
        <button type="button" className="button button-secondary button-big" onClick={() => window.print()}>
          <Icon name="print" />
          <span>{t.receipt.print}</span>
        </button>
      </div>
    </Page>
  );
}

function Outcome({ receipt }: { readonly receipt: SentAnswers }) {
  const { t, pick, day, moment } = useWords();
  const title = {
    'no-contact': t.receipt.noContact,
    'will-be-read': t.receipt.willBeRead,
    read: t.receipt.readTitle,
    discussed: t.talks.discussed,
    assessing: '',
  }[receipt.state];
  return (
    <>
      <h2>{title}</h2>
      {receipt.read && <p>{t.receipt.readBy(receipt.read.by, moment(receipt.read.at))}</p>}
      {receipt.late && <Late />}
      <Because receipt={receipt} />
      <Paragraphs text={pick(receipt.text)} phones={phones()} />
      {receipt.nextOn && (
        <p className="meta">
          <Icon name="calendar" />
          <span>
            {t.receipt.next}: {day(receipt.nextOn)}
          </span>
        </p>
      )}
    </>
  );
}
