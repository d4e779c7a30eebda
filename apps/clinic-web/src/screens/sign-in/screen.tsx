import { LANGUAGES } from '../../text/language';
import { useText } from '../../text/text';
import { signInAddress } from './data';

/** Sign-in at the hospital's identity provider; it comes back to the address the person is on. */
export function SignInScreen({ wasSignedIn }: { wasSignedIn: boolean }) {
  const { t, language, setLanguage } = useText();
  const here = window.location.pathname + window.location.search;
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-card">
        <svg className="brand-mark brand-mark-large" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path d="M5 17h4l3-9 5 16 3-7h7" />
        </svg>
        <h1>{t.common.signIn.title}</h1>
        <p className="lead">{t.common.signIn.lead}</p>
        {wasSignedIn && (
          <p className="sign-in-note" role="status">
            {t.common.signIn.signedOut}
          </p>
        )}
        <a className="primary button-link" href={signInAddress(here)}>
          {t.common.signIn.button}
        </a>
        <p className="second">{t.common.signIn.intended}</p>
        <fieldset className="language-choice">
          <legend className="hidden-text">{t.common.language}</legend>
          {LANGUAGES.map((code) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language}
              onClick={() => setLanguage(code)}
            >
              {t.common.languages[code]}
            </button>
          ))}
        </fieldset>
      </div>
    </main>
  );
}

/** Signed in, but with no role in any department. */
export function NoDepartment({ name, onSignOut }: { name: string; onSignOut: () => void }) {
  const { t } = useText();
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-card">
        <h1>{name}</h1>
        <p>{t.common.signIn.noDepartment}</p>
        <button type="button" className="secondary" onClick={onSignOut}>
          {t.common.signOut}
        </button>
      </div>
    </main>
  );
}
