import { type Predicate, SIDES, SINCE, TAKES } from '@stemme/triage';
import { useText } from '../../../text/text';
import { ChoiceAt, ManyAt } from '../../../ui/editing/controls';
import { useAt } from '../../../ui/editing/field';
import type { Path } from '../../../ui/editing/path';
import { Choice } from '../../../ui/fields';
import { factName } from '../words/names';
import { CodeAt } from './code-field';
import { useEdit } from './edit-context';
import { NumberAt } from './number-field';
import { OptionAt } from './option-field';
import { against, againstOf, beginFact, type Against, moved, moveOf, type Move } from './predicates';

type Of<Key extends string> = Extract<Predicate, Readonly<Record<Key, unknown>>>;

/** The comparisons of numbers, in words. */
export function OpAt({ path, ops }: { path: Path; ops: readonly string[] }) {
  const { t } = useText();
  const words = t.rules.editor;
  return (
    <ChoiceAt
      path={[...path, 'op']}
      label={words.op}
      options={ops.map((value) => ({ value, label: words.ops[value as keyof typeof words.ops] ?? value }))}
    />
  );
}

const NUMBER_OPS = ['>=', '<=', '>', '<', '=', '!='] as const;

export function ScaleForm({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.rules.editor;
  const at = useAt<Of<'scale'>>(path);
  return (
    <>
      <CodeAt path={[...path, 'scale']} label={words.scale} only="scales" />
      <OpAt path={path} ops={NUMBER_OPS} />
      <NumberAt path={[...path, 'value']} label={words.value} {...(at.value ? { code: at.value.scale } : {})} />
    </>
  );
}

export function ChangeForm({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.rules.editor;
  const at = useAt<Of<'change'>>(path);
  if (!at.value) return null;
  const move = moveOf(at.value);
  const { change, percent = false } = at.value;
  const setPercent = (on: boolean) => {
    const { percent: _, ...rest } = at.value as Of<'change'>;
    at.set(on ? { ...rest, percent: true } : rest);
  };
  return (
    <>
      <CodeAt path={[...path, 'change']} label={words.codeOrScale} only="numbers" />
      <ChoiceAt
        path={[...path, 'since']}
        label={words.since}
        options={SINCE.map((value) => ({ value, label: words.sinces[value] }))}
      />
      <Choice
        label={words.direction}
        name={`${at.name}-move`}
        value={move}
        onChange={(value) => at.set(moved(at.value as Of<'change'>, value as Move))}
        options={(move === 'other' ? (['up', 'down', 'other'] as const) : (['up', 'down'] as const)).map((value) => ({
          value,
          label: words.moves[value],
        }))}
      />
      {move === 'other' && <OpAt path={path} ops={NUMBER_OPS} />}
      <NumberAt
        key={move}
        path={[...path, 'value']}
        label={words.by}
        code={change}
        of="move"
        turned={move === 'down'}
        upwards={move !== 'other'}
        percent={percent}
      />
      <label className="rules-check">
        <input
          type="checkbox"
          name={`${at.name}-percent`}
          checked={percent}
          onChange={(event) => setPercent(event.target.checked)}
        />{' '}
        {words.percent}
      </label>
    </>
  );
}

export function WithinForm({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.rules.editor;
  const at = useAt<Of<'within'>>(path);
  if (!at.value) return null;
  const how = againstOf(at.value);
  const choices: readonly Against[] = how === 'other' ? ['value', 'up', 'down', 'other'] : ['value', 'up', 'down'];
  return (
    <>
      <CodeAt path={[...path, 'within']} label={words.codeOrScale} only="numbers" />
      <ChoiceAt
        path={[...path, 'take']}
        label={words.take}
        options={TAKES.map((value) => ({ value, label: words.takes[value] }))}
      />
      <NumberAt path={[...path, 'days']} label={words.days} whole />
      <Choice
        label={words.minus}
        name={`${at.name}-against`}
        value={how}
        onChange={(value) => at.set(against(at.value as Of<'within'>, value as Against))}
        options={choices.map((value) => ({
          value,
          label: value === 'other' ? words.moves.other : words.minuses[value],
        }))}
      />
      {(how === 'value' || how === 'other') && <OpAt path={path} ops={NUMBER_OPS} />}
      <NumberAt
        key={how}
        path={[...path, 'value']}
        label={how === 'value' ? words.value : words.by}
        code={at.value.within}
        of={how === 'value' ? 'value' : 'move'}
        turned={how === 'up'}
        upwards={how === 'up' || how === 'down'}
      />
    </>
  );
}

export function BandForm({ path }: { path: Path }) {
  const { t, say } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<Of<'band'>>(path);
  const bands = material.scales.get(at.value?.band ?? '')?.bands ?? [];
  return (
    <>
      <CodeAt path={[...path, 'band']} label={words.scale} only="scales" />
      <ManyAt
        path={[...path, 'in']}
        label={words.bands}
        options={bands.map(({ code, label }) => ({ value: code, label: say(label) || code }))}
      />
    </>
  );
}

export function LimitForm({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.rules.editor;
  return (
    <>
      <CodeAt path={[...path, 'limit']} label={words.code} only="measures" />
      <ChoiceAt
        path={[...path, 'side']}
        label={words.side}
        options={SIDES.map((value) => ({ value, label: t.rules.page.sides[value] }))}
      />
    </>
  );
}

export function MissingForm({ path }: { path: Path }) {
  const { t } = useText();
  return <CodeAt path={[...path, 'missing']} label={t.rules.editor.codeOrScale} only="all" />;
}

export function FactForm({ path }: { path: Path }) {
  const { t, say, language } = useText();
  const words = t.rules.editor;
  const { material } = useEdit().reading;
  const at = useAt<Of<'fact'>>(path);
  if (!at.value) return null;
  const options = material.facts.get(at.value.fact)?.options ?? [];
  const value: Path = [...path, 'value'];
  const choose = (id: string) => at.set(beginFact(material.facts.get(id)) ?? at.value);
  return (
    <>
      <div data-at={`${at.pointer}/fact`}>
        <Choice
          label={words.fact}
          name={`${at.name}-fact`}
          value={at.value.fact}
          onChange={choose}
          options={[...material.facts.keys()].map((id) => ({ value: id, label: factName(id, material, language) }))}
        />
      </div>
      {options.length > 0 || typeof at.value.value === 'string' ? (
        <>
          <OpAt path={path} ops={['=', '!=']} />
          <OptionAt
            path={value}
            label={words.value}
            options={options.map((one) => ({ value: one.value, label: say(one.title) || String(one.value) }))}
          />
        </>
      ) : (
        <>
          <OpAt path={path} ops={NUMBER_OPS} />
          <NumberAt path={value} label={words.value} code={at.value.fact} />
        </>
      )}
    </>
  );
}
