import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { cprShown } from '../../text/cpr';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { clock, day } from '../../text/time';
import { Icon } from '../../ui/icons';
import { LoadFailed, Skeleton } from '../../ui/states';
import { TableScroll } from '../../ui/table-scroll';
import { type CalendarDay, type CalendarKind, type CalendarLine, useCalendarDay } from './data';

/** How much of each kind a day has. */
export function countOf(one: CalendarDay, kind: CalendarKind): number {
  return kind === 'messages' ? one.messages.reduce((sum, { count }) => sum + count, 0) : one[kind];
}
export const KINDS = ['opens', 'due', 'closes', 'messages', 'appointments'] as const satisfies readonly CalendarKind[];

function What({ line }: { line: CalendarLine }) {
  const { t, say } = useText();
  return (
    <>
      {line.title && say(line.title)}
      {line.kind && wordFor(t.appointments.kinds, line.kind)}
      {line.step && (
        <span className="second block">
          {wordFor(t.common.steps, line.step)}
          {line.channel && ` · ${wordFor(t.common.channels, line.channel)}`}
        </span>
      )}
      {line.conditional && <span className="mark">{t.calendar.isConditional}</span>}
    </>
  );
}

function Lines({ department, date, kind }: { department: string; date: string; kind: CalendarKind }) {
  const { t, language } = useText();
  const words = t.calendar;
  const query = useCalendarDay(department, date, kind);
  if (!query.data) return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={3} />;
  const lines = query.data.pages.flatMap((page) => page.lines);
  const stateOf = (line: CalendarLine) =>
    line.kind ? wordFor(t.appointments.states, line.state) : wordFor(t.timeline.states, line.state);
  return (
    <>
      <TableScroll label={words.table}>
        <table className="table">
          <thead>
            <tr>
              {[words.time, words.patient, words.what, words.state].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.id} ${line.step}`}>
                <td>{line.at ? clock(line.at, language) : ''}</td>
                <th scope="row">
                  <Link href={`/patient/${line.patient.id}/forloeb`}>{line.patient.name}</Link>
                  <span className="second cpr block">{cprShown(line.patient.cpr)}</span>
                </th>
                <td>
                  <What line={line} />
                </td>
                <td>{stateOf(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {query.hasNextPage && (
        <Button
          className="secondary"
          onPress={() => void query.fetchNextPage()}
          data-busy={query.isFetchingNextPage || undefined}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

/** One day, opened: a number of each kind, and the patients behind the one that is chosen. */
export function DayPanel({ one, department, close }: { one: CalendarDay; department: string; close: () => void }) {
  const { t, say, language } = useText();
  const words = t.calendar;
  const heading = useRef<HTMLHeadingElement>(null);
  const kinds = KINDS.filter((kind) => countOf(one, kind) > 0);
  const [chosen, choose] = useState<CalendarKind | null>(kinds[0] ?? null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card calendar-day-panel" aria-labelledby="calendar-day">
      <div className="card-head">
        <h2 id="calendar-day" tabIndex={-1} ref={heading}>
          {day(one.date, language)}
          {one.closed && ` · ${words.closed}`}
          {one.holiday && ` · ${say(one.holiday)}`}
        </h2>
        <Button className="quiet icon-button" aria-label={t.common.close} onPress={close}>
          <Icon name="close" />
        </Button>
      </div>
      {kinds.length === 0 && <p className="quiet-text">{words.empty}</p>}
      <div className="quick">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={kind === chosen ? 'primary small' : 'secondary small'}
            aria-pressed={kind === chosen}
            onClick={() => choose(kind)}
          >
            {words.counts[kind](countOf(one, kind))}
          </button>
        ))}
      </div>
      {chosen === 'opens' && one.conditional > 0 && <p className="second">{words.conditional(one.conditional)}</p>}
      {chosen === 'messages' && (
        <p className="second">
          {one.messages
            .map(({ channel, count }) => words.byChannel(wordFor(t.common.channels, channel), count))
            .join(' · ')}
          . {words.atMost}
        </p>
      )}
      {chosen && <Lines key={chosen} department={department} date={one.date} kind={chosen} />}
    </section>
  );
}
