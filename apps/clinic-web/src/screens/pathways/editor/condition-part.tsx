import { type Condition, LEGEND_LEVELS } from '@stemme/pathways';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { Choice } from '../../../ui/fields';
import { Icon } from '../../../ui/icons';
import { ChoiceAt, ManyAt, NumberAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { useEdit } from './edit-context';
import type { Path } from '../../../ui/editing/path';

const KINDS = ['lastLevel', 'last', 'fact'] as const;
type Kind = (typeof KINDS)[number];
const OPS = ['<', '<=', '=', '!=', '>=', '>'] as const;

/** Questions and scores that something this pathway sends can answer. */
function useCodes(): { value: string; label: string }[] {
  const { say } = useText();
  const { material, document } = useEdit();
  const sent = new Set(
    document.steps.flatMap(({ questionnaire, variants = [] }) => [
      questionnaire,
      ...variants.map((variant) => variant.questionnaire),
    ]),
  );
  const found = new Map<string, string>();
  for (const one of material?.questionnaires ?? []) {
    if (!sent.has(one.id)) continue;
    for (const scale of one.scales) found.set(scale, scale);
    for (const { code, text } of one.codes) found.set(code, text ? `${code}: ${say(text)}` : code);
  }
  return [...found].map(([value, label]) => ({ value, label: label.length > 90 ? `${label.slice(0, 88)} …` : label }));
}

function Last({ path }: { path: Path }) {
  const { t } = useText();
  const { ops } = t.pathways.plan.condition;
  const words = t.pathways.editor.condition;
  return (
    <>
      <ChoiceAt path={[...path, 'last']} label={words.code} options={useCodes()} />
      <ChoiceAt
        path={[...path, 'op']}
        label={words.op}
        options={OPS.map((value) => ({ value, label: ops[value] ?? value }))}
      />
      <NumberAt path={[...path, 'value']} label={words.value} />
      <NumberAt path={[...path, 'times']} label={words.times} optional />
    </>
  );
}

function FactPart({ path }: { path: Path }) {
  const { t, say } = useText();
  const { document } = useEdit();
  const words = t.pathways.editor.condition;
  const at = useAt<string>([...path, 'fact']);
  const facts = document.facts ?? [];
  const options = facts.find(({ id }) => id === at.value)?.options ?? [];
  return (
    <>
      <ChoiceAt
        path={[...path, 'fact']}
        label={words.fact}
        options={facts.map(({ id, text }) => ({ value: id, label: say(text) || id }))}
      />
      <ManyAt
        path={[...path, 'in']}
        label={words.value}
        options={options.map(({ id, text }) => ({ value: id, label: say(text) || id }))}
      />
    </>
  );
}

/** One comparison: with the latest level, an earlier answer, or a choice made at enrolment. */
export function ConditionPart({ path, onRemove }: { path: Path; onRemove?: () => void }) {
  const { t } = useText();
  const words = t.pathways.editor.condition;
  const { document } = useEdit();
  const codes = useCodes();
  const at = useAt<Condition>(path);
  if (!at.value) return null;
  const kind: Kind = 'lastLevel' in at.value ? 'lastLevel' : 'last' in at.value ? 'last' : 'fact';
  const fact = document.facts?.[0];
  const begin: Readonly<Record<Kind, Condition>> = {
    lastLevel: { lastLevel: ['red'] },
    last: { last: codes[0]?.value ?? '', op: '>=', value: 1 },
    fact: { fact: fact?.id ?? '', in: fact?.options[0] ? [fact.options[0].id] : [] },
  };
  return (
    <div className="edit-entry edit-part" data-at={at.pointer}>
      {onRemove && (
        <span className="edit-entry-buttons">
          <Button className="quiet small icon-button" aria-label={t.common.remove} onPress={onRemove}>
            <Icon name="close" />
          </Button>
        </span>
      )}
      <FaultsAt path={path} />
      <Choice
        label={words.kind}
        name={`${at.name}-kind`}
        value={kind}
        onChange={(value) => at.set(begin[value as Kind])}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {kind === 'last' && <Last path={path} />}
      {kind === 'fact' && <FactPart path={path} />}
      {kind === 'lastLevel' && (
        <ManyAt
          path={[...path, 'lastLevel']}
          label={words.level}
          options={LEGEND_LEVELS.map((level) => ({ value: level, label: t.common.levelShort[level] }))}
        />
      )}
    </div>
  );
}
