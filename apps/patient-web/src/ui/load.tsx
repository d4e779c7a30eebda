import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useWords } from './language';
import { TroublePage } from './trouble';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'here'; readonly value: Value };

/** Loads once per `key`, and again on `reload`. What arrives after the page has moved on is dropped. */
export function useLoad<Value>(key: string, load: () => Promise<Value>): [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // `load` is new at every render; the key says when it differs
  useEffect(() => {
    let here = true;
    setLoaded({ state: 'loading' });
    load().then(
      (value) => here && setLoaded({ state: 'here', value }),
      (error: unknown) => here && setLoaded({ state: 'failed', error }),
    );
    return () => {
      here = false;
    };
  }, [key, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return [loaded, reload];
}

/** A page that shows what is loaded; else that it is loading, or what went wrong and what to do. */
export function Loading<Value>(props: {
  readonly loaded: Loaded<Value>;
  readonly reload: () => void;
  readonly notFound?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}) {
  const { loaded } = props;
  if (loaded.state === 'here') return props.children(loaded.value);
  if (loaded.state === 'loading') return <Waiting />;
  return <TroublePage error={loaded.error} onRetry={props.reload} notFound={props.notFound} />;
}

/** Says nothing for a moment: a page that comes at once does not flicker. */
export function Waiting() {
  const { t } = useWords();
  return (
    <div className="waiting" role="status">
      <span className="spinner" aria-hidden="true" />
      <span>{t.common.loading}</span>
    </div>
  );
}
