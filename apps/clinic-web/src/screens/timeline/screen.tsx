import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { cprShown } from '../../text/cpr';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Appointments } from '../../ui/appointments/appointments';
import { useClock } from '../../ui/clock';
import { Choice } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import { Missing } from '../../ui/missing';
import { Banner, LoadFailed, Skeleton } from '../../ui/states';
import { Course } from './course';
import { isMissing, type Timeline, useAppointmentActions, usePatientHead, useSentMessages, useTimeline } from './data';
import { together } from './entries';
import { Line } from './line';
import './timeline.css';

type Head = NonNullable<ReturnType<typeof usePatientHead>['data']>;

function Filter({
  timeline,
  only,
  setOnly,
}: {
  timeline: Timeline;
  only: string | null;
  setOnly: (id: string | null) => void;
}) {
  const { t, say } = useText();
  if (timeline.enrolments.length < 2) return null;
  return (
    <Choice
      label={t.timeline.only}
      name="only"
      value={only ?? ''}
      onChange={(id) => setOnly(id || null)}
      empty={t.timeline.all}
      options={timeline.enrolments.map(({ id, title }) => ({ value: id, label: say(title) }))}
    />
  );
}

function Loaded({
  timeline,
  patient,
  query,
}: {
  timeline: Timeline;
  patient: Head;
  query: ReturnType<typeof useTimeline>;
}) {
  const { t, language } = useText();
  const words = t.timeline;
  const [only, setOnly] = useState<string | null>(null);
  const appointments = useAppointmentActions(timeline);
  const messages = useSentMessages(timeline.patient);
  const shown = timeline.enrolments.filter(({ id }) => only === null || id === only);
  const runs = shown.some(({ status }) => status === 'active');
  const until = shown.map(({ plannedUntil }) => plannedUntil).sort()[0];
  return (
    <div className="patient-body timeline-columns">
      <div className="timeline-main">
        <div className="timeline-tools no-print">
          <Filter timeline={timeline} only={only} setOnly={setOnly} />
          <Button
            className="secondary"
            onPress={() => document.getElementById('now')?.scrollIntoView({ block: 'center' })}
          >
            {words.toNow}
          </Button>
          <Button className="secondary" onPress={() => window.print()}>
            <Icon name="print" />
            {words.print}
          </Button>
        </div>
        {timeline.actsCut && <Banner tone="calm" title={words.actsCut} />}
        {query.hasPreviousPage && (
          <Button
            className="secondary no-print"
            onPress={() => void query.fetchPreviousPage()}
            data-busy={query.isFetchingPreviousPage || undefined}
          >
            {words.earlier}
          </Button>
        )}
        {timeline.assignments.length === 0 && timeline.appointments.length === 0 && (
          <p className="empty-title">{runs ? words.waits : words.empty}</p>
        )}
        <h2 className="hidden-text">{words.list}</h2>
        <Line timeline={timeline} patient={patient} only={only} messages={messages} appointments={appointments} />
        {query.hasNextPage ? (
          <Button
            className="secondary no-print"
            onPress={() => void query.fetchNextPage()}
            data-busy={query.isFetchingNextPage || undefined}
          >
            {words.later}
          </Button>
        ) : (
          until &&
          timeline.assignments.length > 0 && <p className="second">{words.plannedUntil(day(until, language))}</p>
        )}
      </div>
      <aside className="timeline-side" aria-label={t.patient.enrolments}>
        {shown.map((enrolment) => (
          <Course key={enrolment.id} enrolment={enrolment} patient={patient} department={timeline.department} />
        ))}
        <Appointments patient={patient} appointments={[...timeline.appointments].reverse()} actions={appointments} />
      </aside>
    </div>
  );
}

/** A patient's course: what has happened and why, what is to come, and what can be done about it. */
export function TimelineScreen({ patient: id }: { patient: string }) {
  const { t } = useText();
  const head = usePatientHead(id);
  const query = useTimeline(id);
  const pages = query.data?.pages;
  const timeline = useMemo(() => (pages ? together(pages) : null), [pages]);
  useEffect(() => {
    // the tab's title is seen on shared screens and kept in the browser's history: no name there
    document.title = `${t.timeline.title} – ${t.common.product}`;
  }, [t]);
  const clock = useClock();
  const serverNow = timeline?.now;
  useEffect(() => {
    if (serverNow) clock.sync(serverNow);
  }, [serverNow, clock]);
  const error = query.error ?? head.error;
  if (timeline && head.data) {
    return (
      <div className="patient-page">
        <section className="patient-head" aria-label={t.patient.region}>
          <div className="patient-head-line">
            <Link href={`/patient/${id}`} className="back no-print">
              <Icon name="back" /> {t.timeline.back}
            </Link>
            <h1 className="patient-title">{head.data.name}</h1>
            <span className="patient-cpr">
              <span className="second">{t.common.cpr}</span> <span className="cpr">{cprShown(head.data.cpr)}</span>
            </span>
            <span className="second">{t.timeline.title}</span>
          </div>
        </section>
        <Loaded timeline={timeline} patient={head.data} query={query} />
      </div>
    );
  }
  if (error) {
    const retry = () => void Promise.all([query.refetch(), head.refetch()]);
    return isMissing(error) ? <Missing /> : <LoadFailed retry={retry} />;
  }
  return <Skeleton rows={8} />;
}
