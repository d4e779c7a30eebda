import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type KeyAction, keyAction, type Place } from './keys';

const STORED = 'stemme.clinic.keys';
type Handlers = Partial<Record<KeyAction, () => void>>;

interface KeySettings {
  singles: boolean;
  setSingles: (on: boolean) => void;
}
const Context = createContext<KeySettings>({ singles: true, setSingles: () => {} });

export function KeySettingsProvider({ children }: { children: ReactNode }) {
  const [singles, choose] = useState(() => localStorage.getItem(STORED) !== 'off');
  const value = useMemo(
    () => ({
      singles,
      setSingles: (on: boolean) => {
        localStorage.setItem(STORED, on ? 'on' : 'off');
        choose(on);
      },
    }),
    [singles],
  );
  return <Context value={value}>{children}</Context>;
}

export const useKeySettings = () => useContext(Context);

function placeOf(target: EventTarget | null): Place {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return 'overlay';
  if (!(target instanceof Element)) return 'page';
  // a checkbox or a tab writes nothing, so the keys stay alive on it
  if (target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'))
    return 'field';
  if (target.matches('[data-keys="grid"]')) return 'grid';
  return target.closest('a, button, [role="tab"], input') ? 'control' : 'page';
}

/** Listens for the app's keys while the component is shown. Only the actions given here are taken; others pass. */
export function useKeys(handlers: Handlers): void {
  const { singles } = useKeySettings();
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = keyAction(event, placeOf(event.target), singles);
      const handler = action && current.current[action];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [singles]);
}
