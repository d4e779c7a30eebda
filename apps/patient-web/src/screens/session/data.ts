import { isDemo, onSignedOut, serverNow, signInAddress } from '../../api/client';
import { endSession, getSession } from '../../api/patient';
import type { Language, Session } from '../../api/types';
import { forgetEverything, keep, kept, keysUnder } from '../../ui/storage';
import { readLanguage } from '../../text/text';

export { onSignedOut, serverNow };
export type { Session };

export type Visit =
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'nobody'; readonly demo: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Who is here. A language chosen in this tab, also before signing in, goes before the one on record. */
export async function visit(): Promise<Visit> {
  try {
    const session = await getSession();
    const chosen = kept('language');
    return {
      kind: 'signed-in',
      session: chosen === undefined ? session : { ...session, language: readLanguage(chosen) },
    };
  } catch (error) {
    const signedOut = (error as { kind?: string }).kind === 'signed-out';
    return signedOut ? { kind: 'nobody', demo: await isDemo() } : { kind: 'failed', error };
  }
}

/** Lengthens the session; `null` when it is over. */
export async function stay(): Promise<Session | null> {
  try {
    return await getSession();
  } catch {
    return null;
  }
}

/** Signs in anew, and comes back to the page that is shown. */
export function signInAgain(): void {
  window.location.assign(signInAddress(window.location.pathname));
}

export async function signOut(): Promise<void> {
  await endSession();
  forgetEverything();
}

/** Whether answers lie here that the server has not acknowledged. */
export function hasUnsent(): boolean {
  return keysUnder('unsent.').length > 0 || keysUnder('parcel.').length > 0;
}

/** Remembers the choice: in this tab above all else, and as what this device begins with. */
export function chooseLanguage(language: Language): void {
  keep('language', language);
  try {
    localStorage.setItem('stemme.language', language);
  } catch {
    // the choice lasts as long as the tab
  }
}

/** What this device was last read in. */
export function deviceLanguage(): Language {
  try {
    return readLanguage(localStorage.getItem('stemme.language'));
  } catch {
    return 'da';
  }
}
