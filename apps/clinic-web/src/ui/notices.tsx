import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../text/text';
import { Icon } from './icons';

export interface Notice {
  tone: 'good' | 'bad';
  text: string;
  action?: { label: string; do: () => void };
}
const Context = createContext<(notice: Notice) => void>(() => {});
/** Long enough to read and to reach the button by keyboard; what went wrong stays until it is closed. */
const SHOWN_MS = 20_000;

/** Says what happened, in a place that screen readers announce. One at a time: the newest is the one that matters. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<(Notice & { id: number }) | null>(null);
  const notify = useCallback((next: Notice) => setNotice((old) => ({ ...next, id: (old?.id ?? 0) + 1 })), []);
  const { t } = useText();
  useEffect(() => {
    if (!notice || notice.tone === 'bad') return;
    const timer = setTimeout(() => setNotice(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const value = useMemo(() => notify, [notify]);
  return (
    <Context value={value}>
      {children}
      <div className="notices" role="status" aria-live={notice?.tone === 'bad' ? 'assertive' : 'polite'}>
        {notice && (
          <div className={`notice notice-${notice.tone}`} key={notice.id}>
            <Icon name={notice.tone === 'good' ? 'check' : 'warning'} />
            <span>{notice.text}</span>
            {notice.action && (
              <Button
                className="notice-action"
                onPress={() => {
                  notice.action?.do();
                  setNotice(null);
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <Button className="notice-close" aria-label={t.common.close} onPress={() => setNotice(null)}>
              <Icon name="close" />
            </Button>
          </div>
        )}
      </div>
    </Context>
  );
}

export const useNotify = () => useContext(Context);
