import { Failure } from '../../api/failure';
import {
  endTablet,
  getTablet,
  openTablet,
  putProgress,
  putTabletResponse,
  type TabletHandIn,
  type TabletView,
} from '../../api/tablet';
import type { Answers, Language, Text } from '../../api/types';
import { readLanguage } from '../../text/text';

export type { Answers, Language, TabletHandIn, TabletView, Text };

export type Opening = 'open' | 'wrong' | 'too-many' | 'failed';

export async function open(code: string): Promise<Opening> {
  try {
    await openTablet(code);
    return 'open';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.kind === 'too-many') return 'too-many';
    return error.code === 'wrong-code' || error.code === 'invalid' ? 'wrong' : 'failed';
  }
}

/** What this tablet was opened for; `null` when it is nobody's. */
export async function look(): Promise<TabletView | null> {
  try {
    return await getTablet();
  } catch (error) {
    if (error instanceof Failure && error.kind === 'signed-out') return null;
    throw error;
  }
}

/** Tells the server the answers so far; what it says to show at once. `over` when the tablet is closed. */
export async function progress(answers: Answers, version: number): Promise<Text | 'over' | null> {
  try {
    return (await putProgress(answers, version)).advice;
  } catch (error) {
    // what cannot be read now is read at the hand-in; nothing is kept here either way
    return error instanceof Failure && error.kind === 'signed-out' ? 'over' : null;
  }
}

export type HandInResult =
  | { readonly kind: 'received'; readonly advice: Text | null }
  | { readonly kind: 'faulty'; readonly faults: readonly { readonly path: string; readonly code: string }[] }
  | { readonly kind: 'already' | 'over' | 'failing' | 'refused' };

export async function handIn(id: string, body: TabletHandIn): Promise<HandInResult> {
  try {
    return { kind: 'received', advice: (await putTabletResponse(id, body)).advice };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.kind === 'signed-out') return { kind: 'over' };
    if (error.code === 'already-answered' || error.code === 'revoked') return { kind: 'already' };
    if (Array.isArray(error.problem.faults)) return { kind: 'faulty', faults: error.problem.faults };
    return { kind: error.kind === 'refused' ? 'refused' : 'failing' };
  }
}

/** The tablet is nobody's from here on; a lost connection only means that the server ends it by itself. */
export async function end(): Promise<void> {
  await endTablet().catch(() => undefined);
}

/** The device's language; nothing is remembered. */
export const deviceLanguage = (): Language => readLanguage(navigator.language.split('-')[0]);
