import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { DialogButtons, Window } from '../../ui/dialog';
import { Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { refusalCode, useRetract } from './data';

interface Props {
  response: string;
  patient: { id: string; name: string; cpr: string };
  onClose: () => void;
}

/** Marks a response as not this patient's, with a reason. Nothing is deleted, and open items stay. */
export function RetractDialog({ response, patient, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const retract = useRetract(patient.id);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (retract.isPending) return;
    if (reason.trim().length < 3) return setFault(t.patient.reasonRequired);
    setFault(null);
    retract.mutate(
      { id: response, reason: reason.trim() },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t.patient.retractDone });
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
    <Window title={t.patient.retract} onClose={onClose} role="alertdialog">
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <p>{t.patient.retractText}</p>
      <form onSubmit={submit} noValidate>
        <Lines label={t.patient.reason} name="reason" value={reason} onChange={setReason} fault={fault} required />
        <DialogButtons onCancel={onClose} submit={t.patient.retract} busy={retract.isPending} danger />
      </form>
    </Window>
  );
}
