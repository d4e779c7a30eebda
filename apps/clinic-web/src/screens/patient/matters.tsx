import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { Ask } from '../../ui/ask';
import { useNow } from '../../ui/clock';
import { useFaultWords } from '../../ui/consultations/use-steps';
import { Choice, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { useAgreement, useTalks } from './data';
import '../../ui/consultations/consultations.css';

interface Props {
  patient: {
    id: string;
    name: string;
    cpr: string;
    enrolments: readonly { id: string; title: { da: string; en: string }; status: string }[];
  };
  response: string | null;
}

/** *Det vigtigste for mig* tops every view of the patient, and ends in *Det aftalte vi*. */
export function Matters({ patient, response }: Props) {
  const { t, say, language } = useText();
  const c = t.consultations;
  const now = useNow(60_000);
  const talks = useTalks(patient.id);
  const [writing, setWriting] = useState(false);
  const { matters = [], agreements = [] } = talks.data ?? {};
  const [agreed] = agreements;
  return (
    <section className="matter" aria-label={c.matter}>
      <span className="second">{c.matter}:</span>
      {talks.isError && <span className="quiet-text">{c.notLoaded}</span>}
      {talks.data && matters.length === 0 && <span className="quiet-text">{c.matterNone}</span>}
      {matters.map((matter) => (
        <span key={matter.enrolment}>
          <blockquote>“{matter.text}”</blockquote>
          <span className="second">
            {c.matterSaid(moment(matter.saidAt, now, language))}
            {matters.length > 1 && ` · ${say(matter.pathway)}`}
          </span>
        </span>
      ))}
      {agreed && (
        <span className="matter-agreed">
          <span className="second">{c.agreed}:</span> {agreed.text}{' '}
          <span className="second">({c.agreementBy(agreed.by, moment(agreed.at, now, language))})</span>
        </span>
      )}
      {patient.enrolments.length > 0 && (
        <Button className="secondary small matter-write no-print" onPress={() => setWriting(true)}>
          {c.writeAgreement}
        </Button>
      )}
      {writing && <Agreement patient={patient} response={response} onClose={() => setWriting(false)} />}
    </section>
  );
}

function Agreement({ patient, response, onClose }: Props & { onClose: () => void }) {
  const { t, say } = useText();
  const c = t.consultations;
  const notify = useNotify();
  const save = useAgreement(patient.id);
  const words = useFaultWords();
  const [enrolment, setEnrolment] = useState(patient.enrolments[0]?.id ?? '');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = async () => {
    if (!text.trim()) return setFault(c.faults.required ?? '');
    const answer = await save.mutateAsync({ enrolment, text: text.trim(), ...(response ? { response } : {}) });
    const wrong = words(answer as never);
    if (wrong) return setFault(wrong);
    notify({ tone: 'good', text: `${patient.name}: ${c.agreementSaved}` });
    onClose();
  };
  return (
    <Ask
      title={c.agreed}
      text={c.agreedHelp}
      submit={t.common.save}
      busy={save.isPending}
      fault={fault}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      {patient.enrolments.length > 1 && (
        <Choice
          label={c.enrolment}
          name="enrolment"
          value={enrolment}
          onChange={setEnrolment}
          options={patient.enrolments.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      )}
      <Lines label={c.agreed} name="agreed" value={text} onChange={setText} required autoFocus />
    </Ask>
  );
}
