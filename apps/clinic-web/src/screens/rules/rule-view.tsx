import type { Predicate, Rule } from '@stemme/triage';
import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import type { RuleMaterial } from './data';
import { codesIn, itemLine } from './words/reads';
import { ruleSentence, suppressionSentence } from './words/rule-sentence';
import type { Reading } from './words/where';

export type RuleFacts = RuleMaterial['rules'][number];

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The questions and scores a rule reads, in full: its sentence names them in short. */
function Reads({ rule, reading }: { rule: Rule; reading: Reading }) {
  const { t } = useText();
  const parts: readonly Predicate[] = [rule.when, ...(rule.unless ? [rule.unless] : [])];
  const lines = codesIn(parts).map((code) => ({ code, ...itemLine(code, reading.material, reading.language) }));
  if (lines.length === 0) return null;
  return (
    <details className="rules-reads">
      <summary>{t.rules.page.reads}</summary>
      <ul className="doc-bullets">
        {lines.map(({ code, text, answers }) => (
          <li key={code}>
            {text}
            {answers && <span className="second"> ({answers})</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One rule as a sentence, with what stands behind it. */
export function RuleView({
  rule,
  reading,
  facts,
  hasCard,
}: {
  rule: Rule;
  reading: Reading;
  facts: RuleFacts | undefined;
  hasCard: boolean;
}) {
  const { t, say } = useText();
  const words = t.rules.page;
  const { material, language, levels } = reading;
  const locked = facts?.acute === true && facts.base;
  return (
    <li className={`rules-rule rules-rule-${rule.level}`}>
      <p className="rules-sentence">{ruleSentence(rule, material, language, levels)}</p>
      {locked && (
        <p className="rules-locked">
          <span className="mark">{words.locked}</span> {words.lockedWhy}
        </p>
      )}
      <dl className="rules-details">
        <Detail name={words.because}>{say(rule.because)}</Detail>
        <Detail name={words.tell}>
          {rule.tell ? say(rule.tell) : <span className="second">{words.tellNone}</span>}
        </Detail>
        {rule.suppress && (
          <Detail name={words.suppress}>{suppressionSentence(rule.suppress, material, language, levels)}</Detail>
        )}
        <Detail name={words.source}>
          <span className="rules-source">{rule.source}</span>
        </Detail>
      </dl>
      <Reads rule={rule} reading={reading} />
      {hasCard && <p className="second rules-counted no-print">{words.hasCard}</p>}
    </li>
  );
}
