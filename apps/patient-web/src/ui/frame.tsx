import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ConnectionBanner } from './connection';
import { LanguageSwitch, useWords } from './language';
import { Logo } from './logo';

/** What stands around every page: the demo banner, who is signed in, the language, and the number for danger. */
export function Frame(props: {
  readonly demo: boolean;
  /** A device that is handed over: no way from here to anybody's own pages. */
  readonly bare?: boolean;
  readonly name?: string;
  readonly onSignOut?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <>
      <a className="skipnav" href="#main-content">
        {t.common.skip}
      </a>
      <header className="site-header">
        {props.demo && (
          <p className="banner banner-demo">
            <strong>{t.common.demo}</strong>
          </p>
        )}
        <div className="site-header-inner">
          {props.bare ? (
            <span className="brand">
              <Logo />
              <span className="brand-name">{t.common.product}</span>
            </span>
          ) : (
            <Link href="/" className="brand">
              <Logo />
              <span className="brand-name">{t.common.product}</span>
              <span className="sr-only"> {t.common.home}</span>
            </Link>
          )}
          <div className="site-header-actions">
            {props.name && <p className="signed-in">{t.common.signedInAs(props.name)}</p>}
            <LanguageSwitch />
            {props.onSignOut && (
              <button type="button" className="link-button" onClick={props.onSignOut}>
                {t.common.signOut}
              </button>
            )}
          </div>
        </div>
        <ConnectionBanner />
      </header>
      <main id="main-content" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="site-footer">
        <div className="site-footer-inner">
          <p>
            {t.common.inDanger} <a href="tel:112">112</a>
          </p>
          {props.name && <Link href="/hvem-har-set">{t.common.whoHasSeen}</Link>}
        </div>
      </footer>
    </>
  );
}
