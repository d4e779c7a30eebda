import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { failureKind } from './failure';
import { knownPhones } from './known-phones';
import { useWords } from './language';
import { Page } from './page';
import { PhoneList } from './phones';

/** What went wrong in words, what to do, and whom to call. */
export function TroublePage(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly notFound?: ReactNode;
}) {
  const { t } = useWords();
  const kind = failureKind(props.error);
  if (kind === 'not-found' && props.notFound) return props.notFound;
  const words = {
    'no-connection': [t.trouble.noConnection, t.trouble.noConnectionText],
    'not-found': [t.trouble.notFound, t.trouble.notFoundText],
    'too-many': [t.trouble.tooMany, t.trouble.tooManyText],
  }[kind] ?? [t.trouble.title, t.trouble.text];
  return (
    <Page title={words[0] ?? ''}>
      <p className="font-lead">{words[1]}</p>
      <div className="actions">
        {props.onRetry && kind !== 'not-found' && (
          <button type="button" className="button button-primary" onClick={props.onRetry}>
            {t.common.tryAgain}
          </button>
        )}
        <Link href="/" className="button button-secondary">
          {t.common.toHome}
        </Link>
      </div>
      <section className="panel" aria-labelledby="trouble-call">
        <h2 id="trouble-call">{t.trouble.callInstead}</h2>
        <p>{t.trouble.callText}</p>
        <PhoneList phones={knownPhones()} emergency />
      </section>
    </Page>
  );
}
