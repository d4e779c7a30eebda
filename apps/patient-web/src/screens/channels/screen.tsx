import { type SyntheticEvent, useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { AddressFields } from './address-fields';
import { type Choices, choicesOf, faultsOf, isSame, used } from './choices';
import { loadChannels, type OwnChannels, saveChannels } from './data';
import './channels.css';
import { Then } from './then';
import { Ways } from './ways';

/** How the patient is reached, and what happens with each choice. */
export function ChannelsScreen() {
  const [loaded, reload] = useLoad('channels', loadChannels);
  return (
    <Loading loaded={loaded} reload={reload}>
      {(own) => <ChannelsPage own={own} />}
    </Loading>
  );
}

function ChannelsPage({ own: loaded }: { readonly own: OwnChannels }) {
  const { t } = useWords();
  const [own, setOwn] = useState(loaded);
  const { departments } = own;
  const where = departments.join(', ');
  return (
    <Page title={t.channels.title} back="/">
      <p className="font-lead">{t.channels.lead}</p>
      {departments.length === 0 ? (
        <Notice kind="info">
          <p>{t.channels.none}</p>
        </Notice>
      ) : (
        <>
          <p>{departments.length === 1 ? t.channels.one(where) : t.channels.several(where)}</p>
          {own.different && (
            <Notice kind="info">
              <p>{t.channels.different}</p>
            </Notice>
          )}
          <Form own={own} onSaved={setOwn} />
        </>
      )}
    </Page>
  );
}

type State = 'ready' | 'saving' | 'saved' | 'failed' | 'asking';

function useForm(own: OwnChannels, onSaved: (own: OwnChannels) => void) {
  const [choices, setChoices] = useState(() => choicesOf(own));
  const [state, setState] = useState<State>('ready');
  const [shown, setShown] = useState<readonly ('email' | 'phone')[]>([]);
  const change = (next: Choices) => {
    setChoices(next);
    setState('ready');
    // a fault goes away as soon as it is mended, and comes only on saving
    setShown((old) => old.filter((field) => faultsOf(next).includes(field)));
  };
  const save = async () => {
    setState('saving');
    const { order, off, email, phone } = choices;
    try {
      const saved = await saveChannels({
        order: [...order],
        off: [...off],
        email: email.trim() || null,
        phone: phone.trim() || null,
      });
      onSaved(saved);
      setChoices(choicesOf(saved));
      setState('saved');
    } catch {
      setState('failed');
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'saving') return;
    const faults = faultsOf(choices);
    setShown(faults);
    if (faults[0]) return document.getElementById(`channels-${faults[0]}`)?.focus();
    if (used(choices, own.channels).length === 0) return setState('asking');
    void save();
  };
  return { choices, change, state, setState, shown, submit, save, undo: () => change(choicesOf(own)) };
}

function Form(props: { readonly own: OwnChannels; readonly onSaved: (own: OwnChannels) => void }) {
  const { t } = useWords();
  const { own } = props;
  const { choices, change, state, setState, shown, submit, save, undo } = useForm(own, props.onSaved);
  const changed = !isSame(choices, choicesOf(own));
  return (
    <form onSubmit={submit} noValidate>
      <AddressFields choices={choices} onChange={change} faults={shown} />
      <Ways own={own} choices={choices} onChange={change} />
      <Then own={own} choices={choices} />
      {state === 'saved' && (
        <Notice kind="success" role="status">
          <p>{t.channels.saved}</p>
        </Notice>
      )}
      {state === 'failed' && (
        <Notice kind="warning" role="alert">
          <p>{t.channels.failed}</p>
        </Notice>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary button-big" aria-disabled={state === 'saving'}>
          {state === 'saving' ? t.channels.saving : t.channels.save}
        </button>
        {changed && state !== 'saving' && (
          <button type="button" className="button button-secondary button-big" onClick={undo}>
            {t.channels.undo}
          </button>
        )}
      </div>
      {state === 'asking' && (
        <Dialog title={t.channels.confirmTitle} onCancel={() => setState('ready')}>
          <p>{choices.phone.trim() ? t.channels.nothing : t.channels.nothingNoPhone}</p>
          <p>{t.channels.care}</p>
          <div className="actions">
            <button type="button" className="button button-primary button-big" onClick={() => setState('ready')}>
              {t.channels.confirmBack}
            </button>
            <button type="button" className="button button-secondary button-big" onClick={() => void save()}>
              {t.channels.confirm}
            </button>
          </div>
        </Dialog>
      )}
    </form>
  );
}
