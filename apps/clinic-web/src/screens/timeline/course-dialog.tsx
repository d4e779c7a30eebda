import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text';
import { localDate } from '../../text/time';
import { useClock } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Line, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { useSigned } from '../../ui/session';
import { changeOf, type Form } from './course-verbs';
import { type CourseVerb, refused, type TimelineEnrolment, useCourse } from './data';
import { useRefusedWords } from './move-dialog';

interface Props {
  verb: CourseVerb;
  enrolment: TimelineEnrolment;
  patient: { id: string; name: string; cpr: string };
  department: string;
  onClose: () => void;
}

/** Verbs that must say why. */
const WITH_REASON: readonly CourseVerb[] = ['pause', 'end', 'withdraw', 'transfer'];
const DANGER: readonly CourseVerb[] = ['end', 'withdraw', 'transfer', 'death'];
const WHY = ['admission', 'travel', 'other'] as const;

function Fields({
  verb,
  form,
  set,
  today,
  others,
  fault,
}: {
  verb: CourseVerb;
  form: Form;
  set: (form: Form) => void;
  today: string;
  others: readonly { id: string; name: string }[];
  fault: string | null;
}) {
  const words = useText().t.timeline;
  if (verb === 'pause') {
    return (
      <div className="side-by-side">
        <Choice
          label={words.pauseWhy}
          name="why"
          value={form.why}
          onChange={(why) => set({ ...form, why })}
          options={WHY.map((value) => ({ value, label: words.pauseReasons[value] }))}
        />
        <Line
          label={words.pauseUntil}
          help={words.pauseUntilHelp}
          name="until"
          type="date"
          min={today}
          value={form.date}
          onChange={(date) => set({ ...form, date })}
          fault={fault}
        />
      </div>
    );
  }
  if (verb === 'death')
    return (
      <Line
        label={words.deathOn}
        name="on"
        type="date"
        max={today}
        value={form.date}
        onChange={(date) => set({ ...form, date })}
        fault={fault}
        required
      />
    );
  if (verb !== 'transfer') return null;
  return (
    <Choice
      label={words.transferTo}
      name="to"
      value={form.to}
      onChange={(to) => set({ ...form, to })}
      empty={words.transferNone}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      fault={fault}
    />
  );
}

/** Asks once more, with name and CPR number, before a pathway is paused, resumed, ended, transferred, or a death is recorded. */
export function CourseDialog({ verb, enrolment, patient, department, onClose }: Props) {
  const { t, say } = useText();
  const words = t.timeline;
  const notify = useNotify();
  const { session } = useSigned();
  const today = localDate(useClock().now());
  const change = useCourse(patient.id);
  const sentence = useRefusedWords();
  const [form, set] = useState<Form>({ reason: '', date: verb === 'death' ? today : '', why: 'admission', to: '' });
  const [faults, setFaults] = useState<{ reason?: string; field?: string; all?: string }>({});
  const needed = WITH_REASON.includes(verb);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    if (needed && !form.reason.trim()) return setFaults({ reason: words.reasonRequired });
    if (verb === 'death' && (!form.date || form.date > today)) return setFaults({ field: words.faults['bad-date'] });
    setFaults({});
    change.mutate(
      { id: enrolment.id, verb, ...changeOf(verb, form) },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: `${patient.name}: ${words.verbDone[verb]}` });
          onClose();
        },
        onError: (error) => {
          const why = refused(error);
          setFaults(
            ['until', 'on', 'to'].includes(why.faults[0]?.path ?? '')
              ? { field: sentence(why) }
              : { all: sentence(why) },
          );
        },
      },
    );
  };
  return (
    <Window title={`${words.verbs[verb]}: ${say(enrolment.title)}`} onClose={onClose} role="alertdialog">
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <p className="timeline-told">{words.verbText[verb]}</p>
      <form onSubmit={submit} noValidate>
        <Fields
          verb={verb}
          form={form}
          set={set}
          today={today}
          others={session.departments.filter(({ id }) => id !== department)}
          fault={faults.field ?? null}
        />
        {verb !== 'resume' && verb !== 'death' && (
          <Lines
            label={words.reason}
            name="reason"
            help={words.reasonHelp}
            value={form.reason}
            onChange={(reason) => set({ ...form, reason })}
            fault={faults.reason ?? null}
            required={needed}
          />
        )}
        {faults.all && (
          <p className="fault" role="alert">
            {faults.all}
          </p>
        )}
        <DialogButtons
          onCancel={onClose}
          submit={words.verbs[verb]}
          busy={change.isPending}
          danger={DANGER.includes(verb)}
        />
      </form>
    </Window>
  );
}
