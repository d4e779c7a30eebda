import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon';
import { useWords } from './language';

/** The first page of a visit leaves the focus where the browser put it, so that "skip to content" comes first. */
let firstPage = true;

/** A page: its title is the document's, and takes the focus when the page changes. */
export function Page(props: {
  readonly title: string;
  readonly documentTitle?: string;
  /** When it changes, the title takes the focus again (another question on the same page). */
  readonly focusKey?: string;
  readonly back?: string;
  /** A quiet line instead of a headline: the question itself is the headline then. */
  readonly quietTitle?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const { title, documentTitle = title, focusKey = title } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${documentTitle} – ${t.common.product}`;
  }, [documentTitle, t]);
  // the key is what says that the page has changed
  useEffect(() => {
    if (firstPage) {
      firstPage = false;
      return;
    }
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [focusKey]);
  return (
    <div className={props.wide ? 'page page-wide' : 'page'}>
      {props.back && (
        <Link href={props.back} className="back-link">
          <Icon name="back" />
          {t.common.toHome}
        </Link>
      )}
      <h1 ref={heading} tabIndex={-1} className={props.quietTitle ? 'page-step' : 'page-title'}>
        {title}
      </h1>
      {props.children}
    </div>
  );
}
