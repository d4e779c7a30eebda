import type { FormEvent } from 'react';
import { Switch } from 'react-aria-components/Switch';
import { useText } from '../../text/text';
import { useClock } from '../clock';
import { DialogButtons, Window } from '../dialog';
import { Lines } from '../fields';
import { LevelChip } from '../level';
import { Attempts } from './attempts';
import { Conflict } from './conflict';
import { ConsultationFields } from './consultation-fields';
import type { ActionView, ItemView, OutcomeView } from './item';
import { Meanwhile } from './meanwhile';
import { OutcomeChoice } from './outcome-choice';
import { useOutcomeForm } from './outcome-form';
import { PatientLine } from './patient-line';
import { Reasons } from './reasons';
import type { Said } from './said';
import { useSubmit } from './use-submit';
import { WhenField } from './when-field';

interface Props {
  item: ItemView;
  me: string;
  /** the item as a colleague has made it since; null while it is as it was */
  meanwhile: ItemView | null;
  outcomes: readonly OutcomeView[];
  colleagues: readonly { id: string; name: string }[];
  onClose: () => void;
  /** answers null when it is done and the dialog may close */
  onSubmit: (action: ActionView) => Promise<Said | null>;
}

function Ask({ on, set }: { on: boolean; set: (on: boolean) => void }) {
  const { t } = useText();
  return (
    <Switch className="switch switch-inline" isSelected={on} onChange={set}>
      <span className="switch-track" />
      <span>
        {t.items.consultation.ask} <span className="second">{t.items.consultation.askHelp}</span>
      </span>
    </Switch>
  );
}

/** What was done, what was agreed, and what comes next; the note is needed when the department says so. */
function Fields({ form, item, me, colleagues }: Pick<Props, 'item' | 'me' | 'colleagues'> & { form: Form }) {
  const { t } = useText();
  const { chosen, typed, set, faults } = form;
  return (
    <>
      {chosen?.needsNext && (
        <>
          <Attempts item={item} />
          <WhenField
            label={t.items.nextAttemptAt}
            value={typed.when}
            onChange={(when) => set({ when })}
            fault={faults.when ?? null}
          />
        </>
      )}
      <Lines
        label={t.items.note}
        name="note"
        help={t.items.noteHelp}
        value={typed.note}
        onChange={(note) => set({ note })}
        required={chosen?.needsNote ?? false}
        fault={faults.note ?? null}
      />
      {chosen?.closes && (
        <Lines
          label={t.items.agreed}
          name="agreed"
          help={t.items.agreedHelp}
          value={typed.agreed}
          onChange={(agreed) => set({ agreed })}
          fault={faults.agreed ?? null}
        />
      )}
      <Ask on={typed.asks} set={(asks) => set({ asks })} />
      {typed.asks && (
        <ConsultationFields
          value={typed.asking}
          onChange={(asking) => set({ asking })}
          faults={faults.asking ?? {}}
          colleagues={colleagues}
          me={me}
        />
      )}
    </>
  );
}
type Form = ReturnType<typeof useOutcomeForm>;

/** Records what was done. The patient's name and CPR number stand on top; what does not close keeps the item open. */
export function OutcomeDialog({ item, me, meanwhile, outcomes, colleagues, onClose, onSubmit }: Props) {
  const { t } = useText();
  const clock = useClock();
  const { busy, said, send } = useSubmit(onSubmit, onClose);
  const form = useOutcomeForm(outcomes, said);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const action = form.read(clock.now());
    if (action) void send(action);
  };
  const typed = [form.typed.note, form.typed.agreed, form.typed.asking.reason].filter(Boolean).join('\n');
  return (
    <Window title={t.items.outcomeTitle} onClose={onClose} wide>
      <PatientLine intro={t.items.outcomeFor} patient={item.patient} />
      <Meanwhile item={meanwhile} me={me} />
      <div className="dialog-why">
        <LevelChip level={item.level} atWorst={item.atWorst} />
        <Reasons reasons={item.reasons} most={4} />
      </div>
      <form onSubmit={submit} noValidate>
        <OutcomeChoice
          outcomes={outcomes}
          value={form.typed.outcome}
          onChange={(outcome) => form.set({ outcome })}
          fault={form.faults.outcome ?? null}
        />
        <Fields form={form} item={item} me={me} colleagues={colleagues} />
        <Conflict said={said} item={item} me={me} send={send} typed={typed} />
        <p className="second dialog-hint">{t.items.ctrlEnter}</p>
        <DialogButtons onCancel={onClose} submit={t.items.register} busy={busy} />
      </form>
    </Window>
  );
}
