import { type FormEvent, useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { DialogButtons, Window } from '../dialog';
import { Choice, Line, Lines } from '../fields';
import { PatientLine } from '../items/patient-line';
import { useNotify } from '../notices';
import {
  type AppointmentActions,
  type AppointmentDone,
  type AppointmentForm,
  type AppointmentView,
  formFaults,
  KINDS,
} from './appointment';

export type Asked = { verb: 'add'; known: null } | { verb: 'move' | 'cancel' | 'kept'; known: AppointmentView };
interface Props {
  asked: Asked;
  patient: { name: string; cpr: string };
  actions: AppointmentActions;
  onClose: () => void;
}

function useDone() {
  const { t } = useText();
  const notify = useNotify();
  return (name: string, { outcome, changes: { added, moved, revoked } }: AppointmentDone) => {
    const changed = added.length + moved.length + revoked.length;
    const sentence = wordFor(t.appointments.done, outcome);
    notify({ tone: 'good', text: `${name}: ${sentence}${changed > 0 ? ` ${t.appointments.changes(changed)}` : ''}` });
  };
}

function Fields({
  form,
  set,
  verb,
  fault,
}: {
  form: AppointmentForm;
  set: (form: AppointmentForm) => void;
  verb: Asked['verb'];
  fault: string | null;
}) {
  const words = useText().t.appointments;
  return (
    <>
      {verb === 'add' && (
        <Choice
          label={words.kind}
          name="kind"
          value={form.kind}
          onChange={(kind) => set({ ...form, kind })}
          options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
      )}
      <div className="side-by-side">
        <Line
          label={words.date}
          name="date"
          type="date"
          value={form.date}
          onChange={(date) => set({ ...form, date })}
          fault={fault}
          required
        />
        <Line
          label={words.time}
          name="time"
          type="time"
          value={form.time}
          onChange={(time) => set({ ...form, time })}
        />
      </div>
      {verb === 'add' && (
        <Line
          label={words.reference}
          name="reference"
          value={form.reference}
          onChange={(reference) => set({ ...form, reference })}
          help={words.referenceHelp}
        />
      )}
    </>
  );
}

/** Adds, moves, cancels or records an appointment, with name and CPR number and what the patient will be told. */
export function AppointmentDialog({ asked: { verb, known }, patient, actions, onClose }: Props) {
  const { t } = useText();
  const words = t.appointments;
  const done = useDone();
  const [form, set] = useState<AppointmentForm>({
    kind: known?.kind ?? 'visit',
    date: known?.date ?? '',
    time: known?.time ?? '',
    reference: known?.reference ?? '',
  });
  // one without a number gets one, made once: sent twice, it is still one appointment
  const [own] = useState(() => `stemme-${crypto.randomUUID()}`);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const writes = verb === 'add' || verb === 'move';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = writes ? formFaults(form).date : undefined;
    setFault(wrong ? words.faults[wrong] : null);
    if (wrong) return;
    setBusy(true);
    try {
      done(
        patient.name,
        writes
          ? await actions.put({ ...form, reference: form.reference.trim() || own }, known)
          : await actions.end(known.id, verb, reason.trim()),
      );
      onClose();
    } catch (error) {
      const { code, faults } = actions.refusalOf(error);
      const told = faults[0]?.code ?? code;
      setFault(
        told === null
          ? t.common.lost
          : Object.hasOwn(words.faults, told)
            ? wordFor(words.faults, told)
            : t.common.refused(told),
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <Window title={words[`${verb}Title`]} onClose={onClose} role={verb === 'cancel' ? 'alertdialog' : 'dialog'}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <p>{words[`${verb}Text`]}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {writes && <Fields form={form} set={set} verb={verb} fault={fault} />}
        {verb === 'cancel' && (
          <Lines label={words.reason} name="reason" value={reason} onChange={setReason} fault={fault} />
        )}
        {verb === 'kept' && fault && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <DialogButtons onCancel={onClose} submit={words.submit[verb]} busy={busy} danger={verb === 'cancel'} />
      </form>
    </Window>
  );
}
