import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { localDate } from '../../text/time';
import { useClock } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Line, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { type EnrolmentVerb, refusalCode, useEnrolmentChange } from './data';
import type { EnrolmentView } from './enrolments';

interface Props {
  patient: { id: string; name: string; cpr: string };
  enrolment: EnrolmentView;
  verb: EnrolmentVerb;
  onClose: () => void;
}

/** Asks once more, with name and CPR number, before a pathway is paused, resumed or ended, or a death is recorded. */
export function EnrolmentDialog({ patient, enrolment, verb, onClose }: Props) {
  const { t, say } = useText();
  const notify = useNotify();
  const today = localDate(useClock().now());
  const change = useEnrolmentChange(patient.id);
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    if ((verb === 'pause' || verb === 'end') && !reason.trim()) return setFault(t.patient.reasonRequired);
    if (verb === 'death' && (!on || on > today)) return setFault(t.enrol.faults.started);
    setFault(null);
    change.mutate(
      {
        id: enrolment.id,
        verb,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(verb === 'death' ? { on } : {}),
      },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: `${patient.name}: ${t.patient.verbDone[verb]}` });
          onClose();
        },
        onError: (error) => {
          const code = refusalCode(error);
          setFault(code ? t.common.refused(code) : t.common.lost);
        },
      },
    );
  };
  return (
    <Window title={`${t.patient.verbs[verb]}: ${say(enrolment.title)}`} onClose={onClose} role="alertdialog">
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <p>{t.patient.verbText[verb]}</p>
      <form onSubmit={submit} noValidate>
        {verb === 'death' && (
          <Line
            label={t.patient.deathOn}
            name="on"
            type="date"
            max={today}
            value={on}
            onChange={setOn}
            fault={fault}
            required
          />
        )}
        {(verb === 'pause' || verb === 'end') && (
          <Lines label={t.patient.reason} name="reason" value={reason} onChange={setReason} fault={fault} required />
        )}
        {verb === 'resume' && fault && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <DialogButtons
          onCancel={onClose}
          submit={t.patient.verbs[verb]}
          busy={change.isPending}
          danger={verb === 'end' || verb === 'death'}
        />
      </form>
    </Window>
  );
}
