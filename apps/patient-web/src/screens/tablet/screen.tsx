import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Frame } from '../../ui/frame';
import { LanguageProvider } from '../../ui/language';
import { Waiting } from '../../ui/load';
import { TroublePage } from '../../ui/trouble';
import { ClosedPage, DonePage } from './closing';
import { CodePage } from './code';
import {
  deviceLanguage,
  end,
  type HandInResult,
  handIn,
  look,
  progress,
  type TabletHandIn,
  type TabletView,
  type Text,
} from './data';
import type { Answers } from './data';

/** What the form of a tablet is given, and what it tells. */
export interface TabletForm {
  readonly view: TabletView;
  readonly onProgress: (answers: Answers) => Promise<Text | 'over' | null>;
  readonly onHandIn: (id: string, body: TabletHandIn) => Promise<HandInResult>;
  /** It is over: why, and the help that was shown. */
  readonly onEnd: (why: 'done' | 'over' | 'already' | 'given-back', advice: Text | null) => void;
}

type State =
  | { readonly kind: 'looking' | 'code' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'answering'; readonly view: TabletView }
  | {
      readonly kind: 'done' | 'over' | 'already';
      readonly advice: Text | null;
      readonly phones: TabletView['department']['phones'];
    };

/** Left alone for so long, it closes: the server has closed it by then. */
const IDLE_MS = 20 * 60_000;
const USES = ['pointerdown', 'keydown', 'input'] as const;

/**
 * `/tablet`: a code, one questionnaire, thanks. Everything lives in this page's memory: there is no address for a step, and
 * nothing is stored, so that neither "back" nor the next person finds anything.
 */
export function TabletScreen(props: { readonly form: (form: TabletForm) => ReactNode }) {
  const [language, setLanguage] = useState(deviceLanguage);
  const [state, setState] = useState<State>({ kind: 'looking' });
  const start = useCallback(async () => {
    setState({ kind: 'looking' });
    try {
      const view = await look();
      setState(view ? { kind: 'answering', view } : { kind: 'code' });
    } catch (error) {
      setState({ kind: 'failed', error });
    }
  }, []);
  useEffect(() => void start(), [start]);
  useFreshPage();

  const view = state.kind === 'answering' ? state.view : null;
  const close = useCallback(
    async (why: 'done' | 'over' | 'already' | 'given-back', advice: Text | null) => {
      setState(why === 'given-back' ? { kind: 'code' } : { kind: why, advice, phones: view?.department.phones ?? [] });
      await end();
    },
    [view],
  );
  const toCode = useCallback(() => setState({ kind: 'code' }), []);
  useIdle(view !== null, () => void close('over', null));

  return (
    <LanguageProvider language={language} onChange={setLanguage}>
      <Frame demo={false} bare>
        {state.kind === 'looking' && <Waiting />}
        {state.kind === 'failed' && <TroublePage error={state.error} onRetry={() => void start()} />}
        {state.kind === 'code' && <CodePage onOpen={() => void start()} />}
        {state.kind === 'answering' &&
          props.form({
            view: state.view,
            onProgress: (answers) => progress(answers, state.view.document.version),
            onHandIn: handIn,
            onEnd: (why, advice) => void close(why, advice),
          })}
        {state.kind === 'done' && <DonePage advice={state.advice} phones={state.phones} onNext={toCode} />}
        {(state.kind === 'over' || state.kind === 'already') && (
          <ClosedPage why={state.kind} advice={state.advice} phones={state.phones} onNext={toCode} />
        )}
      </Frame>
    </LanguageProvider>
  );
}

/** A page that the browser had put away whole, and brings back with "back", begins anew. */
function useFreshPage(): void {
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, []);
}

function useIdle(on: boolean, over: () => void): void {
  useEffect(() => {
    if (!on) return;
    let timer = window.setTimeout(over, IDLE_MS);
    const used = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(over, IDLE_MS);
    };
    for (const use of USES) window.addEventListener(use, used, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const use of USES) window.removeEventListener(use, used);
    };
  }, [on]);
}
