import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../text/text';
import { Icon } from './icons';

/** Grey lines in the place of what is coming. They appear only after a moment, so that a fast answer does not flash. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { t } = useText();
  return (
    <div className="skeleton" role="status">
      <span className="hidden-text">{t.common.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div className="skeleton-row" key={row} />
      ))}
    </div>
  );
}

/** Something could not be loaded, and a way to try again. */
export function LoadFailed({ retry }: { retry: () => void }) {
  const { t } = useText();
  return (
    <div className="empty" role="alert">
      <Icon name="offline" size={28} />
      <p className="empty-title">{t.common.failed}</p>
      <Button className="secondary" onPress={retry}>
        {t.common.retry}
      </Button>
    </div>
  );
}

export function Banner({
  tone,
  title,
  children,
  icon = 'warning',
}: {
  tone: 'bad' | 'warn' | 'calm';
  title: string;
  children?: ReactNode;
  icon?: 'warning' | 'offline' | 'clock';
}) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'calm' ? 'status' : 'alert'}>
      <Icon name={icon} size={18} />
      <div>
        <strong>{title}</strong>
        {children && <span> {children}</span>}
      </div>
    </div>
  );
}

function Broken() {
  const { t } = useText();
  return (
    <div className="empty" role="alert">
      <h1>{t.common.broken.title}</h1>
      <p>{t.common.broken.text}</p>
      <button type="button" className="primary" onClick={() => window.location.reload()}>
        {t.common.broken.again}
      </button>
    </div>
  );
}

/** Keeps one broken screen from taking the whole app, and the patient's answers out of any log. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
