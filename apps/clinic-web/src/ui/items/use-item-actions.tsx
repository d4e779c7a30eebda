import { type ReactNode, useState } from 'react';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useClock } from '../clock';
import { useNotify } from '../notices';
import { CardDialog } from './card-dialog';
import { HistoryDialog } from './history-dialog';
import { type ActionView, isOthers, type ItemView, offers } from './item';
import type { ItemSetting } from './item-setting';
import { useJournal } from './journal';
import { useLatest } from './latest';
import { OutcomeDialog } from './outcome-dialog';
import type { Said } from './said';
import { HandOverDialog, SnoozeDialog } from './small-dialogs';
import { useExplain } from './use-explain';

export type Verb = ActionView['verb'];
export type Showing = 'card' | 'history';
export interface ItemActions {
  /** does it at once, or opens the dialog that asks what it needs */
  start: (verb: Verb, item: ItemView) => void;
  /** takes back the latest thing done */
  undoLatest: () => void;
  /** the department's instruction, or what has happened to the item */
  show: (what: Showing, item: ItemView) => void;
  /** the Danish text for the journal, to the clipboard */
  copy: (item: ItemView) => void;
  dialogs: ReactNode;
}
type Asked = { verb: Verb | Showing; item: ItemView };

type Done = { ok: true; item: ItemView } | { ok: false; said: Said };

/** One action with its message; a dialog gets the refusal back, what is done without a dialog says it aloud. */
function usePerform({ act, me }: Pick<ItemSetting, 'act' | 'me'>) {
  const { t, language } = useText();
  const notify = useNotify();
  const clock = useClock();
  const explain = useExplain(me);
  const latest = useLatest();
  const perform = async (item: ItemView, action: ActionView): Promise<Done> => {
    const acted = await act(item, action);
    if (!acted.ok) return { ok: false, said: explain(acted) };
    const undoes = action.verb === 'undo';
    const undo = () => void aloud(acted.item, { verb: 'undo' });
    latest.set(undoes ? null : undo);
    const kept = action.verb === 'outcome' ? action.nextAttemptAt : undefined;
    const text = kept ? t.items.keptOpen(moment(kept, clock.now(), language)) : t.items.done[action.verb];
    notify({
      tone: 'good',
      text: `${item.patient.name}: ${text}`,
      ...(undoes ? {} : { action: { label: t.items.undo, do: undo } }),
    });
    return { ok: true, item: acted.item };
  };
  const aloud = async (item: ItemView, action: ActionView): Promise<void> => {
    const done = await perform(item, action);
    if (!done.ok) notify({ tone: 'bad', text: `${item.patient.name}: ${done.said.text}` });
  };
  const undoLatest = () => {
    const undo = latest.get();
    if (undo) undo();
    else notify({ tone: 'good', text: t.items.nothingToUndo });
  };
  return { perform, aloud, undoLatest };
}

/** Fetches the journal text and copies it. */
function useCopy(readJournal: ItemSetting['readJournal']) {
  const { t } = useText();
  const notify = useNotify();
  const journal = useJournal();
  const copy = (item: ItemView) =>
    void readJournal(item).then(
      (text) => journal.copy(item.patient, text),
      () => notify({ tone: 'bad', text: `${item.patient.name}: ${t.items.notCopied}` }),
    );
  return { copy, dialog: journal.dialog };
}

interface DialogsProps {
  setting: ItemSetting;
  asked: Asked;
  close: () => void;
  submit: (action: ActionView) => Promise<Said | null>;
}

function Dialogs({ setting, asked: { verb, item }, close, submit }: DialogsProps) {
  const newest = setting.newest(item);
  const shared = {
    item,
    me: setting.me,
    onClose: close,
    onSubmit: submit,
    meanwhile: newest.version > item.version ? newest : null,
  };
  if (verb === 'outcome') {
    return <OutcomeDialog {...shared} outcomes={setting.outcomes} colleagues={setting.colleagues} />;
  }
  if (verb === 'hand-over') return <HandOverDialog {...shared} colleagues={setting.colleagues} />;
  if (verb === 'snooze') return <SnoozeDialog {...shared} />;
  if (verb === 'card') return <CardDialog item={item} cards={setting.cards} onClose={close} />;
  if (verb === 'history') return <HistoryDialog item={newest} read={setting.readHistory} onClose={close} />;
  return null;
}

/** The verbs of a worklist item with their dialogs and messages, the same in the list and on the patient's page. */
export function useItemActions(setting: ItemSetting): ItemActions {
  const { me } = setting;
  const { t } = useText();
  const notify = useNotify();
  const { perform, aloud, undoLatest } = usePerform(setting);
  const { copy, dialog } = useCopy(setting.readJournal);
  const [asked, ask] = useState<Asked | null>(null);
  setting.useOpen(asked?.item.id ?? null);

  const start = (verb: Verb, item: ItemView) => {
    if (verb === 'take' || verb === 'release' || verb === 'undo') return void aloud(item, { verb });
    if (verb !== 'hand-over' && isOthers(item, me) && item.owner) {
      return notify({ tone: 'bad', text: `${item.patient.name}: ${t.items.takenByOther(item.owner.name)}` });
    }
    if (verb === 'snooze' && !offers(item, me).snooze) {
      return notify({ tone: 'bad', text: `${item.patient.name}: ${t.items.refusals.acute}` });
    }
    ask({ verb, item });
  };
  const submit = async (action: ActionView): Promise<Said | null> => {
    if (!asked) return null;
    const done = await perform(asked.item, action);
    // the dialog goes on with the item as it now is: taken over, or changed by somebody else
    const changed = done.ok ? action.verb === 'take' && done.item : done.said.changed;
    if (changed) ask({ ...asked, item: changed });
    return done.ok ? null : done.said;
  };
  return {
    start,
    undoLatest,
    copy,
    show: (verb, item) => ask({ verb, item }),
    dialogs: (
      <>
        {asked && <Dialogs setting={setting} asked={asked} close={() => ask(null)} submit={submit} />}
        {dialog}
      </>
    ),
  };
}
