import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useBusinessTime, useClock, useNow } from '../../ui/clock';
import { ConsultationCard } from '../../ui/consultations/card';
import { type ConsultationView, isOpen, wishWords } from '../../ui/consultations/consultation';
import { useFaultWords, useSteps } from '../../ui/consultations/use-steps';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice } from '../../ui/fields';
import { type Asking, ConsultationFields, NOTHING_ASKED, readAsking } from '../../ui/items/consultation-fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { useSigned } from '../../ui/session';
import { useAskConsultation, useColleagues, useConsultationStep, useTalks } from './data';

interface Props {
  patient: {
    id: string;
    name: string;
    cpr: string;
    enrolments: readonly { id: string; title: Bilingual; status: string }[];
  };
  /** what is read now: the talk is about it */
  response: string | null;
}

/** The patient's talks: what is to come, and the way to ask for one. */
export function Consultations({ patient, response }: Props) {
  const { t, language } = useText();
  const c = t.consultations;
  const now = useNow(60_000);
  const talks = useTalks(patient.id);
  useBusinessTime(talks.data?.now, talks.dataUpdatedAt);
  const step = useConsultationStep();
  const steps = useSteps(
    (one, body) => step.mutateAsync({ id: one.id, step: { ...body, version: one.version } as never }) as never,
  );
  const [asking, setAsking] = useState(false);
  const all = (talks.data?.consultations ?? []) as readonly ConsultationView[];
  const [open, past] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  const enrolments = patient.enrolments.filter(({ status }) => status === 'active' || status === 'paused');
  const wishes = open.length === 0 ? (talks.data?.callWishes ?? []) : [];
  return (
    <section className="consultations no-print" aria-labelledby="consultations">
      <div className="card-head">
        <h2 id="consultations">{c.title}</h2>
        {enrolments.length > 0 && (
          <Button className="secondary small" onPress={() => setAsking(true)}>
            {c.request}
          </Button>
        )}
      </div>
      {talks.isError && <p className="quiet-text">{c.notLoaded}</p>}
      {talks.data && all.length === 0 && <p className="quiet-text">{c.none}</p>}
      {wishes.map((wish) => (
        <p key={wish.enrolment}>
          {c.callWish(moment(wish.at, now, language))}{' '}
          <a href={`tel:${wish.number.replace(/\s/g, '')}`} aria-label={c.callNumber(wish.number)}>
            {wish.number}
          </a>
          {wish.wishes.length > 0 && ` · ${c.suits(wishWords(wish.wishes as ConsultationView['wishes'], t))}`}
        </p>
      ))}
      <ul className="talks">
        {open.map((one) => (
          <li key={one.id}>
            <ConsultationCard one={one} steps={steps} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{c.past(past.length)}</summary>
          <ul className="talks">
            {past.map((one) => (
              <li key={one.id}>
                <ConsultationCard one={one} steps={steps} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {steps.dialogs}
      {asking && (
        <AskDialog patient={{ ...patient, enrolments }} response={response} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

function AskDialog({ patient, response, onClose }: Props & { onClose: () => void }) {
  const { t, say } = useText();
  const c = t.consultations;
  const notify = useNotify();
  const clock = useClock();
  const { session, department } = useSigned();
  const colleagues = useColleagues(department.id, session.id);
  const send = useAskConsultation(patient.id);
  const words = useFaultWords();
  const [asking, setAsking] = useState<Asking>(NOTHING_ASKED);
  const [enrolment, setEnrolment] = useState(patient.enrolments[0]?.id ?? '');
  const [fault, setFault] = useState<{ at: 'reason' | 'other' | 'by' | 'whole'; text: string } | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending) return;
    const read = readAsking(asking, clock.now());
    if (!read.ok) return setFault({ at: read.missing, text: c.faults[read.past ? 'past' : 'required'] ?? '' });
    const answer = await send.mutateAsync({ ...read.asked, enrolment, ...(response ? { response } : {}) });
    const wrong = words(answer as never);
    if (wrong) return setFault({ at: 'whole', text: wrong });
    notify({ tone: 'good', text: `${patient.name}: ${c.requested}` });
    onClose();
  };
  return (
    <Window title={c.requestTitle} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        {patient.enrolments.length > 1 && (
          <Choice
            label={c.enrolment}
            name="enrolment"
            value={enrolment}
            onChange={setEnrolment}
            options={patient.enrolments.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
        )}
        <ConsultationFields
          value={asking}
          onChange={setAsking}
          faults={fault && fault.at !== 'whole' ? { [fault.at]: fault.text } : {}}
          colleagues={colleagues}
          me={session.id}
        />
        {fault?.at === 'whole' && (
          <p className="fault-summary" role="alert">
            {fault.text}
          </p>
        )}
        <DialogButtons onCancel={onClose} submit={c.request} busy={send.isPending} />
      </form>
    </Window>
  );
}
