import { type ReactNode, useRef, useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useClock } from '../clock';
import { useNotify } from '../notices';
import { type Act, type ActedView, type ActionView, type ItemView, isOthers, ownerWords } from './item';
import { OutcomeDialog } from './outcome-dialog';
import { HandOverDialog, SnoozeDialog } from './small-dialogs';

export type Verb = ActionView['verb'];
export interface ItemActions {
  /** does it at once, or opens the dialog that asks what it needs */
  start: (verb: Verb, item: ItemView) => void;
  /** takes back the latest thing done here */
  undoLatest: () => void;
  dialogs: ReactNode;
}
interface Setting {
  act: Act;
  me: string;
  colleagues: readonly { id: string; name: string }[];
}

/** What is said when an action did not happen: never silence, and always that it is not saved. */
function useExplain(me: string) {
  const { t, language } = useText();
  const clock = useClock();
  return (acted: Exclude<ActedView, { ok: true }>): string => {
    if (acted.why === 'lost') return t.common.lost;
    if (acted.why === 'refused') {
      const code = [...acted.faults, acted.code].find((one) => Object.hasOwn(t.items.refusals, one));
      return code ? wordFor(t.items.refusals, code) : t.common.refused(acted.code);
    }
    if (!acted.item) return t.items.changedGone;
    return t.items.changed(ownerWords(acted.item, me, clock.now(), t, language));
  };
}

/** The verbs of a worklist item with their dialogs and messages, the same in the list and on the patient's page. */
export function useItemActions({ act, me, colleagues }: Setting): ItemActions {
  const { t, language } = useText();
  const notify = useNotify();
  const clock = useClock();
  const explain = useExplain(me);
  const [asking, setAsking] = useState<{ verb: Verb; item: ItemView } | null>(null);
  const latest = useRef<ItemView | null>(null);

  const perform = async (item: ItemView, action: ActionView): Promise<boolean> => {
    const acted = await act(item, action);
    if (!acted.ok) {
      notify({ tone: 'bad', text: `${item.patient.name}: ${explain(acted)}` });
      // somebody else has changed the item: the dialog's ground is gone
      return acted.why === 'changed';
    }
    latest.current = action.verb === 'undo' ? null : acted.item;
    const kept = action.verb === 'outcome' && action.nextAttemptAt;
    const text = kept ? t.items.keptOpen(moment(kept, clock.now(), language)) : t.items.done[action.verb];
    const undo = { label: t.items.undo, do: () => void perform(acted.item, { verb: 'undo' }) };
    notify({
      tone: 'good',
      text: `${item.patient.name}: ${text}`,
      ...(action.verb === 'undo' ? {} : { action: undo }),
    });
    return true;
  };
  const start = (verb: Verb, item: ItemView) => {
    if (verb === 'take' || verb === 'release' || verb === 'undo') return void perform(item, { verb });
    if (verb !== 'hand-over' && isOthers(item, me) && item.owner) {
      return notify({ tone: 'bad', text: `${item.patient.name}: ${t.items.takenByOther(item.owner.name)}` });
    }
    setAsking({ verb, item });
  };
  const undoLatest = () => {
    if (latest.current) void perform(latest.current, { verb: 'undo' });
    else notify({ tone: 'good', text: t.items.nothingToUndo });
  };

  const shared = asking && {
    item: asking.item,
    onClose: () => setAsking(null),
    onSubmit: (action: ActionView) => perform(asking.item, action),
  };
  const dialogs = shared && (
    <>
      {asking.verb === 'outcome' && <OutcomeDialog {...shared} />}
      {asking.verb === 'hand-over' && <HandOverDialog {...shared} colleagues={colleagues} />}
      {asking.verb === 'snooze' && <SnoozeDialog {...shared} />}
    </>
  );
  return { start, undoLatest, dialogs };
}
