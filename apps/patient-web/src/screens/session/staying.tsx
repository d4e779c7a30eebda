import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { useWords } from '../../ui/language';
import { type Session, serverNow, stay } from './data';
import { expiry, minutesLeft } from './expiry';

const LOOK_EVERY_MS = 10_000;
const USES = ['pointerdown', 'keydown', 'input'] as const;

/** Warns before the session ends, and lengthens it for who is at work. Both only after somebody did something. */
export function StayingSignedIn(props: { readonly session: Session; readonly onOver: () => void }) {
  const { t } = useWords();
  const endsAt = useRef(Date.parse(props.session.expiresAt));
  const lengthenedAt = useRef(serverNow());
  const lastUsed = useRef(0);
  const [minutes, setMinutes] = useState<number | null>(null);
  const { onOver } = props;

  const lengthen = useRef(async () => {
    const asked = serverNow();
    const session = await stay();
    if (session) {
      endsAt.current = Date.parse(session.expiresAt);
      lengthenedAt.current = asked;
      setMinutes(null);
    } else if (serverNow() >= endsAt.current) onOver();
  });

  useEffect(() => {
    const used = () => {
      lastUsed.current = serverNow();
    };
    const look = () => {
      const now = serverNow();
      const todo = expiry(now, endsAt.current, lastUsed.current, lengthenedAt.current);
      if (todo === 'warn') setMinutes(minutesLeft(now, endsAt.current));
      // "over" asks once more: another tab, or a save, may have lengthened the session meanwhile
      else if (todo !== 'fine') void lengthen.current();
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

  if (minutes === null) return null;
  const yes = () => void lengthen.current();
  return (
    <Dialog title={t.session.warningTitle} onCancel={yes}>
      <p>{t.session.warning(minutes)}</p>
      <p>{t.session.kept}</p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={yes}>
          {t.session.stay}
        </button>
      </div>
    </Dialog>
  );
}
