import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { clock, localDate, weekday } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Choice, Line } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import { useNotify } from '../../ui/notices';
import { type Department, type Duty, refusalCode, useSaveRoster } from './data';
import { dutyOf, isAllDay, rosterDays } from './roster';

const DAYS = 14;

interface NewDutyProps {
  clinicians: Department['clinicians'];
  today: string;
  busy: boolean;
  save: (duty: Duty) => void;
  onClose: () => void;
}

function NewDuty({ clinicians, today, busy, save, onClose }: NewDutyProps) {
  const { t } = useText();
  const d = t.department;
  const [chosen, setChosen] = useState({ clinician: '', date: today, from: '08:00', to: '15:00', position: '1' });
  const [fault, setFault] = useState<string | null>(null);
  const of = (field: keyof typeof chosen) => ({
    name: field,
    value: chosen[field],
    onChange: (value: string) => setChosen((old) => ({ ...old, [field]: value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const duty = dutyOf({ ...chosen, position: Number(chosen.position) });
    if (!duty) return setFault(d.dutyFault);
    setFault(null);
    save(duty);
  };
  return (
    <Window title={d.addDuty} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {fault && (
          <p className="fault-summary" role="alert">
            {fault}
          </p>
        )}
        <Choice
          label={d.dutyWho}
          empty="–"
          options={clinicians.map(({ id, name }) => ({ value: id, label: name }))}
          required
          {...of('clinician')}
        />
        <Line label={d.dutyDay} type="date" min={today} required {...of('date')} />
        <div className="side-by-side">
          <Line label={d.dutyFrom} type="time" required {...of('from')} />
          <Line label={d.dutyTo} type="time" required {...of('to')} />
        </div>
        <Choice
          label={d.dutyPosition}
          options={[1, 2, 3].map((n) => ({ value: String(n), label: d.position(n) }))}
          {...of('position')}
        />
        <DialogButtons onCancel={onClose} submit={t.common.add} busy={busy} />
      </form>
    </Window>
  );
}

function useSave(department: Department) {
  const { t } = useText();
  const notify = useNotify();
  const save = useSaveRoster(department.id);
  const put = (roster: readonly Duty[], done?: () => void) =>
    save.mutate(roster, {
      onSuccess: () => {
        notify({ tone: 'good', text: t.department.rosterSaved });
        done?.();
      },
      onError: (error) => {
        const code = refusalCode(error);
        notify({ tone: 'bad', text: code ? t.common.refused(code) : t.common.lost });
      },
    });
  return { put, busy: save.isPending };
}

/** Who is told about acute answers, day by day; a day on which nobody is told says so. */
export function Roster({ department }: { department: Department }) {
  const { t, language } = useText();
  const today = localDate(useNow(60_000));
  const { put, busy } = useSave(department);
  const [adding, setAdding] = useState(false);
  const name = (id: string) => department.clinicians.find((clinician) => clinician.id === id)?.name ?? id;
  const remove = (gone: Duty) => put(department.roster.filter((duty) => duty !== gone));
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t.department.roster}</h2>
        <Button className="secondary small" onPress={() => setAdding(true)}>
          {t.department.addDuty}
        </Button>
      </div>
      <p className="second">{t.department.rosterHelp}</p>
      <ol className="roster" aria-label={t.department.rosterDays}>
        {rosterDays(department.roster, today, DAYS).map(({ date, duties }) => (
          <li key={date} className={date === today ? 'roster-day today' : 'roster-day'}>
            <span className="roster-date">{weekday(date, language)}</span>
            <span className="roster-duties">
              {duties.length === 0 && (
                <span className="message-trouble" title={t.department.rosterGap}>
                  <Icon name="warning" size={13} />
                  {t.department.rosterEmpty}
                </span>
              )}
              {duties.map((duty) => (
                <span className="duty" key={duty.clinician + duty.from + duty.position}>
                  <span className="duty-position">{duty.position}</span>
                  {name(duty.clinician)}{' '}
                  <span className="second figure">
                    {isAllDay(duty) ? t.department.allDay : `${clock(duty.from, language)}–${clock(duty.to, language)}`}
                  </span>
                  <Button
                    className="quiet icon-button small"
                    isDisabled={busy}
                    aria-label={t.department.removeDuty(name(duty.clinician), weekday(date, language))}
                    onPress={() => remove(duty)}
                  >
                    <Icon name="close" size={12} />
                  </Button>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {adding && (
        <NewDuty
          clinicians={department.clinicians}
          today={today}
          busy={busy}
          save={(duty) => put([...department.roster, duty], () => setAdding(false))}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
