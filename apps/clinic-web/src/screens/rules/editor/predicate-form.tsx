import type { Predicate } from '@stemme/triage';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { Choice } from '../../../ui/fields';
import { Icon } from '../../../ui/icons';
import { conditionSentence } from '../words/rule-sentence';
import { useEdit } from './edit-context';
import { ItemForm } from './item-form';
import { BandForm, ChangeForm, FactForm, LimitForm, MissingForm, ScaleForm, WithinForm } from './leaf-forms';
import { NumberAt } from './number-field';
import {
  begin,
  joined,
  joinOf,
  type Join,
  type Kind,
  kindOf,
  layers,
  LEAVES,
  MOST_LAYERS,
  partsIn,
  withoutPart,
  withPart,
  WRAPS,
} from './predicates';

interface Props {
  path: Path;
  /** How many groups are around it. */
  depth: number;
  /** Names it among its neighbours. */
  name: string;
  onRemove?: (() => void) | undefined;
}

/** All or at least one of several. */
function GroupForm({ path, depth }: Pick<Props, 'path' | 'depth'>) {
  const { t } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<Predicate>(path);
  const join = at.value && joinOf(at.value);
  if (!at.value || !join) return null;
  const group = at.value;
  const parts = partsIn(group);
  const first = begin('item', material, null) ?? begin('proxy', material, null);
  const add = (part: Predicate | null) => part && at.set(withPart(group, part));
  return (
    <>
      <Choice
        label={words.join}
        name={`${at.name}-join`}
        value={join}
        onChange={(value) => at.set(joined(value as Join, parts))}
        options={(['all', 'any'] as const).map((value) => ({ value, label: words.joins[value] }))}
      />
      {parts.map((_, place) => (
        <PredicateForm
          key={`part-${place + 1}`}
          path={[...path, join, place]}
          depth={depth + 1}
          name={words.part(place + 1)}
          onRemove={parts.length > 1 ? () => at.set(withoutPart(group, place)) : undefined}
        />
      ))}
      <div className="edit-row">
        <Button className="secondary small" onPress={() => add(first)}>
          {words.addPart}
        </Button>
        {depth + 1 < MOST_LAYERS && (
          <Button
            className="secondary small"
            onPress={() => add(first && joined(join === 'all' ? 'any' : 'all', [first]))}
          >
            {words.addGroup}
          </Button>
        )}
      </div>
    </>
  );
}

function NotForm({ path, depth }: Pick<Props, 'path' | 'depth'>) {
  const { t } = useText();
  return <PredicateForm path={[...path, 'not']} depth={depth + 1} name={t.rules.editor.notWords} />;
}

function RepeatedForm({ path, depth }: Pick<Props, 'path' | 'depth'>) {
  const { t } = useText();
  const words = t.rules.editor;
  return (
    <>
      <NumberAt path={[...path, 'times']} label={words.times} help={words.timesHelp} whole />
      <PredicateForm path={[...path, 'repeated']} depth={depth + 1} name={words.kinds.repeated} />
    </>
  );
}

function ProxyForm() {
  return <p className="second">{useText().t.rules.editor.proxyWords}</p>;
}

const FORMS: Readonly<Record<Kind, (props: Pick<Props, 'path' | 'depth'>) => ReactNode>> = {
  item: ItemForm,
  scale: ScaleForm,
  change: ChangeForm,
  within: WithinForm,
  band: BandForm,
  limit: LimitForm,
  fact: FactForm,
  missing: MissingForm,
  proxy: ProxyForm,
  all: GroupForm,
  any: GroupForm,
  not: NotForm,
  repeated: RepeatedForm,
};

/** One condition, or a group of them. One the form cannot show is said in words and kept. */
export function PredicateForm({ path, depth, name, onRemove }: Props) {
  const { t, language } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<Predicate>(path);
  if (!at.value) return null;
  const predicate = at.value;
  const kind = kindOf(predicate);
  const isShown = kind !== null && depth + layers(predicate) <= MOST_LAYERS;
  const kinds = [...LEAVES, ...(depth < MOST_LAYERS ? WRAPS : [])].filter(
    (one) => one === kind || begin(one, material, predicate) !== null,
  );
  const Form = kind === null ? null : FORMS[kind];
  return (
    <fieldset className="edit-entry rules-part" data-at={at.pointer}>
      <legend className="hidden-text">{name}</legend>
      {onRemove && (
        <span className="edit-entry-buttons">
          <Button className="quiet small icon-button" aria-label={t.editing.removeOf(name)} onPress={onRemove}>
            <Icon name="close" />
          </Button>
        </span>
      )}
      <FaultsAt path={path} />
      {!isShown && (
        <p className="edit-kept">
          {conditionSentence(predicate, material, language)} <span className="second">{words.tooDeep}</span>
        </p>
      )}
      {isShown && Form && (
        <div className="rules-fields">
          <Choice
            label={words.kind}
            name={`${at.name}-kind`}
            value={kind}
            onChange={(value) => at.set(begin(value as Kind, material, predicate) ?? predicate)}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <Form path={path} depth={depth} />
        </div>
      )}
    </fieldset>
  );
}
