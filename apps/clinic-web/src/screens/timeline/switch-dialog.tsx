import { type FormEvent, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/Label';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Line, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import { useNotify } from '../../ui/notices';
import { LoadFailed, Skeleton } from '../../ui/states';
import {
  type PlanChange,
  refused,
  type SwitchHow,
  type SwitchPreview,
  type TimelineEnrolment,
  useSwitch,
  useSwitchPreview,
} from './data';
import { useRefusedWords } from './move-dialog';

const HOW = ['keep', 'migrate', 'end'] as const satisfies readonly SwitchHow[];
const SHOWN = 6;

/** What a choice does to the plan: what comes, moves and goes. */
export function Changes({ change }: { change: PlanChange }) {
  const { t, say, language } = useText();
  const words = t.timeline.switch;
  const groups = (['added', 'moved', 'revoked'] as const).filter((what) => change[what].length > 0);
  if (groups.length === 0) return <p className="quiet-text">{words.same}</p>;
  return (
    <div className="switch-changes">
      {groups.map((what) => (
        <section key={what}>
          <h3>
            {words[what]} ({change[what].length})
          </h3>
          <ul>
            {change[what].slice(0, SHOWN).map((step) => (
              <li key={step.step}>
                {'was' in step && `${day((step.was as { opens: string }).opens, language)} → `}
                {day(step.opens, language)} · {say(step.title)}
                {step.open && <span className="mark">{words.wasOpen}</span>}
              </li>
            ))}
          </ul>
          {change[what].length > SHOWN && <p className="second">{words.more(change[what].length - SHOWN)}</p>}
        </section>
      ))}
    </div>
  );
}

interface Missing {
  readonly facts: Readonly<Record<string, string>>;
  readonly anchors: Readonly<Record<string, string>>;
}

function Asked({
  preview,
  missing,
  set,
}: {
  preview: SwitchPreview;
  missing: Missing;
  set: (missing: Missing) => void;
}) {
  const { t, say } = useText();
  return (
    <>
      {preview.facts.map(({ id, text, options, standard }) => (
        <Choice
          key={id}
          label={say(text)}
          name={id}
          value={missing.facts[id] ?? standard ?? ''}
          onChange={(value) => set({ ...missing, facts: { ...missing.facts, [id]: value } })}
          empty={t.enrol.factChoose}
          options={options.map((option) => ({ value: option.id, label: say(option.text) }))}
        />
      ))}
      {preview.anchors.map(({ id, required }) => (
        <Line
          key={id}
          label={wordFor(t.timeline.anchors, id)}
          name={id}
          type="date"
          value={missing.anchors[id] ?? ''}
          onChange={(value) => set({ ...missing, anchors: { ...missing.anchors, [id]: value } })}
          required={required}
        />
      ))}
    </>
  );
}

const filled = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** Keep, migrate or begin anew when another version of the pathway is in force: what each would change is shown first. */
export function SwitchDialog({
  enrolment,
  patient,
  onClose,
}: {
  enrolment: TimelineEnrolment;
  patient: { id: string; name: string; cpr: string };
  onClose: () => void;
}) {
  const { t, say } = useText();
  const words = t.timeline;
  const notify = useNotify();
  const preview = useSwitchPreview(enrolment.id, enrolment.inForce);
  const change = useSwitch(patient.id);
  const sentence = useRefusedWords();
  const [how, setHow] = useState<SwitchHow>('migrate');
  const [missing, setMissing] = useState<Missing>({ facts: {}, anchors: {} });
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending || !preview.data) return;
    if (!reason.trim()) return setFault(words.reasonRequired);
    setFault(null);
    const standards = Object.fromEntries(preview.data.facts.map(({ id, standard }) => [id, standard ?? '']));
    const more =
      how === 'keep' ? {} : { facts: filled({ ...standards, ...missing.facts }), anchors: filled(missing.anchors) };
    change.mutate(
      { id: enrolment.id, version: enrolment.inForce, how, reason: reason.trim(), ...more },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: `${patient.name}: ${words.verbDone.switch}` });
          onClose();
        },
        onError: (error) => setFault(sentence(refused(error))),
      },
    );
  };
  return (
    <Window
      title={`${say(enrolment.title)}: ${words.switch.title(enrolment.pathwayVersion, enrolment.inForce)}`}
      onClose={onClose}
      wide
    >
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      {!preview.data && (preview.isError ? <LoadFailed retry={() => void preview.refetch()} /> : <Skeleton rows={3} />)}
      {preview.data && (
        <form onSubmit={submit} noValidate>
          <RadioGroup className="outcomes" value={how} onChange={(value) => setHow(value as SwitchHow)}>
            <Label>{words.switch.how}</Label>
            <div className="outcome-grid">
              {HOW.map((one) => (
                <Radio key={one} value={one} className="outcome">
                  <span className="outcome-name">{words.switch[one]}</span>
                  <span className="second">{words.switch[`${one}Text`]}</span>
                </Radio>
              ))}
            </div>
          </RadioGroup>
          {how !== 'keep' && (
            <>
              <Changes change={preview.data[how]} />
              <Asked preview={preview.data} missing={missing} set={setMissing} />
            </>
          )}
          <Lines
            label={words.reason}
            name="reason"
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            fault={fault}
            required
          />
          <DialogButtons
            onCancel={onClose}
            submit={words.switch.submit}
            busy={change.isPending}
            danger={how === 'end'}
          />
        </form>
      )}
    </Window>
  );
}
