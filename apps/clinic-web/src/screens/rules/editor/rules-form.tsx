import type { Rule, RuleLevel, RuleSet } from '@stemme/triage';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { AddButton } from '../../../ui/editing/controls';
import { useAt } from '../../../ui/editing/field';
import { freeName } from '../../../ui/editing/path';
import { ruleSentence } from '../words/rule-sentence';
import { useEdit } from './edit-context';
import { begin } from './predicates';
import { RuleForm } from './rule-form';

/** The rules of one level. */
export function RulesForm({
  level,
  fresh,
  onFresh,
}: {
  level: RuleLevel;
  fresh: string | null;
  onFresh: (rule: string) => void;
}) {
  const { t } = useText();
  const words = t.rules.editor;
  const { document, reading } = useEdit();
  const at = useAt<RuleSet['rules']>(['rules']);
  const places = document.rules.flatMap((rule, place) => (rule.level === level ? [place] : []));
  const add = () => {
    const when = begin('scale', reading.material, null) ?? begin('item', reading.material, null) ?? { proxy: true };
    const id = freeName(
      `${level}-rule`,
      document.rules.map((rule) => rule.id),
    );
    at.set([...document.rules, { id, level, when, because: { da: '', en: '' }, source: '' }]);
    onFresh(id);
  };
  return (
    <>
      {places.length === 0 && <p className="second">{words.noRules}</p>}
      {places.map((place) => {
        const id = document.rules[place]?.id ?? '';
        return <RuleForm key={id} place={place} isFresh={fresh === id} onMoved={() => onFresh(id)} />;
      })}
      <AddButton onAdd={add}>{words.addRule(t.common.levelShort[level])}</AddButton>
    </>
  );
}

/** Rules of the version in force that the draft no longer has, with the way back. */
export function RemovedRules({ onFresh }: { onFresh: (rule: string) => void }) {
  const { t, say, language } = useText();
  const words = t.rules.editor;
  const { document, running, base, reading } = useEdit();
  const at = useAt<RuleSet['rules']>(['rules']);
  const kept = new Set(document.rules.map(({ id }) => id));
  const known = new Map<string, Rule>();
  for (const rule of [...(running?.rules ?? []), ...(base?.rules.filter(({ level }) => level === 'acute') ?? [])])
    if (!kept.has(rule.id) && !known.has(rule.id)) known.set(rule.id, rule);
  if (known.size === 0) return null;
  return (
    <section className="card">
      <h2>{words.removed}</h2>
      <p className="help">{words.removedHelp}</p>
      <ul className="doc-rows">
        {[...known.values()].map((rule) => (
          <li key={rule.id} className="rules-removed">
            <span>
              <strong>{say(rule.because)}</strong>{' '}
              <span className="second">{ruleSentence(rule, reading.material, language, reading.levels)}</span>
            </span>
            <Button
              className="secondary small"
              aria-label={words.restoreOf(say(rule.because))}
              onPress={() => {
                at.set([...document.rules, rule]);
                onFresh(rule.id);
              }}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
