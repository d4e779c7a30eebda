import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import { ROOT } from './address';

/** The head of a page under the list: the way back, its title, and what can be done with the whole page. */
export function Head({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useText();
  return (
    <>
      <Link href={ROOT} className="doc-back no-print">
        <Icon name="back" /> {t.rules.back}
      </Link>
      <div className="card-head doc-head">
        <h1>{title}</h1>
        {children && <div className="doc-actions no-print">{children}</div>}
      </div>
    </>
  );
}

export function PrintButton() {
  const { t } = useText();
  return (
    <Button className="secondary small" onPress={() => window.print()}>
      <Icon name="print" /> {t.rules.print}
    </Button>
  );
}
