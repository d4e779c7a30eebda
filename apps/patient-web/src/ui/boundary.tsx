import { Component, type ReactNode } from 'react';
import { TroublePage } from './trouble';

/**
 * A page that breaks, or whose code could not be fetched (no connection, a new version since), says so and can be
 * tried again. What was typed lies in the browser's storage and is there after the reload.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const kind = navigator.onLine ? 'try-again' : 'no-connection';
    return <TroublePage error={{ kind }} onRetry={() => window.location.reload()} />;
  }
}
