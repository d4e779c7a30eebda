// biome-ignore-all lint/a11y/noRedundantRoles: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useSemanticElements: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
// biome-ignore-all lint/a11y/useFocusableInteractive: a grid is a table whose rows take focus; the roles stand written out because narrow screens lay it out as cards
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { useNow } from '../../ui/clock';
import type { ItemView } from '../../ui/items/item';
import type { ItemActions } from '../../ui/items/use-item-actions';
import { useKeys } from '../../ui/use-keys';
import { addressOf } from './address';
import { lineAbove } from './budget';
import { OverflowLine } from './budget-line';
import type { Budget } from './data';
import { Row } from './row';
import { chosenAfter, moved } from './selection';
import type { SteadyRow } from './steady';
import type { Bulk } from './use-bulk';

interface Props {
  rows: readonly SteadyRow<ItemView>[];
  /** ids of rows that somebody else has just changed */
  marked: ReadonlySet<string>;
  me: string;
  actions: ItemActions;
  bulk: Bulk;
  budget: Budget | null;
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
  const before = useRef<readonly string[]>([]);
  const held = useRef<HTMLElement | null>(null);
  const current = chosenAfter(ids, chosen, before.current);
  if (current !== chosen) choose(current);
  useLayoutEffect(() => {
    before.current = ids;
    const element = held.current;
    if (!element || document.activeElement !== document.body) return;
    const target = element.isConnected ? element : rowOf(grid.current, current);
    target?.focus({ preventScroll: true });
  });
  return { grid, chosen: current, choose, held };
}
type Chosen = ReturnType<typeof useChosen>;

/** Moving in the list, and the letters that act on the chosen row. */
function useGridKeys({ rows, actions, bulk }: Props, { grid, chosen, choose }: Chosen) {
  const [, go] = useLocation();
  const ids = rows.map(({ item }) => item.id);
  const row = rows.find(({ item }) => item.id === chosen);
  const item = row && !row.gone ? row.item : null;
  const move = (to: 'next' | 'previous' | 'first' | 'last') => {
    const inside = grid.current?.contains(document.activeElement);
    // the first press shows where one is; only then it moves
    const id = inside || to === 'first' || to === 'last' ? moved(ids, chosen, to) : chosen;
    choose(id);
    const element = rowOf(grid.current, id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    next: () => move('next'),
    previous: () => move('previous'),
    first: () => move('first'),
    last: () => move('last'),
    ...(row && { open: () => go(addressOf(row.item)) }),
    ...(item && {
      take: () => actions.start('take', item),
      release: () => actions.start('release', item),
      handOver: () => actions.start('hand-over', item),
      snooze: () => actions.start('snooze', item),
      outcome: () => actions.start('outcome', item),
      card: () => actions.show('card', item),
      history: () => actions.show('history', item),
      copy: () => actions.copy(item),
      select: () => bulk.toggle(item),
    }),
  });
}

/** The list as a grid with one row in the tab order: arrows or j/k move, Enter opens, letters act on the chosen row. */
export function Grid(props: Props) {
  const { rows, marked, me, actions, bulk, budget, stale, busy } = props;
  const { t } = useText();
  const now = useNow(10_000);
  const place = useChosen(rows.map(({ item }) => item.id));
  const { grid, chosen, choose, held } = place;
  useGridKeys(props, place);
  const c = t.worklist.columns;
  const over = budget && lineAbove(budget, rows);
  const columns = [c.level, c.patient, c.reason, c.age, c.due, c.owner, c.actions];
  return (
    <>
      <p className="grid-help">{t.worklist.gridHelp}</p>
      <table
        className={`grid${stale ? ' grid-stale' : ''}`}
        role="grid"
        aria-label={t.worklist.title}
        aria-rowcount={rows.length + 1}
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
            {columns.map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ item, gone }, at) => (
            <Fragment key={item.id}>
              {budget && over === item.id && <OverflowLine budget={budget} columns={columns.length} />}
              <Row
                item={item}
                gone={gone}
                changed={marked.has(item.id)}
                me={me}
                now={now}
                chosen={item.id === chosen}
                at={at + 2}
                choose={choose}
                actions={actions}
                bulk={bulk}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}
