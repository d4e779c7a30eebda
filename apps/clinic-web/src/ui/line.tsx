import { createContext, useContext } from 'react';
import { useText } from '../text/text';
import { clock } from '../text/time';
import { useClock } from './clock';
import { Icon } from './icons';

export interface LineView {
  /** `opening` only until the first try has been answered */
  state: 'opening' | 'live' | 'down';
  /** when the server was last heard on the line, or when the line went down; ms of this machine's clock, null = never */
  heardAt: number | null;
}

/** The line on which the server says that the worklist has changed. */
export const LineContext = createContext<LineView>({ state: 'opening', heardAt: null });
export const useLine = (): LineView => useContext(LineContext);

/** In the frame of every screen: whether the server tells of changes. */
export function LiveState() {
  const { t, language } = useText();
  const { state, heardAt } = useLine();
  const business = useClock();
  const down = state === 'down' && heardAt !== null;
  // when it was, by the server's clock
  const since = heardAt === null ? '' : clock(business.now() - (Date.now() - heardAt), language);
  return (
    <span
      className={down ? 'live-line live-line-down' : 'live-line'}
      role="status"
      title={down ? t.common.line.down(since) : undefined}
    >
      {state === 'live' && (
        <>
          <span className="pulse" aria-hidden="true" />
          <span className="hidden-text">{t.common.line.live}</span>
        </>
      )}
      {down && (
        <>
          <Icon name="offline" size={14} />
          <span aria-hidden="true">{since}</span>
          <span className="hidden-text">{t.common.line.down(since)}</span>
        </>
      )}
    </span>
  );
}
