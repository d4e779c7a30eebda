import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { DocumentHead } from '../../ui/documents/head';
import { ROOT } from './address';

/** The head of a page under the list. */
export function Head({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useText();
  return (
    <DocumentHead back={{ href: ROOT, name: t.questionnaires.back }} title={title}>
      {children}
    </DocumentHead>
  );
}
