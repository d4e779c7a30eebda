import { useLayoutEffect, useRef } from 'react';

/** What was used to open the overlay: of a menu the button that opened it, because the menu is gone when it is asked for. */
function opener(active: Element | null): HTMLElement | null {
  if (!(active instanceof HTMLElement) || active === document.body) return null;
  const button = active.closest('[role="menu"]')?.getAttribute('aria-labelledby')?.split(' ')[0];
  return (button && document.getElementById(button)) || active;
}

/** The place to go on from when the opener has gone: the chosen row of the list, which by then is the next neighbour. */
const inItsPlace = () => document.querySelector<HTMLElement>('[data-keys="grid"][tabindex="0"]');

function give(from: HTMLElement | null): void {
  // somebody has moved the focus on purpose
  if (document.activeElement && document.activeElement !== document.body) return;
  const target = from?.isConnected ? from : inItsPlace();
  // what is under a dialog is inert; the dialog that made it so has gone, and lets go a little later
  target?.closest<HTMLElement>('[inert]')?.removeAttribute('inert');
  target?.focus({ preventScroll: true });
}

/**
 * Gives the focus back before the next key can be pressed. The dialog itself does so with the next picture the browser
 * draws; a quick hand has typed by then, and the key goes to nobody. Stands after the overlay, so that it runs when the
 * overlay has let go.
 */
export function FocusBack() {
  const from = useRef<HTMLElement | null | undefined>(undefined);
  if (from.current === undefined) from.current = opener(document.activeElement);
  useLayoutEffect(
    // not within the change of the page itself: React hears no focus then
    () => () => queueMicrotask(() => give(from.current ?? null)),
    [],
  );
  return null;
}
