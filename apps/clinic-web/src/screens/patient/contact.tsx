import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { ContactDialog } from './contact-dialog';

interface Props {
  patient: { id: string; name: string; cpr: string; email: string | null; phone: string | null; language: string };
}

/** How the patient is reached. */
export function Contact({ patient }: Props) {
  const { t } = useText();
  const [editing, setEditing] = useState(false);
  return (
    <section className="side-section contact no-print">
      <div className="card-head">
        <h2>{t.enrol.contact}</h2>
        <Button className="quiet small" aria-label={t.patient.editContact} onPress={() => setEditing(true)}>
          {t.common.edit}
        </Button>
      </div>
      <p className="contact-email">{patient.email ?? t.patient.noEmail}</p>
      <p className="second">
        {patient.phone ?? t.patient.noPhone} · {t.patient.speaks(wordFor(t.patient.languages, patient.language))}
      </p>
      {editing && <ContactDialog patient={patient} onClose={() => setEditing(false)} />}
    </section>
  );
}
