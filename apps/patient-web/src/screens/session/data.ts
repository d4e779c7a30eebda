import { isDemo, onSignedOut, serverNow } from '../../api/client';
import { endSession, getSession, putLanguage } from '../../api/patient';
import type { Language, Session } from '../../api/types';
import { forget, forgetEverything, keep, kept, keysUnder } from '../../ui/storage';
import { readLanguage } from '../../text/text';

export { onSignedOut, serverNow };
export type { Session };

export type Visit =
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'nobody'; readonly demo: boolean }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Who is here. A language chosen before signing in is the person's from now on. */
export async function visit(): Promise<Visit> {
  try {
    const session = await getSession();
    const chosen = kept('language-chosen');
    if (chosen === undefined || readLanguage(chosen) === session.language) return { kind: 'signed-in', session };
    await putLanguage(readLanguage(chosen)).catch(() => undefined);
    return { kind: 'signed-in', session: { ...session, language: readLanguage(chosen) } };
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

export async function signOut(): Promise<void> {
  await endSession();
  forgetEverything();
}

/** Whether answers lie here that the server has not acknowledged. */
export function hasUnsent(): boolean {
  return keysUnder('unsent.').length > 0 || keysUnder('parcel.').length > 0;
}

/** Remembers the choice on this device, and with the person when somebody is signed in. */
export function chooseLanguage(language: Language, signedIn: boolean): void {
  try {
    localStorage.setItem('stemme.language', language);
  } catch {
    // the choice lasts as long as the page
  }
  keep('language-chosen', language);
  if (signedIn) {
    putLanguage(language)
      .then(() => forget('language-chosen'))
      .catch(() => undefined);
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
