import { type Rule, RULE_LEVELS } from '@stemme/triage';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { EntryButtons, LineAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt, useFields } from '../../../ui/editing/field';
import { pointerOf } from '../../../ui/editing/path';
import { TextPair } from '../../../ui/editing/text-pair';
import { Choice } from '../../../ui/fields';
import { ruleSentence } from '../words/rule-sentence';
import { ConditionAt, Unless } from './condition-form';
import { useEdit } from './edit-context';
import { LockedCondition } from './locked-condition';
import { SuppressForm } from './suppress-form';

/** What the patient may be told of it; nothing until somebody writes it. */
function TellForm({ place }: { place: number }) {
  const { t } = useText();
  const words = t.rules.editor;
  const path = ['rules', place, 'tell'];
  const at = useAt<Rule['tell']>(path);
  if (at.value === undefined)
    return (
      <div className="rules-optional" data-at={at.pointer}>
        <p className="help">{t.rules.page.tellNone}</p>
        <Button className="secondary small" onPress={() => at.set({ da: '', en: '' })}>
          {words.tellAdd}
        </Button>
      </div>
    );
  return (
    <div className="rules-optional">
      <TextPair path={path} label={words.tell} help={words.tellHelp} long />
      <Button className="quiet small" onPress={() => at.set(undefined)}>
        {words.tellRemove}
      </Button>
    </div>
  );
}

function LevelField({ place, onMoved }: { place: number; onMoved: () => void }) {
  const { t } = useText();
  const words = t.rules.editor;
  const path = ['rules', place, 'level'];
  const at = useAt<Rule['level']>(path);
  return (
    <div data-at={at.pointer}>
      <Choice
        label={words.level}
        help={words.levelHelp}
        name={at.name}
        value={at.value ?? ''}
        onChange={(level) => {
          at.set(level as Rule['level']);
          onMoved();
        }}
        options={RULE_LEVELS.map((level) => ({ value: level, label: t.common.levels[level] }))}
        fault={at.fault}
      />
    </div>
  );
}

function Body({ rule, place, locked, onMoved }: { rule: Rule; place: number; locked: boolean; onMoved: () => void }) {
  const { t } = useText();
  const words = t.rules.editor;
  const path = ['rules', place];
  return (
    <>
      <FaultsAt path={path} />
      {locked ? (
        <LockedCondition rule={rule.id} place={place} />
      ) : (
        <>
          <LevelField place={place} onMoved={onMoved} />
          <ConditionAt path={[...path, 'when']} title={words.when} />
          <Unless path={[...path, 'unless']} />
        </>
      )}
      <TextPair path={[...path, 'because']} label={words.because} help={words.becauseHelp} />
      <TellForm place={place} />
      <LineAt path={[...path, 'source']} label={words.source} help={words.sourceHelp} />
      {!locked && (rule.level === 'red' || rule.suppress) && (
        <SuppressForm path={[...path, 'suppress']} when={rule.when} />
      )}
    </>
  );
}

interface Props {
  place: number;
  /** Opened and given the focus: it was just made, or has just been moved to another level. */
  isFresh: boolean;
  onMoved: () => void;
}

/** One rule: its sentence, and under it the fields that make it. */
export function RuleForm({ place, isFresh, onMoved }: Props) {
  const { t, say, language } = useText();
  const { document, reading, isLocked } = useEdit();
  const { faults } = useFields();
  const details = useRef<HTMLDetailsElement>(null);
  const rule = document.rules[place];
  useEffect(() => {
    if (!isFresh || !details.current) return;
    details.current.open = true;
    details.current.querySelector<HTMLElement>('summary')?.focus();
  }, [isFresh]);
  if (!rule) return null;
  const locked = isLocked(rule.id);
  const name = say(rule.because) || t.rules.editor.newRule;
  const under = pointerOf(['rules', place]);
  const wrong = faults.filter((fault) => fault.path === under || fault.path.startsWith(`${under}/`)).length;
  return (
    <details ref={details} className={`edit-step rules-form rules-rule-${rule.level}`} data-at={under}>
      <summary>
        <span className="edit-step-name">{name}</span>
        {locked && <span className="mark">{t.rules.page.locked}</span>}
        {wrong > 0 && <span className="mark edit-wrong">{t.rules.editor.faults(wrong)}</span>}
        <span className="rules-summary">{ruleSentence(rule, reading.material, language, reading.levels)}</span>
      </summary>
      <div className="edit-step-body">
        {locked ? (
          <p className="rules-locked">{t.rules.page.lockedWhy}</p>
        ) : (
          <EntryButtons path={['rules', place]} what={name} />
        )}
        <Body rule={rule} place={place} locked={locked} onMoved={onMoved} />
      </div>
    </details>
  );
}
