import { type FormEvent, useState } from 'react';
import { isEmail, isPhone } from '../../text/contact';
import { LANGUAGES, languageFrom } from '../../text/language';
import { useText } from '../../text/text';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Line } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { refusalCode, useSaveContact } from './data';

interface Props {
  patient: { id: string; name: string; cpr: string; email: string | null; phone: string | null; language: string };
  onClose: () => void;
}
type Faults = { email?: string; phone?: string; whole?: string };

/** Corrects the address and number the patient is reached by, and the language they are written to in. */
export function ContactDialog({ patient, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const save = useSaveContact(patient.id);
  const [email, setEmail] = useState(patient.email ?? '');
  const [phone, setPhone] = useState(patient.phone ?? '');
  const [language, setLanguage] = useState(patient.language);
  const [faults, setFaults] = useState<Faults>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (!isEmail(email)) return setFaults({ email: t.enrol.faults.email });
    if (phone.trim() && !isPhone(phone)) return setFaults({ phone: t.enrol.faults.phone });
    setFaults({});
    save.mutate(
      { email: email.trim(), language: languageFrom(language), ...(phone.trim() ? { phone: phone.trim() } : {}) },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: `${patient.name}: ${t.patient.contactSaved}` });
          onClose();
        },
        onError: (error) => {
          const code = refusalCode(error);
          setFaults({ whole: code ? t.common.refused(code) : t.common.lost });
        },
      },
    );
  };
  return (
    <Window title={t.patient.editContact} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <form onSubmit={submit} noValidate>
        {faults.whole && (
          <p className="fault-summary" role="alert">
            {faults.whole}
          </p>
        )}
        <Line
          label={t.enrol.email}
          name="email"
          type="email"
          value={email}
          onChange={setEmail}
          fault={faults.email ?? null}
          required
        />
        <Line
          label={t.enrol.phone}
          name="phone"
          type="tel"
          value={phone}
          onChange={setPhone}
          fault={faults.phone ?? null}
        />
        <Choice
          label={t.enrol.language}
          name="language"
          value={language}
          onChange={setLanguage}
          options={LANGUAGES.map((code) => ({ value: code, label: t.common.languages[code] }))}
        />
        <DialogButtons onCancel={onClose} submit={t.common.save} busy={save.isPending} />
      </form>
    </Window>
  );
}
