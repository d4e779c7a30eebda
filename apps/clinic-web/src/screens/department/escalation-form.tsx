import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Choice, Line } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import type { Department } from './data';
import {
  escalationFaults,
  MOST_STEPS,
  TO,
  readEscalation,
  typedEscalation,
  type TypedEscalation,
  type TypedStep,
  UNITS,
  type Unit,
} from './escalation-rules';
import { PartForm } from './part-form';
import { faultAt, usePart } from './use-part';

interface StepProps {
  step: TypedStep;
  at: number;
  fault: string | null;
  set: (step: TypedStep, what: string) => void;
  remove: () => void;
}

function Step({ step, at, fault, set, remove }: StepProps) {
  const { t } = useText();
  const e = t.loop.escalation;
  return (
    <li className="step-row">
      <span className="step-number">{at + 1}</span>
      <Line
        label={at === 0 ? e.afterDue : e.afterLast}
        name={`after-${at}`}
        inputMode="numeric"
        value={step.amount}
        onChange={(amount) => set({ ...step, amount }, `${at}.amount`)}
        fault={fault}
        required
      />
      <Choice
        label={e.unit}
        name={`unit-${at}`}
        value={step.unit}
        onChange={(unit) => set({ ...step, unit: unit as Unit }, `${at}.unit`)}
        options={UNITS.map((unit) => ({ value: unit, label: e.units[unit] }))}
      />
      <Choice
        label={e.to}
        name={`to-${at}`}
        value={step.to}
        onChange={(to) => set({ ...step, to: to as TypedStep['to'] }, `${at}.to`)}
        options={TO.map((to) => ({ value: to, label: e.roles[to] }))}
      />
      <Button className="quiet icon-button" aria-label={t.loop.remove(e.step(at + 1))} onPress={remove}>
        <Icon name="close" size={14} />
      </Button>
    </li>
  );
}

/** Who is told, and after how long, when an item is not dealt with. */
export function EscalationForm({ department }: { department: Department }) {
  const { t } = useText();
  const e = t.loop.escalation;
  const part = usePart<TypedEscalation>(department, {
    part: 'escalation',
    saved: typedEscalation(department),
    check: escalationFaults,
    sent: readEscalation,
  });
  const { value, change } = part;
  const { steps } = value;
  const fault = (path: string) => faultAt(part.faults, path, t.loop.faults, t.loop.faults.other);
  return (
    <PartForm title={e.title} help={e.help} part={part} fault={fault('steps')}>
      {steps.length === 0 && (
        <p className="message-trouble">
          <Icon name="warning" size={13} /> {e.none}
        </p>
      )}
      <ol className="step-rows">
        {steps.map((step, at) => (
          <Step
            key={at}
            step={step}
            at={at}
            fault={fault(`steps.${at}.after`) ?? fault(`steps.${at}.to`)}
            set={(next, what) => change({ ...value, steps: steps.with(at, next) }, what)}
            remove={() => change({ ...value, steps: steps.filter((_, n) => n !== at) }, `remove ${at} ${steps.length}`)}
          />
        ))}
      </ol>
      <Button
        className="secondary small"
        isDisabled={steps.length >= MOST_STEPS}
        onPress={() =>
          change(
            { ...value, steps: [...steps, { amount: '60', unit: 'minutes', to: 'physician' }] },
            `add ${steps.length}`,
          )
        }
      >
        {e.add}
      </Button>
      <Choice
        label={e.responsible}
        help={e.responsibleHelp}
        name="responsible"
        value={value.responsible}
        onChange={(responsible) => change({ ...value, responsible }, 'responsible')}
        empty={e.nobody}
        options={department.clinicians.map(({ id, name }) => ({ value: id, label: name }))}
        fault={fault('responsible')}
      />
      {value.responsible === '' && steps.some(({ to }) => to === 'responsible') && (
        <p className="message-trouble" role="status">
          <Icon name="warning" size={13} /> {e.noResponsible}
        </p>
      )}
    </PartForm>
  );
}
