export const SCOPES = ['worklist', 'patient', 'anywhere'] as const;
export type Scope = (typeof SCOPES)[number];

/** Every key of the app, in the order of the help. `element` keys are the grid's own: they work while the list has focus. */
export const KEYS = [
  { action: 'next', keys: ['j', 'ArrowDown'], group: 'move', scope: 'worklist' },
  { action: 'previous', keys: ['k', 'ArrowUp'], group: 'move', scope: 'worklist' },
  { action: 'first', keys: ['Home'], group: 'move', scope: 'worklist' },
  { action: 'last', keys: ['End'], group: 'move', scope: 'worklist' },
  { action: 'open', keys: ['Enter'], group: 'move', scope: 'worklist' },
  { action: 'back', keys: ['b'], group: 'move', scope: 'patient' },
  { action: 'take', keys: ['t'], group: 'item', scope: 'worklist' },
  { action: 'release', keys: ['r'], group: 'item', scope: 'worklist' },
  { action: 'handOver', keys: ['g'], group: 'item', scope: 'worklist' },
  { action: 'snooze', keys: ['s'], group: 'item', scope: 'worklist' },
  { action: 'outcome', keys: ['o'], group: 'item', scope: 'worklist' },
  { action: 'undo', keys: ['u'], group: 'item', scope: 'worklist' },
  { action: 'card', keys: ['h'], group: 'item', scope: 'worklist' },
  { action: 'history', keys: ['i'], group: 'item', scope: 'worklist' },
  { action: 'copy', keys: ['c'], group: 'item', scope: 'anywhere' },
  { action: 'select', keys: ['x'], group: 'list', scope: 'worklist' },
  { action: 'selectAll', keys: ['a'], group: 'list', scope: 'worklist' },
  { action: 'closeSelected', keys: ['e'], group: 'list', scope: 'worklist' },
  { action: 'filters', keys: ['f'], group: 'list', scope: 'worklist' },
  { action: 'reorder', keys: ['n'], group: 'list', scope: 'worklist' },
  { action: 'dialogue', keys: ['1'], group: 'page', scope: 'patient' },
  { action: 'decision', keys: ['2'], group: 'page', scope: 'patient' },
  { action: 'triage', keys: ['3'], group: 'page', scope: 'patient' },
  { action: 'print', keys: ['p'], group: 'page', scope: 'patient' },
  { action: 'search', keys: ['/'], group: 'page', scope: 'anywhere' },
  { action: 'help', keys: ['?'], group: 'page', scope: 'anywhere' },
] as const satisfies readonly { action: string; keys: readonly string[]; group: string; scope: Scope }[];
export type KeyAction = (typeof KEYS)[number]['action'];
export const KEY_GROUPS = ['move', 'item', 'list', 'page'] as const;

/** What of a keyboard event decides; a DOM event fits. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  repeat?: boolean;
}
/** Where the key was pressed: in a field, in a dialog or menu, on a link or button, in the list, or elsewhere. */
export type Place = 'field' | 'overlay' | 'control' | 'grid' | 'page';

/** Actions that a held key may repeat; taking or closing an item may not. */
const REPEATABLE: readonly KeyAction[] = ['next', 'previous'];
/** Keys that scroll or press when focus is not in the list: there they stay the browser's. */
const GRID_ONLY = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter'];

/**
 * The action of a key press, or null when the key is the browser's or the field's.
 * @param singles whether single-character shortcuts are on (WCAG 2.1.4); the named keys always work
 */
export function keyAction(press: KeyPress, place: Place, singles: boolean): KeyAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return null;
  if (place === 'field' || place === 'overlay') return null;
  const found = KEYS.find(({ keys }) => (keys as readonly string[]).includes(press.key));
  if (!found) return null;
  if (GRID_ONLY.includes(press.key) ? place !== 'grid' : !singles) return null;
  if (press.repeat && !REPEATABLE.includes(found.action)) return null;
  return found.action;
}

/** How a key is written in the help. */
export function keyLabel(key: string): string {
  const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Enter: 'Enter ↵' };
  return names[key] ?? key;
}
