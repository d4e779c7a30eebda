import { useEffect } from 'react';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { CallsView } from './calls';
import { useCalls, useLetters, useUndelivered } from './data';
import { grouped } from './groups';
import { LettersView } from './letters';
import './messages.css';
import { SenderView } from './sender';
import { addressOf, TABS, type Tab, tabOf } from './tabs';
import { TextsView } from './texts';
import { UndeliveredView } from './undelivered';

/** How many wait in a part; nothing while it is not known. */
function useCounts(department: string): Partial<Record<Tab, number>> {
  const undelivered = useUndelivered(department).data?.undelivered.length;
  const calls = useCalls(department).data?.calls;
  const letters = useLetters(department).data?.waiting.length;
  return {
    ...(undelivered === undefined ? {} : { undelivered }),
    ...(calls === undefined ? {} : { calls: grouped(calls).length }),
    ...(letters === undefined ? {} : { letters }),
  };
}

function Parts({ here, department }: { here: Tab; department: string }) {
  const { t } = useText();
  const counts = useCounts(department);
  return (
    <nav className="message-tabs no-print" aria-label={t.messages.title}>
      {TABS.map(({ id }) => (
        <Link
          key={id}
          href={addressOf(id)}
          className={id === here ? 'message-tab here' : 'message-tab'}
          aria-current={id === here ? 'page' : undefined}
        >
          {t.messages.tabs[id]}
          {(counts[id] ?? 0) > 0 && <span className="message-count figure">{counts[id]}</span>}
        </Link>
      ))}
    </nav>
  );
}

const VIEWS: Readonly<Record<Tab, (props: { department: string }) => React.ReactNode>> = {
  undelivered: UndeliveredView,
  calls: CallsView,
  letters: LettersView,
  texts: TextsView,
  sender: SenderView,
};

/** What leaves the house, and what must be done where it does not arrive. */
export function MessagesScreen({ tab: path }: { tab: string | null }) {
  const { t } = useText();
  const { department } = useSigned();
  useEffect(() => {
    document.title = `${t.messages.title} – ${t.common.product}`;
  }, [t]);
  const tab = tabOf(path);
  if (!tab) return <Missing />;
  const View = VIEWS[tab];
  return (
    // another department is another page: nothing half done is carried over
    <div className="page" key={department.id}>
      <h1>{t.messages.title}</h1>
      <p className="second">{t.messages.lead}</p>
      <Parts here={tab} department={department.id} />
      <View department={department.id} />
    </div>
  );
}
