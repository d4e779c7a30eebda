import { ACT_LEVELS, REMINDER_STEPS, type ReminderRule, type Silence } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { ConditionAt } from './condition-form';
import { AddButton, ChoiceAt, EntryButtons, LineAt, NumberAt, TimeAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { freeName, type Path } from '../../../ui/editing/path';
import { PeriodAt } from './period-field';

function ReminderEntry({ path, what }: { path: Path; what: string }) {
  const { t } = useText();
  const { editor, plan } = t.pathways;
  const from = useAt<'closes'>([...path, 'from']);
  return (
    <div className="edit-entry" data-at={`/${path.join('/')}`}>
      <EntryButtons path={path} what={what} />
      <FaultsAt path={path} />
      <div className="edit-row edit-top">
        <ChoiceAt
          path={[...path, 'step']}
          options={REMINDER_STEPS.map((value) => ({ value, label: plan.reminder.steps[value] }))}
        />
        <PeriodAt
          path={[...path, 'after']}
          units={['D', 'W']}
          {...(from.value === 'closes'
            ? { sides: { before: editor.steps.anchorBefore, after: editor.steps.anchorAfter } }
            : {})}
        />
        <ChoiceAt
          path={[...path, 'from']}
          label={editor.reminders.count}
          empty={editor.reminders.fromOpens}
          options={[{ value: 'closes', label: editor.reminders.fromCloses }]}
        />
        <TimeAt path={[...path, 'at']} help={editor.reminders.atHelp} optional />
      </div>
    </div>
  );
}

/** The messages of one cadence: the pathway's, or a phase's own. */
export function RemindersForm({ path }: { path: Path }) {
  const { t } = useText();
  const { editor, plan } = t.pathways;
  const at = useAt<readonly ReminderRule[]>(path);
  const all = at.value ?? [];
  const next = REMINDER_STEPS.find((step) => !all.some((one) => one.step === step)) ?? 'last-call';
  return (
    <div data-at={at.pointer}>
      <p className="help">{editor.reminders.help}</p>
      <FaultsAt path={path} />
      {all.length === 0 && <p>{plan.reminder.none}</p>}
      {all.map((one, place) => (
        <ReminderEntry
          key={`reminder-${place + 1}`}
          path={[...path, place]}
          what={plan.reminder.steps[one.step] ?? one.step}
        />
      ))}
      <AddButton
        onAdd={() =>
          at.set([
            ...all,
            next === 'missed' ? { step: next, after: 'P0D', from: 'closes' } : { step: next, after: `P${all.length}D` },
          ])
        }
      >
        {editor.reminders.add}
      </AddButton>
    </div>
  );
}

/** What no answer means: how many in a row are an item, and alarms while a window is open. */
export function SilenceForm({ path }: { path: Path }) {
  const { t } = useText();
  const words = t.pathways.editor.silence;
  const at = useAt<Silence>(path);
  const rules = at.value?.rules ?? [];
  return (
    <div data-at={at.pointer}>
      <NumberAt path={[...path, 'inARow']} label={words.inARow} help={words.inARowHelp} optional />
      {rules.map((rule, place) => (
        <div className="edit-entry" key={`rule-${place + 1}`} data-at={`${at.pointer}/rules/${place}`}>
          <EntryButtons path={[...path, 'rules', place]} count={rules.length} what={rule.id} />
          <FaultsAt path={[...path, 'rules', place]} />
          <div className="edit-row edit-top">
            <PeriodAt path={[...path, 'rules', place, 'after']} units={['D', 'W']} />
            <TimeAt path={[...path, 'rules', place, 'at']} />
            <ChoiceAt
              path={[...path, 'rules', place, 'as']}
              options={ACT_LEVELS.map((level) => ({ value: level, label: t.common.levelShort[level] }))}
            />
            <LineAt path={[...path, 'rules', place, 'id']} />
          </div>
          <ConditionAt path={[...path, 'rules', place, 'when']} label={t.pathways.editor.conditionOnly} />
        </div>
      ))}
      <AddButton
        onAdd={() =>
          at.set({
            ...at.value,
            rules: [
              ...rules,
              {
                id: freeName(
                  'silent',
                  rules.map(({ id }) => id),
                ),
                after: 'P1D',
                at: '12:00',
                as: 'blue',
              },
            ],
          })
        }
      >
        {words.add}
      </AddButton>
    </div>
  );
}
