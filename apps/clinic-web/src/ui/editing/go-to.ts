import { partsOf, pointerOf } from './path';

const FIELDS = 'input, select, textarea, button, summary';

/** Opens what is folded around the nearest field of a place, and puts the focus there. */
export function goTo(root: ParentNode, path: string): void {
  for (let parts = partsOf(path); parts.length > 0; parts = parts.slice(0, -1)) {
    const found = root.querySelector(`[data-at="${CSS.escape(pointerOf(parts))}"]`);
    if (!found) continue;
    for (let around = found.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
      around.open = true;
    const field = found.matches(FIELDS) ? found : (found.querySelector(FIELDS) ?? found);
    (field as HTMLElement).focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
    return;
  }
}
