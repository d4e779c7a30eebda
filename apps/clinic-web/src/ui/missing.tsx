import { Link } from 'wouter';
import { useText } from '../text/text';

/** The same page for what does not exist and for what belongs to another department. */
export function Missing() {
  const { t } = useText();
  return (
    <div className="empty">
      <h1>{t.common.missing.title}</h1>
      <p>{t.common.missing.text}</p>
      <Link className="secondary button-link" href="/">
        {t.common.missing.home}
      </Link>
    </div>
  );
}
