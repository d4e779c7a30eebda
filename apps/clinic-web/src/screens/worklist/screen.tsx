import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useText } from '../../text/text';
import { clock as clockText, moment } from '../../text/time';
import { useClock, useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import type { ItemView } from '../../ui/items/item';
import { useItemActions } from '../../ui/items/use-item-actions';
import { useOnline } from '../../ui/online';
import { useSigned } from '../../ui/session';
import { Banner, Skeleton } from '../../ui/states';
import { emptiness, isLost } from './condition';
import { useColleagues, useItemAction, useWorklist } from './data';
import { Empty } from './empty';
import { FilterBar } from './filter-bar';
import { type Filters, isNarrowed, readFilters, writeFilters } from './filters';
import { Grid } from './grid';
import { newlyAcute } from './selection';

type List = NonNullable<ReturnType<typeof useWorklist>['data']>;

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

function Freshness({ list, lost }: { list: List; lost: boolean }) {
  const { t, language } = useText();
  const now = useNow(30_000);
  return (
    <div className="freshness">
      {!lost && (
        <span className="updated">
          <span className="pulse" aria-hidden="true" />
          {t.worklist.updated(clockText(list.updatedAt, language, true))}
        </span>
      )}
      <span className={list.waiting > 0 ? 'waiting waiting-some' : 'waiting'}>
        {list.waiting > 0 && <Icon name="clock" size={14} />}
        {t.worklist.waiting(list.waiting)}
      </span>
      {list.checks.synthetic === 'not-run' && <span className="second">{t.worklist.syntheticNotRun}</span>}
      {list.checks.synthetic === 'ok' && list.checks.at && (
        <span className="second">{t.worklist.syntheticOk(moment(list.checks.at, now, language))}</span>
      )}
    </div>
  );
}

/** Says aloud, and in the tab, that something acute has come while the nurse was looking elsewhere. */
function AcuteArrivals({ items, acute }: { items: readonly ItemView[]; acute: number }) {
  const { t } = useText();
  const seen = useRef<ReadonlySet<string> | null>(null);
  const [said, say] = useState('');
  useEffect(() => {
    const fresh = newlyAcute(seen.current, items);
    seen.current = new Set(items.filter(({ level }) => level === 'acute').map(({ id }) => id));
    if (fresh.length > 0) say(fresh.map(({ patient }) => t.worklist.newAcute(patient.name)).join('. '));
  }, [items, t]);
  useEffect(() => {
    document.title = `${t.worklist.tab(acute, t.worklist.title)} – ${t.common.product}`;
  }, [acute, t]);
  return (
    <div className="hidden-text" aria-live="assertive">
      {said}
    </div>
  );
}

function Alarms({ list, lost }: { list: List | undefined; lost: boolean }) {
  const { t, language } = useText();
  return (
    <>
      {lost && (
        <Banner
          tone="bad"
          icon="offline"
          title={list ? t.worklist.lost(clockText(list.updatedAt, language, true)) : t.worklist.lostNever}
        >
          {t.worklist.lostMore}
        </Banner>
      )}
      {list?.checks.synthetic === 'failed' && (
        <Banner tone="bad" title={t.worklist.synthetic}>
          {t.worklist.syntheticMore}
        </Banner>
      )}
    </>
  );
}

/** When the shown list was heard from the server, by this machine's clock; null before the first. */
function useLost(query: ReturnType<typeof useWorklist>): boolean {
  const online = useOnline();
  useNow(1_000);
  const asked = useRef(Date.now());
  if (!query.isPlaceholderData && query.dataUpdatedAt) asked.current = query.dataUpdatedAt;
  return isLost({ online, failing: query.isError, heardAt: query.data ? asked.current : null, now: Date.now() });
}

/** The department's worklist, in the server's order. */
export function WorklistScreen() {
  const { t } = useText();
  const { session } = useSigned();
  const { filters, set, department } = useFilters();
  const query = useWorklist({
    department: department.id,
    state: filters.state,
    level: filters.level,
    pathway: filters.pathway,
  });
  const act = useItemAction();
  const actions = useItemActions({ act, me: session.id, colleagues: useColleagues(department.id, session.id) });
  const lost = useLost(query);
  const clock = useClock();
  const list = query.data;
  const updatedAt = list?.updatedAt;
  useEffect(() => {
    if (updatedAt) clock.sync(updatedAt);
  }, [updatedAt, clock]);

  const says =
    list &&
    emptiness({
      items: list.items.length,
      waiting: list.waiting,
      lost,
      narrowed: isNarrowed(filters),
      synthetic: list.checks.synthetic,
    });
  return (
    <div className="worklist">
      <div className="page-head">
        <h1>{t.worklist.title}</h1>
        {list && <Freshness list={list} lost={lost} />}
      </div>
      <Alarms list={list} lost={lost} />
      <FilterBar filters={filters} set={set} counts={list?.counts} department={department.id} />
      {list && <AcuteArrivals key={department.id} items={list.items} acute={list.counts.acute} />}
      {!list && !lost && <Skeleton rows={8} />}
      {list && says === 'items' && (
        <Grid items={list.items} me={session.id} actions={actions} stale={lost} busy={query.isPlaceholderData} />
      )}
      {list && says && says !== 'items' && (
        <Empty says={says} list={list} state={filters.state} showAll={() => set({ level: null, pathway: null })} />
      )}
      {actions.dialogs}
    </div>
  );
}
