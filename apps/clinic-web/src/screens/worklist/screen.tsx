import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useText } from '../../text/text';
import { useClock } from '../../ui/clock';
import type { Act, ItemView } from '../../ui/items/item';
import { useItemActions } from '../../ui/items/use-item-actions';
import { useLine } from '../../ui/line';
import { useSigned } from '../../ui/session';
import { Skeleton } from '../../ui/states';
import { useKeys } from '../../ui/use-keys';
import { BudgetLine } from './budget-line';
import { BulkBar } from './bulk-bar';
import { Changes } from './changes';
import { emptiness } from './condition';
import { useItemSetting, useWorklist, type Worklist } from './data';
import { Empty } from './empty';
import { FilterBar } from './filter-bar';
import { type Filters, isNarrowed, readFilters, writeFilters } from './filters';
import { AcuteArrivals, Alarms, Freshness, useLost } from './freshness';
import { Grid } from './grid';
import { PendingBar } from './pending-bar';
import type { OwnAct } from './steady';
import { useBulk } from './use-bulk';
import { useSteady } from './use-steady';

/** Filters live in the address, so that a view can be kept, shared and gone back to. */
function useFilters() {
  const [, go] = useLocation();
  const filters = readFilters(useSearch());
  const { department, setDepartment, session } = useSigned();
  const asked = session.departments.find(({ id }) => id === filters.department);
  const askedId = asked?.id;
  useEffect(() => {
    if (askedId) setDepartment(askedId);
  }, [askedId, setDepartment]);
  const set = (changed: Partial<Filters>) => go(`/${writeFilters({ ...filters, ...changed })}`, { replace: true });
  return { filters, set, department: asked ?? department };
}

/** What this person has done to items, so that it is not told back as somebody else's. */
function useOwn(act: Act) {
  const own = useRef(new Map<string, OwnAct>());
  const note = (items: readonly { id: string; version: number }[], stays: boolean) => {
    for (const { id, version } of items) own.current.set(id, { version, stays });
  };
  const noted: Act = async (item, action) => {
    const acted = await act(item, action);
    if (acted.ok) note([acted.item], action.verb === 'take');
    return acted;
  };
  return { own: own.current, act: noted, did: (items: Parameters<typeof note>[0]) => note(items, false) };
}

interface Props {
  list: Worklist;
  query: { isPlaceholderData: boolean };
  lost: boolean;
  filters: Filters;
  set: (changed: Partial<Filters>) => void;
  department: string;
}

/** The rows with all that acts on them. */
function List({ list, query, lost, filters, set, department }: Props) {
  const { session } = useSigned();
  const lineDown = useLine().state === 'down';
  const setting = useItemSetting(department, session.id, list.items);
  const { own, act, did } = useOwn(setting.act);
  const actions = useItemActions({ ...setting, act, outcomes: list.outcomes });
  const view = JSON.stringify([department, filters.state, filters.level, filters.pathway]);
  const { rows, waiting, moved, apply, marked } = useSteady(view, list.items, own);
  const items = useMemo<ItemView[]>(() => rows.filter(({ gone }) => !gone).map(({ item }) => item), [rows]);
  const bulk = useBulk({ department, me: session.id, items, outcomes: list.outcomes, did });
  useKeys({
    undo: actions.undoLatest,
    reorder: apply,
    selectAll: bulk.toggleAll,
    closeSelected: bulk.closeChosen,
    filters: () => document.querySelector<HTMLElement>('.filters button')?.focus(),
  });
  const says = emptiness({
    items: rows.length + waiting.length,
    waiting: list.waiting,
    lost,
    lineDown,
    narrowed: isNarrowed(filters),
    synthetic: list.checks.synthetic,
  });
  return (
    <>
      <AcuteArrivals key={department} items={list.items} acute={list.counts.acute} />
      <Changes items={list.items} marked={marked} me={session.id} />
      <PendingBar waiting={waiting} moved={moved} apply={apply} />
      <BulkBar bulk={bulk} />
      {says === 'items' ? (
        <Grid
          rows={rows}
          marked={marked}
          me={session.id}
          actions={actions}
          bulk={bulk}
          budget={filters.state === 'open' ? list.budget : null}
          stale={lost}
          busy={query.isPlaceholderData}
        />
      ) : (
        <Empty says={says} list={list} state={filters.state} showAll={() => set({ level: null, pathway: null })} />
      )}
      {actions.dialogs}
      {bulk.dialog}
    </>
  );
}

/** The department's worklist, in the server's order. */
export function WorklistScreen() {
  const { t } = useText();
  const { filters, set, department } = useFilters();
  const query = useWorklist({
    department: department.id,
    state: filters.state,
    level: filters.level,
    pathway: filters.pathway,
  });
  const lost = useLost(query);
  const clock = useClock();
  const list = query.data;
  const updatedAt = list?.updatedAt;
  useEffect(() => {
    if (updatedAt) clock.sync(updatedAt);
  }, [updatedAt, clock]);
  return (
    <div className="worklist">
      <div className="page-head">
        <h1>{t.worklist.title}</h1>
        {list && <Freshness list={list} lost={lost} />}
      </div>
      <Alarms list={list} lost={lost} />
      <FilterBar filters={filters} set={set} counts={list?.counts} department={department.id} />
      {list && <BudgetLine budget={list.budget} />}
      {!list && !lost && <Skeleton rows={8} />}
      {list && <List list={list} query={query} lost={lost} filters={filters} set={set} department={department.id} />}
    </div>
  );
}
