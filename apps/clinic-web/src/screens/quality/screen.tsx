import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { localDate } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import type { Period } from './data';
import { FalseGreensView } from './false-greens';
import { LookBackView } from './look-back';
import { LookBacksView } from './look-backs';
import { MonitorView } from './monitor';
import { type Dates, isPeriod, lastMonths } from './period';
import { PeriodBar } from './period-bar';
import './quality.css';
import { SuggestionsView } from './suggestions';
import { TABS, type Tab, tabAddress, tabOf } from './tabs';

function Parts({ here }: { here: Tab }) {
  const { t } = useText();
  return (
    <nav className="quality-tabs no-print" aria-label={t.quality.title}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          href={tabAddress(tab)}
          className={tab === here ? 'quality-tab here' : 'quality-tab'}
          aria-current={tab === here ? 'page' : undefined}
        >
          {t.quality.tabs[tab]}
        </Link>
      ))}
    </nav>
  );
}

interface Told {
  readonly period: Period;
  /** The dates that the server counted. */
  readonly told: (dates: Dates) => void;
}

const COUNTED: Readonly<Partial<Record<Tab, (props: Told) => React.ReactNode>>> = {
  enighed: MonitorView,
  forslag: SuggestionsView,
  'falske-groenne': FalseGreensView,
};

function Counted({ tab, department }: { tab: Tab; department: string }) {
  const now = useNow(60_000);
  // until somebody chooses, it is the last six months by the server's clock
  const [usual, setUsual] = useState<Dates | null>(null);
  const [typed, setTyped] = useState<Dates | null>(null);
  const [chosen, setChosen] = useState<Dates | null>(null);
  const today = usual?.to ?? localDate(now);
  const show = (next: Dates) => {
    setTyped(next);
    // a date that is being typed is not asked for
    if (isPeriod(next)) setChosen(next);
  };
  const told = useCallback((dates: Dates) => chosen === null && setUsual(dates), [chosen]);
  const View = COUNTED[tab];
  return (
    <>
      <PeriodBar dates={typed ?? usual ?? lastMonths(6, today)} today={today} show={show} />
      {View && <View key={`${tab}${chosen?.from}${chosen?.to}`} period={{ department, dates: chosen }} told={told} />}
    </>
  );
}

/** Whether the rules are good: agreement, suggestions, false greens, and past errors found. */
export function QualityScreen({ tab: path, id }: { tab: string | null; id: string | null }) {
  const { t } = useText();
  const { department } = useSigned();
  useEffect(() => {
    document.title = `${t.quality.title} – ${t.common.product}`;
  }, [t]);
  const tab = tabOf(path);
  if (!tab || (id && tab !== 'tilbageblik')) return <Missing />;
  return (
    // another department is another page: nothing half done is carried over
    <div className="page" key={department.id}>
      <h1>{t.quality.title}</h1>
      <p className="second">{t.quality.lead}</p>
      <Parts here={tab} />
      {tab !== 'tilbageblik' && <Counted tab={tab} department={department.id} />}
      {tab === 'tilbageblik' && (id ? <LookBackView key={id} id={id} /> : <LookBacksView department={department.id} />)}
    </div>
  );
}
