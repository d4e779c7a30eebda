import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Choice, Line } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { type Department, refusalCode, useSaveSettings } from './data';

const SECOND = ['other', 'same'] as const;

/** What staff decide themselves: when messages go out to patients, and who types a paper the second time. */
export function Settings({ department }: { department: Department }) {
  const { t } = useText();
  const words = t.department;
  const notify = useNotify();
  const save = useSaveSettings(department.id);
  const [from, setFrom] = useState(department.sending.from);
  // the end of a day is no time that a browser's field can show
  const [to, setTo] = useState(department.sending.to === '24:00' ? '23:59' : department.sending.to);
  const [weekdays, setWeekdays] = useState<readonly number[]>(department.sending.weekdays);
  const [secondEntry, setSecond] = useState(department.secondEntry);
  const [fault, setFault] = useState<'hours' | 'days' | null>(null);
  const toggle = (day: number) =>
    setWeekdays(weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day].sort());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (weekdays.length === 0) return setFault('days');
    setFault(null);
    const sending = { from, to: to === '23:59' ? '24:00' : to, weekdays: [...weekdays] };
    save.mutate(
      { sending, secondEntry },
      {
        onSuccess: () => notify({ tone: 'good', text: words.settingsSaved }),
        onError: (error) => {
          const code = refusalCode(error);
          if (code === 'invalid') setFault('hours');
          else notify({ tone: 'bad', text: code ? t.common.refused(code) : t.common.lost });
        },
      },
    );
  };
  return (
    <section className="card">
      <h2>{words.settings}</h2>
      <form onSubmit={submit} noValidate>
        <p className="second">{words.sendingHelp}</p>
        <div className="side-by-side">
          <Line
            label={words.sendingFrom}
            name="sending-from"
            type="time"
            value={from}
            onChange={setFrom}
            fault={fault === 'hours' ? words.sendingFault : null}
            required
          />
          <Line label={words.sendingTo} name="sending-to" type="time" value={to} onChange={setTo} required />
        </div>
        <fieldset className="weekdays">
          <legend>{words.sendingDays}</legend>
          {words.days.map((name, at) => (
            <label key={name}>
              <input type="checkbox" checked={weekdays.includes(at + 1)} onChange={() => toggle(at + 1)} /> {name}
            </label>
          ))}
          {fault === 'days' && (
            <p className="fault" role="alert">
              {words.sendingNoDay}
            </p>
          )}
        </fieldset>
        <Choice
          label={words.secondEntry}
          help={words.secondEntryHelp}
          name="second-entry"
          value={secondEntry}
          onChange={(value) => setSecond(value as typeof secondEntry)}
          options={SECOND.map((value) => ({ value, label: words.secondEntries[value] }))}
        />
        <Button className="primary" type="submit" data-busy={save.isPending || undefined}>
          {save.isPending ? t.common.saving : t.common.save}
        </Button>
      </form>
    </section>
  );
}
