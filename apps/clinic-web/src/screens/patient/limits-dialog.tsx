import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { wordFor } from '../../text/dictionary';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { localDate } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Line, Lines } from '../../ui/fields';
import { PatientLine } from '../../ui/items/patient-line';
import type { Level } from '../../ui/level';
import { useNotify } from '../../ui/notices';
import {
  type LimitCourse,
  type LimitMeasure,
  refusedBy,
  SIDES,
  type Side,
  useLimits,
  useSetLimit,
  useUsual,
} from './data';
import { fieldsOf, isLater, type LimitFields, limitOf, numberIn, sideOf, written } from './limits-form';

interface Props {
  patient: { id: string; name: string; cpr: string };
  course: LimitCourse;
  code: string;
  onClose: () => void;
}
type Faults = Readonly<Record<string, string>>;

/** The last day there may be: two years from today. */
function inTwoYears(today: string): string {
  return `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
}

/** What the server, or the fields themselves, have against it: each in words at its place. */
function useFaults() {
  const { t } = useText();
  const l = t.limits;
  const [faults, setFaults] = useState<Faults>({});
  const say = (codes: Faults) =>
    setFaults(Object.fromEntries(Object.entries(codes).map(([path, code]) => [path, wordFor(l.faults, code)])));
  const refused = (error: unknown) => {
    const { code, faults: where } = refusedBy(error);
    if (where.length > 0) say(Object.fromEntries(where.map((fault) => [fault.path, fault.code])));
    else setFaults({ '': wordFor(l.refusals, code) });
  };
  return { faults, say, refused };
}

/** What is typed, and how it is sent. */
function useLimitForm({ patient, course, code, onClose }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const set = useSetLimit(patient.id);
  const reckoning = useUsual(patient.id);
  const { data } = useLimits(patient.id);
  const { faults, say, refused } = useFaults();
  // the same limit sent twice is one limit
  const [id] = useState(() => crypto.randomUUID());
  const [source, setSource] = useState<string | null>(null);
  const [typed, setTyped] = useState<LimitFields>(() => {
    const mine = data?.enrolments.find(({ enrolment }) => enrolment === course.enrolment);
    const own = mine?.current.find((one) => one.code === code);
    return {
      sides: fieldsOf(own?.sides),
      usual: own?.baseline == null ? '' : written(own.baseline),
      reason: '',
      until: '',
    };
  });
  const type = (more: Partial<LimitFields>) => setTyped((before) => ({ ...before, ...more }));
  const reckon = () => {
    const baseline = numberIn(typed.usual);
    if (baseline === null) return say({ baseline: 'no-number' });
    reckoning.mutate(
      { enrolment: course.enrolment, code, baseline },
      {
        onSuccess: (proposal) => {
          type({ sides: fieldsOf(proposal.sides) });
          setSource(proposal.source);
          say({});
        },
        onError: refused,
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (set.isPending) return;
    const sent = limitOf(typed, { id, enrolment: course.enrolment, code });
    say(sent.faults);
    if (Object.keys(sent.faults).length > 0) return;
    set.mutate(sent.limit, {
      onSuccess: () => {
        notify({ tone: 'good', text: t.limits.dialog.done(patient.name) });
        onClose();
      },
      onError: refused,
    });
  };
  return { typed, type, source, faults, reckon, submit, busy: set.isPending, reckoning: reckoning.isPending };
}

function SideField({
  measure,
  side,
  form,
}: {
  measure: LimitMeasure;
  side: Side;
  form: ReturnType<typeof useLimitForm>;
}) {
  const { t, say, language } = useText();
  const l = t.limits;
  const read = sideOf(measure, side);
  if (!read) return null;
  const [level] = read.levels as Level[];
  const text = form.typed.sides[side] ?? '';
  const value = numberIn(text);
  const standard = read.standard === null ? l.noStandard : number(read.standard, language);
  const unit = measure.unit ? ` (${say(measure.unit)})` : '';
  return (
    <div>
      <Line
        label={`${l.dialog.sides[side](level ? t.common.levelShort[level] : '')}${unit}`}
        name={side}
        inputMode="text"
        value={text}
        onChange={(to) => form.type({ sides: { ...form.typed.sides, [side]: to } })}
        help={l.dialog.sideHelp(standard)}
        fault={form.faults[`sides.${side}`] ?? null}
      />
      {value !== null && isLater(side, value, read.standard) && (
        <p className="limits-later" role="status">
          {l.dialog.laterThan(standard)}
        </p>
      )}
    </div>
  );
}

/** A physician sets the limits of one measurement: each side beside the department's, why, and until when. */
export function LimitsDialog(props: Props) {
  const { patient, course, code, onClose } = props;
  const { t, say } = useText();
  const l = t.limits;
  const form = useLimitForm(props);
  const today = localDate(useNow(60_000));
  const measure = course.codes.find((one) => one.code === code);
  if (!measure) return null;
  const { faults } = form;
  return (
    <Window title={`${l.dialog.title}: ${say(measure.label)}`} onClose={onClose}>
      <PatientLine intro={t.items.outcomeFor} patient={patient} />
      <p>{l.dialog.text}</p>
      <form onSubmit={form.submit} noValidate>
        {measure.baseline && (
          <div className="limits-usual">
            <Line
              label={wordFor(l.baseline, measure.baseline)}
              name="usual"
              value={form.typed.usual}
              onChange={(usual) => form.type({ usual })}
              help={l.dialog.usualHelp}
              fault={faults.baseline ?? null}
            />
            <Button className="secondary" onPress={form.reckon} isDisabled={form.reckoning}>
              {l.dialog.reckon}
            </Button>
            {form.source && <p className="second">{l.dialog.reckoned(form.source)}</p>}
          </div>
        )}
        {SIDES.map((side) => (
          <SideField key={side} measure={measure} side={side} form={form} />
        ))}
        {faults.sides && (
          <p className="fault" role="alert">
            {faults.sides}
          </p>
        )}
        <Lines
          label={l.dialog.reason}
          name="reason"
          value={form.typed.reason}
          onChange={(reason) => form.type({ reason })}
          help={l.dialog.reasonHelp}
          fault={faults.reason ?? null}
          required
        />
        <Line
          label={l.dialog.until}
          name="until"
          type="date"
          value={form.typed.until}
          onChange={(until) => form.type({ until })}
          help={l.dialog.untilHelp}
          fault={faults.until ?? null}
          min={today}
          max={inTwoYears(today)}
          required
        />
        {faults[''] && (
          <div className="fault-summary" role="alert">
            {faults['']}
          </div>
        )}
        <DialogButtons onCancel={onClose} submit={l.dialog.submit} busy={form.busy} />
      </form>
    </Window>
  );
}
