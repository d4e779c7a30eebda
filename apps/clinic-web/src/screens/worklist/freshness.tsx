import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/text';
import { clock as clockText, moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import type { ItemView } from '../../ui/items/item';
import { useLine } from '../../ui/line';
import { useOnline } from '../../ui/online';
import { Banner } from '../../ui/states';
import { isLost } from './condition';
import type { useWorklist, Worklist } from './data';
import { newlyAcute } from './selection';

/** How new the list is, how many responses wait, and whether the morning's test answer arrived. */
export function Freshness({ list, lost }: { list: Worklist; lost: boolean }) {
  const { t, language } = useText();
  const now = useNow(30_000);
  const live = useLine().state === 'live';
  const at = clockText(list.updatedAt, language, true);
  return (
    <div className="freshness">
      {!lost && (
        <span className="updated">
          <span className={live ? 'pulse' : 'pulse pulse-asking'} aria-hidden="true" />
          {live ? t.worklist.live(at) : t.worklist.updated(at)}
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
export function AcuteArrivals({ items, acute }: { items: readonly ItemView[]; acute: number }) {
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

/** What makes the list less than it looks: lost, not told of changes, or a chain that was seen to fail. */
export function Alarms({ list, lost }: { list: Worklist | undefined; lost: boolean }) {
  const { t, language } = useText();
  const down = useLine().state === 'down';
  const at = list && clockText(list.updatedAt, language, true);
  return (
    <>
      {lost && (
        <Banner tone="bad" icon="offline" title={at ? t.worklist.lost(at) : t.worklist.lostNever}>
          {t.worklist.lostMore}
        </Banner>
      )}
      {!lost && down && at && (
        <Banner tone="warn" icon="offline" title={t.worklist.lineDown(at)}>
          {t.worklist.lineDownMore}
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

/** Whether what is shown may no longer be believed; judged anew every second. */
export function useLost(query: ReturnType<typeof useWorklist>): boolean {
  const online = useOnline();
  const line = useLine();
  useNow(1_000);
  const asked = useRef(Date.now());
  if (!query.isPlaceholderData && query.dataUpdatedAt) asked.current = query.dataUpdatedAt;
  return isLost({
    online,
    failing: query.isError,
    listAt: query.data ? asked.current : null,
    lineAt: line.heardAt,
    live: line.state === 'live',
    now: Date.now(),
  });
}
