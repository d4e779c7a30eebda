import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { day, moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DocumentHistory } from '../../ui/documents/history';
import type { ListedRuleSet, RuleSetVersion } from './data';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who wrote and approved it, from when it holds, and what has been judged by it. */
export function Facts({ version, one }: { version: RuleSetVersion; one: ListedRuleSet | undefined }) {
  const { t, say, language } = useText();
  const words = t.rules.page;
  const now = useNow(60_000);
  const used = one?.pathways.filter(({ inForce }) => inForce).map(({ title }) => say(title)) ?? [];
  return (
    <section className="card">
      <h2>{words.about}</h2>
      <dl className="doc-facts">
        <Fact name={words.author}>{version.author}</Fact>
        {version.writers.length > 1 && <Fact name={words.writers}>{version.writers.join(', ')}</Fact>}
        <Fact name={words.created}>{moment(version.createdAt, now, language)}</Fact>
        {version.savedAt && <Fact name={words.saved}>{moment(version.savedAt, now, language)}</Fact>}
        <Fact name={words.approver}>{version.approver ?? '–'}</Fact>
        <Fact name={words.from}>{version.effectiveFrom ? day(version.effectiveFrom, language) : '–'}</Fact>
        <Fact name={words.responses}>{version.responses}</Fact>
        <Fact name={words.pathways}>{used.length > 0 ? [...new Set(used)].join(', ') : '–'}</Fact>
        <Fact name={words.checksum}>
          <code>{version.sha256}</code>
        </Fact>
      </dl>
    </section>
  );
}

/** Who did what, when and why, the oldest first. */
export function History({ version }: { version: RuleSetVersion }) {
  const words = useText().t.rules.page;
  const told = (act: string, text: string) => (act === 'started' ? words.startedFrom(text) : text);
  return <DocumentHistory history={version.history} words={words} told={told} />;
}
