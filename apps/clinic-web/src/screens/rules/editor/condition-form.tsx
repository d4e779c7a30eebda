import type { Predicate } from '@stemme/triage';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { useEdit } from './edit-context';
import { PredicateForm } from './predicate-form';
import { begin, joinOf, withPart } from './predicates';

/** When something holds. What stands alone can be given company. */
export function ConditionAt({ path, title }: { path: Path; title: string }) {
  const { t } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<Predicate>(path);
  const condition = at.value;
  const first = () => begin('item', material, null) ?? begin('scale', material, null) ?? { proxy: true as const };
  return (
    <div className="rules-condition">
      <h3 className="rules-condition-title">{title}</h3>
      {!condition && <FaultsAt path={path} />}
      <PredicateForm path={path} depth={0} name={title} />
      {!condition && (
        <Button className="secondary small" onPress={() => at.set(first())}>
          {words.addPart}
        </Button>
      )}
      {condition && joinOf(condition) === null && (
        <Button className="secondary small" onPress={() => at.set(withPart(condition, first()))}>
          {words.addPart}
        </Button>
      )}
    </div>
  );
}

/** When the rule does not hold after all; it may be left out. */
export function Unless({ path }: { path: Path }) {
  const words = useText().t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<Predicate>(path);
  if (at.value === undefined)
    return (
      <div className="rules-optional" data-at={at.pointer}>
        <FaultsAt path={path} />
        <Button className="secondary small" onPress={() => at.set(begin('item', material, null) ?? { proxy: true })}>
          {words.unlessAdd}
        </Button>
      </div>
    );
  return (
    <div className="rules-optional">
      <ConditionAt path={path} title={words.unless} />
      <Button className="quiet small" onPress={() => at.set(undefined)}>
        {words.unlessRemove}
      </Button>
    </div>
  );
}
