import { useEffect, useState } from 'react';
import { Icon } from './icon';
import { useWords } from './language';

/** Whether the browser believes that there is a network. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return online;
}

/** Stands above the page while there is no network. The region is always there, so that its change is spoken. */
export function ConnectionBanner() {
  const { t } = useWords();
  const online = useOnline();
  return (
    <div role="status" className={online ? undefined : 'banner banner-offline'}>
      {!online && (
        <p className="banner-text">
          <Icon name="warning" />
          {t.common.offline}
        </p>
      )}
    </div>
  );
}
