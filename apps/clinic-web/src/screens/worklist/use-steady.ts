import { useEffect, useRef, useState } from 'react';
import type { ItemView } from '../../ui/items/item';
import { changedBy, type Own, renewed, type Steady, steady } from './steady';

/** A hand that has been still for so long is not about to press. */
const IDLE_MS = 5_000;
/** How long a row says that somebody has changed it. */
const MARKED_MS = 20_000;

/** Whether somebody is at work in the list right now: moving, typing, or in a dialog or menu. */
function useAtWork(): () => boolean {
  const latest = useRef(0);
  useEffect(() => {
    const note = () => {
      latest.current = Date.now();
    };
    const names = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
    for (const name of names) window.addEventListener(name, note, { passive: true });
    return () => {
      for (const name of names) window.removeEventListener(name, note);
    };
  }, []);
  return () =>
    Date.now() - latest.current < IDLE_MS ||
    document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

interface Held {
  /** whose list: another filter or department is another list */
  view: string;
  fresh: readonly ItemView[];
  shown: Steady<ItemView>;
  seen: ReadonlyMap<string, number>;
}
const versions = (items: readonly ItemView[]) => new Map(items.map(({ id, version }) => [id, version]));

/**
 * The rows as they stand on the screen: renewed when another list is asked for, when the person says so, or when nobody
 * is at work; in between they stay in their places.
 * @param view what the list is of
 * @param own what this person has done, by item
 */
export function useSteady(view: string, fresh: readonly ItemView[], own: Own) {
  const atWork = useAtWork();
  const [held, hold] = useState<Held>(() => ({ view, fresh, shown: renewed(fresh), seen: versions(fresh) }));
  const [marks, mark] = useState<ReadonlyMap<string, number>>(new Map());
  const other = held.view !== view;
  if (other || held.fresh !== fresh) {
    const still = !other && held.shown.rows.length > 0 && atWork();
    const shown = still ? steady(held.shown.rows, fresh, own) : renewed(fresh);
    const changed = other ? [] : changedBy(held.seen, fresh, own);
    if (changed.length > 0) {
      const until = Date.now() + MARKED_MS;
      mark(new Map([...marks, ...changed.map(({ id }) => [id, until] as const)]));
    }
    hold({ view, fresh, shown, seen: new Map([...(other ? [] : held.seen), ...versions(fresh)]) });
  }
  const apply = () => hold((old) => ({ ...old, shown: renewed(old.fresh) }));
  const behind = held.shown.waiting.length > 0 || held.shown.moved;
  useEffect(() => {
    if (!behind) return;
    const timer = setInterval(() => {
      if (!atWork()) hold((old) => ({ ...old, shown: renewed(old.fresh) }));
    }, 500);
    return () => clearInterval(timer);
  });
  const now = Date.now();
  const marked = new Set([...marks].filter(([, until]) => until > now).map(([id]) => id));
  return { ...held.shown, apply, marked };
}
