import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { signIn } from './data';

/** Before anybody is signed in: what this is, and one button. */
export function SignInScreen() {
  const { t } = useWords();
  const failed = new URLSearchParams(useSearch()).has('error');
  return (
    <Page title={t.signIn.title} documentTitle={t.signIn.documentTitle} wide>
      <div className="welcome">
        <div className="welcome-main">
          <p className="font-lead">{t.signIn.lead}</p>
          {failed && (
            <Notice kind="warning" role="alert">
              <p>{t.signIn.failed}</p>
            </Notice>
          )}
          <SignInButton label={t.signIn.button} />
          <p className="quiet">{t.signIn.after}</p>
          <Notice kind="info">
            <p>{t.signIn.notWatched}</p>
          </Notice>
        </div>
        <ol className="nobullet-list steps">
          {t.signIn.steps.map((step, index) => (
            <li key={step.title} className="step">
              <span className="step-number" aria-hidden="true">
                {index + 1}
              </span>
              <h2 className="step-title">{step.title}</h2>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </div>
      <div className="panel pair">
        <section>
          <h2>{t.signIn.whoSeesTitle}</h2>
          <p>{t.signIn.whoSees}</p>
        </section>
        <section>
          <h2>{t.signIn.noMitId}</h2>
          <p>{t.signIn.noMitIdText}</p>
        </section>
      </div>
    </Page>
  );
}

/** After signing out, or when the session has ended. */
export function SignedOutScreen(props: { readonly expired: boolean }) {
  const { t } = useWords();
  const title = props.expired ? t.signedOut.expiredTitle : t.signedOut.title;
  return (
    <Page title={title}>
      <p className="font-lead">{props.expired ? t.signedOut.expired : t.signedOut.text}</p>
      <SignInButton label={props.expired ? t.signedOut.again : t.signIn.button} home={!props.expired} />
    </Page>
  );
}

function SignInButton(props: { readonly label: string; readonly home?: boolean }) {
  const { t } = useWords();
  const [path] = useLocation();
  const [going, setGoing] = useState(false);
  useEffect(() => {
    // who comes back with the browser's back button finds a button that works
    const again = () => setGoing(false);
    window.addEventListener('pageshow', again);
    return () => window.removeEventListener('pageshow', again);
  }, []);
  return (
    <button
      type="button"
      className="button button-primary button-big"
      aria-disabled={going}
      onClick={() => {
        if (going) return;
        setGoing(true);
        signIn(props.home ? '/' : path);
      }}
    >
      <Icon name="signOut" />
      <span>{going ? t.common.loading : props.label}</span>
    </button>
  );
}
