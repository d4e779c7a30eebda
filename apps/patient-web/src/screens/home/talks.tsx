import { type SyntheticEvent, useState } from 'react';
import { CallCard } from '../../ui/call-card';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import { OwnWords } from '../../ui/own-words';
import { type Call, type Matter, saveMatter } from './data';

/** Talks that were asked for, with the time when it is set. null: they could not be fetched, which is no reason to be calm. */
export function Calls({ calls, reload }: { readonly calls: readonly Call[] | null; readonly reload: () => void }) {
  const { t } = useWords();
  if (calls?.length === 0) return null;
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{t.talks.calls}</h2>
      {calls === null ? (
        <Notice kind="warning">
          <p>{t.talks.notLoaded}</p>
          <button type="button" className="link-button" onClick={reload}>
            {t.common.tryAgain}
          </button>
        </Notice>
      ) : (
        <ul className="nobullet-list cards">
          {calls.map((call) => (
            <li key={call.id}>
              <CallCard call={call} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What matters most, and what was agreed, of each place that knows the patient. */
export function Matters({ matters }: { readonly matters: readonly Matter[] }) {
  const { t } = useWords();
  if (matters.length === 0) return null;
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">{t.talks.matter}</h2>
      {matters.map((matter) => (
        <OneMatter key={matter.enrolment} first={matter} named={matters.length > 1} />
      ))}
    </section>
  );
}

function OneMatter({ first, named }: { readonly first: Matter; readonly named: boolean }) {
  const { t, moment } = useWords();
  const [matter, setMatter] = useState(first);
  const [editing, setEditing] = useState(false);
  const { text, saidAt, agreement } = matter;
  return (
    <div className="panel">
      {named && <h3>{matter.department}</h3>}
      {editing ? (
        <Edit
          matter={matter}
          onDone={(saved) => {
            setMatter(saved ?? matter);
            setEditing(false);
          }}
        />
      ) : (
        <>
          {text === null ? (
            <p className="quiet">{t.talks.matterNone}</p>
          ) : (
            <blockquote className="own-words">{text}</blockquote>
          )}
          {saidAt && <p className="quiet">{t.talks.matterSaid(moment(saidAt))}</p>}
          {agreement && (
            <div className="agreed">
              <h3>{t.talks.agreed}</h3>
              <p className="agreed-text">{agreement.text}</p>
              <p className="quiet">{t.talks.agreedBy(agreement.by, moment(agreement.at))}</p>
            </div>
          )}
          <button type="button" className="button button-secondary button-big" onClick={() => setEditing(true)}>
            {text === null ? t.talks.matterWrite : t.talks.matterEdit}
            {text !== null && <span className="sr-only"> {t.talks.matter}</span>}
          </button>
        </>
      )}
    </div>
  );
}

function Edit({ matter, onDone }: { readonly matter: Matter; readonly onDone: (saved: Matter | null) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(matter.text ?? '');
  const [state, setState] = useState<'ready' | 'saving' | 'failed' | 'offline'>('ready');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'saving') return;
    setState('saving');
    const saved = await saveMatter(matter.enrolment, text);
    if (saved === 'failed' || saved === 'offline') return setState(saved);
    onDone(saved);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <OwnWords label={t.talks.matterAsk} value={text} onChange={setText} />
      <p className="quiet">{t.talks.matterUrgent}</p>
      {(state === 'failed' || state === 'offline') && (
        <Notice kind="warning" role="alert">
          <p>{t.talks[state]}</p>
        </Notice>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary button-big" aria-disabled={state === 'saving'}>
          {state === 'saving' ? t.talks.saving : t.talks.save}
        </button>
        <button type="button" className="button button-secondary button-big" onClick={() => onDone(null)}>
          {t.common.cancel}
        </button>
      </div>
    </form>
  );
}
