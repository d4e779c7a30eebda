import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useWords, LanguageProvider } from '../../ui/language';
import { Dialog } from '../../ui/dialog';
import { Frame } from '../../ui/frame';
import { Waiting } from '../../ui/load';
import { PersonProvider } from '../../ui/person';
import { TroublePage } from '../../ui/trouble';
import { saveEverything } from '../../ui/unsent';
import { chooseLanguage, deviceLanguage, hasUnsent, onSignedOut, type Session, signOut, visit } from './data';
import { StayingSignedIn } from './staying';

type State =
  | { readonly kind: 'looking' }
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'nobody'; readonly demo: boolean; readonly why: 'not-yet' | 'left' | 'expired' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Stands around all pages: finds out who is here, keeps the session alive, and lets them leave. */
export function SessionScreen(props: {
  readonly signIn: (demo: boolean) => ReactNode;
  readonly signedOut: (expired: boolean) => ReactNode;
  readonly children: ReactNode;
}) {
  const [state, setState] = useState<State>({ kind: 'looking' });
  const [language, setLanguage] = useState(deviceLanguage);

  const look = useCallback(async () => {
    setState({ kind: 'looking' });
    const found = await visit();
    if (found.kind === 'signed-in') setLanguage(found.session.language);
    setState(found.kind === 'nobody' ? { ...found, why: 'not-yet' } : found);
  }, []);
  useEffect(() => {
    void look();
  }, [look]);

  const expired = useCallback(() => {
    setState((before) =>
      before.kind === 'signed-in' ? { kind: 'nobody', demo: before.session.demo, why: 'expired' } : before,
    );
  }, []);
  useEffect(() => onSignedOut(expired), [expired]);

  const left = useCallback(() => {
    setState((before) => ({ kind: 'nobody', demo: before.kind === 'signed-in' && before.session.demo, why: 'left' }));
  }, []);

  const changeLanguage = useCallback((chosen: typeof language) => {
    setLanguage(chosen);
    chooseLanguage(chosen);
  }, []);

  return (
    <LanguageProvider language={language} onChange={changeLanguage}>
      {state.kind === 'signed-in' ? (
        <SignedIn session={state.session} onLeft={left} onExpired={expired}>
          {props.children}
        </SignedIn>
      ) : (
        <Frame demo={state.kind === 'nobody' && state.demo}>
          {state.kind === 'looking' && <Waiting />}
          {state.kind === 'failed' && <TroublePage error={state.error} onRetry={() => void look()} />}
          {state.kind === 'nobody' &&
            (state.why === 'not-yet' ? props.signIn(state.demo) : props.signedOut(state.why === 'expired'))}
        </Frame>
      )}
    </LanguageProvider>
  );
}

function SignedIn(props: {
  readonly session: Session;
  readonly onLeft: () => void;
  readonly onExpired: () => void;
  readonly children: ReactNode;
}) {
  const { session, onLeft, onExpired } = props;
  const [asking, setAsking] = useState(false);

  const leave = useCallback(async () => {
    setAsking(false);
    try {
      await signOut();
      onLeft();
    } catch {
      // the server did not hear it: the session would live on, so the page must not claim otherwise
      window.location.reload();
    }
  }, [onLeft]);
  const tryToLeave = useCallback(async () => {
    if ((await saveEverything()) && !hasUnsent()) await leave();
    else setAsking(true);
  }, [leave]);
  const person = useMemo(
    () => ({ name: session.name, demo: session.demo, signOut: tryToLeave }),
    [session, tryToLeave],
  );

  return (
    <PersonProvider value={person}>
      <Frame demo={session.demo} name={session.name} onSignOut={() => void tryToLeave()}>
        {props.children}
      </Frame>
      <StayingSignedIn session={session} onOver={onExpired} />
      {asking && <Unsent onStay={() => setAsking(false)} onLeave={() => void leave()} />}
    </PersonProvider>
  );
}

function Unsent(props: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t.session.unsentTitle} onCancel={props.onStay}>
      <p>{t.session.unsentText}</p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={props.onStay}>
          {t.session.stay}
        </button>
        <button type="button" className="button button-secondary" onClick={props.onLeave}>
          {t.session.signOutAnyway}
        </button>
      </div>
    </Dialog>
  );
}
