import { useEffect } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day, localDate } from '../../text/time';
import { useNow } from '../../ui/clock';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { CapacityForm } from './capacity-form';
import { type Department, useDepartment } from './data';
import { EscalationForm } from './escalation-form';
import { OutcomesForm } from './outcomes-form';
import { Phones } from './phones';
import { comingDates } from './roster';
import { Roster } from './roster-view';
import { Settings } from './settings';
import { Undelivered } from './undelivered';
import { VideoForm } from './video-form';

function Hours({ department }: { department: Department }) {
  const { t, language } = useText();
  const days = [...department.closed, ...department.publicHolidays.map(({ date }) => date)];
  const closed = comingDates(days, localDate(useNow(60_000)), 6);
  return (
    <section className="card">
      <h2>{t.department.hours}</h2>
      <p className="second">{t.department.hoursHelp}</p>
      <dl className="hours">
        {t.department.days.map((name, at) => {
          const open = department.hours.filter((hours) => hours.day === at + 1);
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd className={open.length === 0 ? 'quiet-text' : 'figure'}>
                {open.length === 0 ? t.department.closedDay : open.map(({ from, to }) => `${from}–${to}`).join(', ')}
              </dd>
            </div>
          );
        })}
      </dl>
      {closed.length > 0 && (
        <p className="second">
          {t.department.closedDates}: {closed.map((date) => day(date, language)).join(' · ')}
        </p>
      )}
    </section>
  );
}

function Switches({ switches }: { switches: Department['switches'] }) {
  const { t } = useText();
  if (Object.keys(switches).length === 0) return null;
  return (
    <section className="card">
      <h2>{t.department.switches}</h2>
      <p className="second">{t.department.switchesHelp}</p>
      <dl className="hours">
        {Object.entries(switches).map(([name, on]) => (
          <div key={name}>
            <dt>{wordFor(t.department.switchNames, name)}</dt>
            <dd>{on ? t.department.on : t.department.off}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The department's own facts: numbers patients are given, who is told about acute answers, what did not arrive. */
export function DepartmentScreen() {
  const { t } = useText();
  const { department: here } = useSigned();
  const query = useDepartment(here.id);
  useEffect(() => {
    document.title = `${t.department.title} – ${t.common.product}`;
  }, [t]);
  const department = query.data;
  if (!department) {
    return (
      <div className="page">
        {query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />}
      </div>
    );
  }
  return (
    <div className="page">
      <h1>{department.name}</h1>
      <p className="second">
        {t.department.shownAs(department.publicName)} · {t.department.sor} {department.sor}
      </p>
      <div className="department-columns">
        <div>
          <Phones department={department} />
          <Undelivered department={department.id} />
          <Settings key={department.id} department={department} />
          <OutcomesForm key={`outcomes ${department.id}`} department={department} />
          <VideoForm key={`video ${department.id}`} department={department} />
          <Hours department={department} />
          <Switches switches={department.switches} />
        </div>
        <div>
          <Roster department={department} />
          <EscalationForm key={`escalation ${department.id}`} department={department} />
          <CapacityForm key={`capacity ${department.id}`} department={department} />
        </div>
      </div>
    </div>
  );
}
