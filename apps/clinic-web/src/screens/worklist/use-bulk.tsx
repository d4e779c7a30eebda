import { type ReactNode, useState } from 'react';
import { useText } from '../../text/text';
import type { ItemView, OutcomeView } from '../../ui/items/item';
import { useLatest } from '../../ui/items/latest';
import { useExplain } from '../../ui/items/use-explain';
import { useNotify } from '../../ui/notices';
import { BulkDialog } from './bulk-dialog';
import { type BulkClosed, useCloseMany } from './data';
import { mayBulk } from './selection';

/** As many as the server closes at once. */
const MOST = 100;

interface Setting {
  department: string;
  me: string;
  items: readonly ItemView[];
  outcomes: readonly OutcomeView[];
  /** told of what was closed or opened here */
  did: (items: readonly { id: string; version: number }[]) => void;
}

/** Taking back what was closed together; what somebody has touched since stays closed, and is counted. */
function useUndo({ department, did, me }: Setting) {
  const { t } = useText();
  const notify = useNotify();
  const many = useCloseMany(department);
  const explain = useExplain(me);
  return async (bulk: string) => {
    const b = t.worklist.bulk;
    const answer = await many.undo(bulk);
    if (!answer.ok) return notify({ tone: 'bad', text: explain(answer).text });
    did(answer.done.reopened);
    const { reopened, kept } = answer.done;
    const words = [b.undone(reopened.length), kept.length > 0 && b.undoKept(kept.length)].filter(Boolean);
    notify({ tone: kept.length > 0 ? 'bad' : 'good', text: words.join(' ') });
  };
}

/** The green and blue items chosen to be closed together, with the dialog that asks why and tells what was not closed. */
export function useBulk(setting: Setting) {
  const { items, me, department, did } = setting;
  const { t, say } = useText();
  const notify = useNotify();
  const latest = useLatest();
  const undo = useUndo(setting);
  const many = useCloseMany(department);
  const explain = useExplain(me);
  const [ids, choose] = useState<ReadonlySet<string>>(new Set());
  const [asking, ask] = useState<readonly ItemView[] | null>(null);
  const b = t.worklist.bulk;
  const none = setting.outcomes.find(({ code }) => code === 'no-action');
  // what is no longer there or no longer calm is no longer chosen
  const chosen = items.filter((item) => ids.has(item.id) && mayBulk(item));
  const toggle = (item: ItemView) => {
    if (!mayBulk(item)) return notify({ tone: 'bad', text: `${item.patient.name}: ${b.onlyCalm}` });
    choose((old) => new Set(old.has(item.id) ? [...old].filter((id) => id !== item.id) : [...old, item.id]));
  };
  const toggleAll = () => {
    const all = items.filter(mayBulk);
    if (all.length === 0) return notify({ tone: 'good', text: b.none });
    if (all.length > MOST) notify({ tone: 'good', text: b.most(MOST) });
    const first = all.slice(0, MOST);
    choose(first.every(({ id }) => ids.has(id)) ? new Set() : new Set(first.map(({ id }) => id)));
  };
  const closeChosen = () => {
    if (chosen.length === 0) return notify({ tone: 'good', text: b.nothing });
    ask(chosen.slice(0, MOST));
  };
  const submit = async (reason: string, closing: readonly ItemView[]): Promise<BulkClosed | string> => {
    const answer = await many.close(reason, closing);
    if (!answer.ok) return explain(answer).text;
    const { bulk, closed, kept } = answer.done;
    did(closed);
    choose(new Set());
    const again = bulk ? () => void undo(bulk) : null;
    latest.set(again);
    notify({
      tone: kept.length > 0 ? 'bad' : 'good',
      text: [closed.length > 0 ? b.done(closed.length) : b.noneDone, kept.length > 0 && b.keptShort(kept.length)]
        .filter(Boolean)
        .join(' '),
      ...(again ? { action: { label: t.items.undo, do: again } } : {}),
    });
    return answer.done;
  };
  const dialog: ReactNode = asking && (
    <BulkDialog items={asking} outcome={none ? say(none.text) : b.noAction} submit={submit} onClose={() => ask(null)} />
  );
  return {
    chosen,
    isChosen: (id: string) => ids.has(id),
    toggle,
    toggleAll,
    closeChosen,
    clear: () => choose(new Set()),
    dialog,
  };
}
export type Bulk = ReturnType<typeof useBulk>;
