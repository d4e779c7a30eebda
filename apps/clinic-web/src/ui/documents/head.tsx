import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { Icon } from '../icons';

interface Props {
  /** the list it is one of */
  back: { readonly href: string; readonly name: string };
  title: string;
  children?: ReactNode;
}

/** The head of a page under a list: the way back, its title, and what can be done with the whole page. */
export function DocumentHead({ back, title, children }: Props) {
  return (
    <>
      <Link href={back.href} className="doc-back no-print">
        <Icon name="back" /> {back.name}
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
      <Icon name="print" /> {t.common.print}
    </Button>
  );
}
