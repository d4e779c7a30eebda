// biome-ignore-all lint/a11y/noRedundantRoles: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useSemanticElements: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { useNow } from '../../ui/clock';
import type { ItemView } from '../../ui/items/item';
import type { ItemActions } from '../../ui/items/use-item-actions';
import { useKeys } from '../../ui/use-keys';
import { addressOf } from './address';
import { Row } from './row';
import { chosenAfter, moved } from './selection';

interface Props {
  items: readonly ItemView[];
  me: string;
  actions: ItemActions;
  /** the list is old: shown, but greyed so that nobody takes it for now */
  stale: boolean;
  busy: boolean;
}

const rowOf = (grid: HTMLElement | null, id: string | null) =>
  id === null ? null : (grid?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null);

/** The chosen item, kept through every refresh; and the focus, which the browser drops when a row is moved or goes. */
function useChosen(ids: readonly string[]) {
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, choose] = useState<string | null>(null);
  const place = useRef(0);
  const held = useRef<HTMLElement | null>(null);
  const current = chosenAfter(ids, chosen, place.current);
  if (current !== chosen) choose(current);
  useLayoutEffect(() => {
    if (current !== null) place.current = ids.indexOf(current);
    const element = held.current;
    if (!element || document.activeElement !== document.body) return;
    const target = element.isConnected ? element : rowOf(grid.current, current);
    target?.focus({ preventScroll: true });
  });
  return { grid, chosen: current, choose, held };
}

/** The list as a grid with one row in the tab order: arrows or j/k move, Enter opens, letters act on the chosen row. */
export function Grid({ items, me, actions, stale, busy }: Props) {
  const { t } = useText();
  const [, go] = useLocation();
  const now = useNow(10_000);
  const ids = items.map(({ id }) => id);
  const { grid, chosen, choose, held } = useChosen(ids);
  const item = items.find(({ id }) => id === chosen);
  const move = (to: 'next' | 'previous' | 'first' | 'last') => {
    const inside = grid.current?.contains(document.activeElement);
    // the first press shows where one is; only then it moves
    const id = inside || to === 'first' || to === 'last' ? moved(ids, chosen, to) : chosen;
    choose(id);
    const row = rowOf(grid.current, id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    next: () => move('next'),
    previous: () => move('previous'),
    first: () => move('first'),
    last: () => move('last'),
    ...(item && {
      open: () => go(addressOf(item)),
      take: () => actions.start('take', item),
      release: () => actions.start('release', item),
      outcome: () => actions.start('outcome', item),
    }),
    undo: actions.undoLatest,
  });
  const c = t.worklist.columns;
  return (
    <>
      <p className="grid-help">{t.worklist.gridHelp}</p>
      <table
        className={`grid${stale ? ' grid-stale' : ''}`}
        role="grid"
        aria-label={t.worklist.title}
        aria-rowcount={items.length + 1}
        aria-busy={busy}
        ref={grid}
        onFocus={(event) => {
          held.current = event.target;
        }}
        onBlur={(event) => {
          // a row that is moved loses focus to nowhere; a person who leaves goes somewhere
          if (event.relatedTarget && !grid.current?.contains(event.relatedTarget)) held.current = null;
        }}
      >
        <thead>
          <tr role="row">
            {[c.level, c.patient, c.reason, c.age, c.due, c.owner, c.actions].map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((one, at) => (
            <Row
              key={one.id}
              item={one}
              me={me}
              now={now}
              chosen={one.id === chosen}
              at={at + 2}
              choose={choose}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
