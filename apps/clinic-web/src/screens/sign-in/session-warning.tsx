import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { duration } from '../../text/time';
import { Window } from '../../ui/dialog';
import { renewedSession } from './data';

const WARN_MS = 2 * 60_000;
const LOOK_MS = 3_000;

/** Warns two minutes before the session ends. Sessions are in real time, so this reads the machine's own clock. */
export function SessionWarning({ expiresAt }: { expiresAt: string }) {
  const { t, language } = useText();
  const cache = useQueryClient();
  const [near, setNear] = useState(false);
  const [, tick] = useState(0);
  const end = Date.parse(expiresAt);
  const current = useRef({ end, near });
  current.current = { end, near };
  useEffect(() => {
    let asked = 0;
    const look = () => {
      const { end, near } = current.current;
      const left = end - Date.now();
      if (near) tick((n) => n + 1);
      if (left > WARN_MS) return setNear(false);
      // other calls may have moved the end: ask once before alarming anybody, and again when it has come
      if ((near && left > 0) || Date.now() - asked < LOOK_MS * 3) return;
      asked = Date.now();
      renewedSession(cache).then(
        (session) => setNear(session !== null && Date.parse(session.expiresAt) - Date.now() <= WARN_MS),
        () => setNear(true),
      );
    };
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [cache]);
  if (!near) return null;
  const stay = () =>
    void renewedSession(cache).then(
      (session) => setNear(session !== null && Date.parse(session.expiresAt) - Date.now() <= WARN_MS),
      () => {},
    );
  return (
    <Window title={t.common.session.title} onClose={() => setNear(false)} role="alertdialog">
      <p>{t.common.session.text(duration(Math.max(0, end - Date.now()), language))}</p>
      <div className="dialog-buttons">
        <Button className="primary" onPress={stay} autoFocus>
          {t.common.session.stay}
        </Button>
      </div>
    </Window>
  );
}
