import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { useWords } from '../../ui/language';
import { type Session, serverNow, signInAgain, stay } from './data';
import { expiry, minutesLeft, WARN_MS } from './expiry';

const LOOK_EVERY_MS = 10_000;
const USES = ['pointerdown', 'keydown', 'input'] as const;

/** Warns before the session ends, and lengthens it for who is at work. Both only after somebody did something. */
export function StayingSignedIn(props: { readonly session: Session; readonly onOver: () => void }) {
  const { t } = useWords();
  const endsAt = useRef(Date.parse(props.session.expiresAt));
  const lengthenedAt = useRef(serverNow());
  const lastUsed = useRef(0);
  const [warning, setWarning] = useState<{ readonly minutes: number; readonly last: boolean } | null>(null);
  const told = useRef(false);
  const { onOver } = props;

  const lengthen = useRef(async () => {
    const asked = serverNow();
    const session = await stay();
    if (session) {
      endsAt.current = Date.parse(session.expiresAt);
      lengthenedAt.current = asked;
      // a session has an end that no use moves: say so once, and in time
      const last = endsAt.current - asked <= WARN_MS;
      setWarning(last && !told.current ? { minutes: minutesLeft(asked, endsAt.current), last } : null);
      told.current = last;
    } else if (serverNow() >= endsAt.current) onOver();
  });

  useEffect(() => {
    const used = () => {
      lastUsed.current = serverNow();
    };
    const look = () => {
      const now = serverNow();
      const todo = expiry(now, endsAt.current, lastUsed.current, lengthenedAt.current);
      if (todo === 'warn' && !told.current) setWarning({ minutes: minutesLeft(now, endsAt.current), last: false });
      // "over" asks once more: another tab, or a save, may have lengthened the session meanwhile
      else if (todo === 'over' || (todo === 'lengthen' && !told.current)) void lengthen.current();
    };
    for (const use of USES) window.addEventListener(use, used, { passive: true });
    document.addEventListener('visibilitychange', look);
    const timer = window.setInterval(look, LOOK_EVERY_MS);
    return () => {
      for (const use of USES) window.removeEventListener(use, used);
      document.removeEventListener('visibilitychange', look);
      window.clearInterval(timer);
    };
  }, []);

  if (warning === null) return null;
  if (warning.last) return <LastWarning minutes={warning.minutes} onClose={() => setWarning(null)} />;
  const yes = () => void lengthen.current();
  return (
    <Dialog title={t.session.warningTitle} onCancel={yes}>
      <p>{t.session.warning(warning.minutes)}</p>
      <p>{t.session.kept}</p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={yes}>
          {t.session.stay}
        </button>
      </div>
    </Dialog>
  );
}

/** The session ends whatever is done: sign in again now, or soon. */
function LastWarning(props: { readonly minutes: number; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t.session.lastTitle} onCancel={props.onClose}>
      <p>{t.session.last(props.minutes)}</p>
      <p>{t.session.kept}</p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={signInAgain}>
          {t.signedOut.again}
        </button>
        <button type="button" className="button button-secondary" onClick={props.onClose}>
          {t.session.notYet}
        </button>
      </div>
    </Dialog>
  );
}
