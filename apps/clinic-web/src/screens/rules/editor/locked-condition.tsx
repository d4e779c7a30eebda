import { type Predicate, thresholds } from '@stemme/triage';
import { useText } from '../../../text/text';
import { FaultsAt } from '../../../ui/editing/field';
import { partsOf, valueAt } from '../../../ui/editing/path';
import { conditionSentence } from '../words/rule-sentence';
import { optionsOf } from '../words/names';
import { useEdit } from './edit-context';
import { NumberAt } from './number-field';
import { OptionAt } from './option-field';
import { joinOf } from './predicates';

/** The numbers of an acute rule that comes with the product: they may become stricter, the rest stands. */
export function LockedCondition({ rule, place }: { rule: string; place: number }) {
  const { t, language } = useText();
  const { document, reading, allowed } = useEdit();
  const { material } = reading;
  const found = document.rules[place];
  if (!found) return null;
  const numbers = thresholds(document).filter((one) => one.rule === rule);
  return (
    <div className="rules-condition">
      <h3 className="rules-condition-title">{t.rules.editor.when}</h3>
      <FaultsAt path={['rules', place]} />
      <FaultsAt path={['rules', place, 'when']} />
      {joinOf(found.when) !== null && <p>{conditionSentence(found.when, material, language)}</p>}
      {numbers.map(({ path, code, kind, percent }) => {
        const at = partsOf(path);
        const around = valueAt(document, at.slice(0, -1)) as Predicate;
        const label = conditionSentence(around, material, language);
        const range = allowed.get(path);
        const options = kind === 'item' ? optionsOf(material.items.get(code), language) : [];
        const may = options.filter(({ value }) => !range?.values || range.values.includes(Number(value)));
        if (options.length > 0) return may.length > 1 && <OptionAt key={path} path={at} label={label} options={may} />;
        return <NumberAt key={path} path={at} label={label} code={code} percent={percent} />;
      })}
    </div>
  );
}
