import { type SyntheticEvent, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { type Fault, faultOf, type Reaching, WhenToCall } from '../../ui/when-to-call';
import { type Call, loadCall, type OpenCall, type Saved, saveCall } from './data';

/** *Ringeaftale*: on which number, and when it suits. */
export function CallScreen({ id }: { readonly id: string }) {
  const [loaded, reload] = useLoad(id, () => loadCall(id));
  return (
    <Loading loaded={loaded} reload={reload}>
      {(open) => (open?.call.canAnswer ? <CallPage open={open} /> : <Gone />)}
    </Loading>
  );
}

function Gone() {
  const { t } = useWords();
  return (
    <Page title={t.talks.calls} back="/">
      <Notice kind="info">
        <p>{t.talks.gone}</p>
      </Notice>
    </Page>
  );
}

const reachingOf = ({ number, wishes }: Call, known: string | null): Reaching => ({
  number: number ?? known ?? '',
  // a number that was given for this talk before is still for this talk
  keep: number !== null ? 'call' : null,
  times: wishes.map(({ day, part }) => ({ day, part: part as 'morning' | 'afternoon' })),
});

function useAnswer({ call: first, known }: OpenCall) {
  const [call, setCall] = useState(first);
  const [reaching, setReaching] = useState(() => reachingOf(first, known));
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Saved | null>(null);
  const change = (next: Reaching) => {
    setReaching(next);
    setDone(null);
    if (fault !== null && faultOf(next, known) !== fault) setFault(null);
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    const found = call.kind === 'phone' ? faultOf(reaching, known) : null;
    setFault(found);
    if (found) return;
    setBusy(true);
    const saved = await saveCall(call, reaching);
    setBusy(false);
    setDone(saved);
    if (saved.kind === 'saved' || saved.kind === 'moved') setCall(saved.call);
  };
  return { call, reaching, fault, busy, done, change, submit };
}

function CallPage({ open }: { readonly open: OpenCall }) {
  const { t, pick } = useWords();
  const { call, reaching, fault, busy, done, change, submit } = useAnswer(open);
  return (
    <Page title={t.talks.title[call.kind]} back="/">
      <p className="font-lead">{pick(call.text)}</p>
      <p>{t.talks.lead}</p>
      <form className="panel" onSubmit={(event) => void submit(event)} noValidate>
        <WhenToCall reaching={reaching} known={open.known} fault={fault} onChange={change} />
        {done && <Said done={done} />}
        <div className="actions">
          <button type="submit" className="button button-primary button-big" aria-disabled={busy}>
            {busy ? t.talks.saving : t.talks.save}
          </button>
          {done?.kind === 'saved' && (
            <Link href="/" className="button button-secondary button-big">
              {t.common.toHome}
            </Link>
          )}
        </div>
      </form>
    </Page>
  );
}

function Said({ done }: { readonly done: Saved }) {
  const { t } = useWords();
  if (done.kind === 'saved') {
    return (
      <>
        <Notice kind="success" role="status">
          <p>
            {t.talks.saved} {done.always === 'done' && t.talks.keptAlways}
          </p>
        </Notice>
        {done.always === 'failed' && (
          <Notice kind="warning" role="alert">
            <p>{t.talks.keepFailed}</p>
          </Notice>
        )}
      </>
    );
  }
  return (
    <Notice kind="warning" role="alert">
      <p>{t.talks[done.kind]}</p>
    </Notice>
  );
}
