import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PhoneList } from '../../ui/phones';
import { type Home, loadWorse, openNow } from './data';

/** For who has got worse between two questionnaires: call first, then tell. */
export function WorseScreen() {
  const [loaded, reload] = useLoad('worse', loadWorse);
  return (
    <Loading loaded={loaded} reload={reload}>
      {(home) => <WorsePage home={home} />}
    </Loading>
  );
}

function WorsePage({ home }: { readonly home: Home }) {
  const { t } = useWords();
  const open = home.enrolments.filter(({ status, canAskExtra }) => status === 'active' && canAskExtra);
  return (
    <Page title={t.worse.title} back="/">
      <section className="panel panel-strong" aria-labelledby="danger">
        <h2 id="danger">{t.worse.danger}</h2>
        <p>{t.worse.dangerText}</p>
        <h3>{t.worse.callUs}</h3>
        <PhoneList phones={home.departments.flatMap(({ phones }) => phones)} emergency />
      </section>
      <section aria-labelledby="tell">
        <h2 id="tell">{t.worse.answerNow}</h2>
        {open.length === 0 ? <p>{t.worse.noExtra}</p> : <p>{t.worse.answerNowText}</p>}
        {open.map((enrolment) => (
          <OpenNow key={enrolment.id} enrolment={enrolment} named={open.length > 1} />
        ))}
        <div className="actions">
          <Link href="/kontakt" className="button button-secondary button-big">
            {t.worse.askContact}
          </Link>
        </div>
      </section>
    </Page>
  );
}

function OpenNow(props: { readonly enrolment: Home['enrolments'][number]; readonly named: boolean }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready');
  const open = async () => {
    if (state === 'opening') return;
    setState('opening');
    try {
      go(`/skema/${await openNow(props.enrolment.id)}`);
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      {state === 'failed' && (
        <Notice kind="warning" role="alert">
          <p>{t.worse.failed}</p>
        </Notice>
      )}
      <div className="actions">
        <button
          type="button"
          className="button button-primary button-big"
          aria-disabled={state === 'opening'}
          onClick={() => void open()}
        >
          {state === 'opening' ? t.worse.opening : t.worse.answerButton}
          {props.named && ` (${props.enrolment.department})`}
        </button>
      </div>
    </>
  );
}
