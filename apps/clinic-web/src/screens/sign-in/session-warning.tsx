import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { duration } from '../../text/time';
import { Window } from '../../ui/dialog';
import { renewedSession } from './data';

const WARN_MS = 2 * 60_000;

/** Warns two minutes before the session ends. Sessions are in real time, so this reads the machine's own clock. */
export function SessionWarning({ expiresAt }: { expiresAt: string }) {
  const { t, language } = useText();
  const cache = useQueryClient();
  const [near, setNear] = useState(false);
  const [, tick] = useState(0);
  const end = Date.parse(expiresAt);
  useEffect(() => {
    setNear(false);
    // other calls may have moved the end: ask before alarming anybody
    const ask = setTimeout(
      () => {
        renewedSession(cache).then(
          (session) => session && setNear(Date.parse(session.expiresAt) - Date.now() <= WARN_MS),
          () => setNear(true),
        );
      },
      Math.max(0, Math.min(end - Date.now() - WARN_MS, 2 ** 31 - 1)),
    );
    return () => clearTimeout(ask);
  }, [end, cache]);
  useEffect(() => {
    if (!near) return;
    const timer = setInterval(() => {
      tick((n) => n + 1);
      if (Date.now() >= end) void renewedSession(cache).catch(() => {});
    }, 5_000);
    return () => clearInterval(timer);
  }, [near, end, cache]);
  if (!near) return null;
  const stay = () =>
    void renewedSession(cache).then(
      (session) => setNear(!session || session.expiresAt === expiresAt),
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
