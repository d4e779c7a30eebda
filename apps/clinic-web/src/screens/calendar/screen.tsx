import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLocation, useSearch } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day, localDate, weekday } from '../../text/time';
import { useClock } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { type CalendarDay, useCalendar } from './data';
import { countOf, DayPanel, KINDS } from './day';
import { addressOf, daysOf, placeOf, step, VIEWS, type View, weekNumber, weeks } from './days';
import './calendar.css';

function Tools({ view, date, go }: { view: View; date: string; go: (place: { view: View; date: string }) => void }) {
  const { t, language } = useText();
  const words = t.calendar;
  const today = localDate(useClock().now());
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
  return (
    <div className="calendar-tools">
      <Button
        className="secondary icon-button"
        aria-label={words.previous}
        onPress={() => go({ view, date: step(view, date, -1) })}
      >
        <Icon name="back" />
      </Button>
      <Button className="secondary" onPress={() => go({ view, date: today })}>
        {words.today}
      </Button>
      <Button
        className="secondary icon-button"
        aria-label={words.next}
        onPress={() => go({ view, date: step(view, date, 1) })}
      >
        <Icon name="next" />
      </Button>
      <h2 className="calendar-month" aria-live="polite">
        {view === 'week' && `${words.weekOf(weekNumber(date))}, `}
        {month}
      </h2>
      <fieldset className="quick" aria-label={words.show}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className={one === view ? 'primary small' : 'secondary small'}
            aria-pressed={one === view}
            onClick={() => go({ view: one, date })}
          >
            {words[one]}
          </button>
        ))}
      </fieldset>
      <Button className="secondary" onPress={() => window.print()}>
        <Icon name="print" />
        {t.timeline.print}
      </Button>
    </div>
  );
}

function Cell({
  one,
  today,
  other,
  open,
  chosen,
}: {
  one: CalendarDay;
  today: string;
  other: boolean;
  open: () => void;
  chosen: boolean;
}) {
  const { t, say, language } = useText();
  const words = t.calendar;
  const names = [
    'day',
    one.closed && 'closed',
    other && 'other',
    one.date === today && 'today',
    one.date < today && 'past',
    chosen && 'chosen',
  ];
  const told = KINDS.filter((kind) => countOf(one, kind) > 0);
  return (
    <td
      className={names
        .filter(Boolean)
        .map((name) => `calendar-${name}`)
        .join(' ')}
    >
      <button
        type="button"
        className="calendar-open"
        onClick={open}
        aria-label={words.openDay(day(one.date, language))}
        aria-expanded={chosen}
      >
        <span className="calendar-number">{Number(one.date.slice(8))}</span>
        <span className="calendar-weekday">{weekday(one.date, language)}</span>
        {(one.holiday || one.closed) && (
          <span className="calendar-closed-word">{one.holiday ? say(one.holiday) : words.closed}</span>
        )}
      </button>
      {told.length > 0 && (
        <ul className="calendar-counts">
          {told.map((kind) => (
            <li key={kind} className={`calendar-count calendar-count-${kind}`}>
              {words.counts[kind](countOf(one, kind))}
              {kind === 'messages' && (
                <span className="calendar-channels">
                  {one.messages
                    .map(({ channel, count }) => words.byChannel(wordFor(t.common.channels, channel), count))
                    .join(', ')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** What a department sends and expects: a month or a week; a day opens to its patients. */
export function CalendarScreen() {
  const { t, language } = useText();
  const words = t.calendar;
  const { department } = useSigned();
  const clock = useClock();
  const today = localDate(clock.now());
  const { view, date } = placeOf(useSearch(), today);
  const [, navigate] = useLocation();
  const { from, to } = daysOf(view, date);
  const query = useCalendar(department.id, from, to);
  const [opened, open] = useState<string | null>(null);
  const [, setSynced] = useState('');
  useEffect(() => {
    document.title = `${words.title} – ${t.common.product}`;
  }, [t, words]);
  const serverNow = query.data?.now;
  useEffect(() => {
    if (!serverNow) return;
    clock.sync(serverNow);
    // drawn again by the server's day, where this machine's is another
    setSynced(serverNow);
  }, [serverNow, clock]);
  const go = (place: { view: View; date: string }) => {
    open(null);
    navigate(addressOf(place));
  };
  const days = query.data?.days ?? [];
  const one = days.find((each) => each.date === opened);
  return (
    <div className="page calendar">
      <h1>{words.title}</h1>
      <p className="second">
        {department.name} · {words.lead}
      </p>
      <Tools view={view} date={date} go={go} />
      {!query.data && (query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={6} />)}
      {query.data && (
        <div className={one ? 'calendar-columns' : undefined}>
          <table className={`calendar-grid calendar-grid-${view}`} aria-label={words.title}>
            <thead>
              <tr>
                {days.slice(0, 7).map((each) => (
                  <th key={each.date} scope="col">
                    {weekday(each.date, language).split(' ')[0]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks(days).map((row) => (
                <tr key={row[0]?.date}>
                  {row.map((each) => (
                    <Cell
                      key={each.date}
                      one={each}
                      today={query.data.today}
                      other={view === 'month' && each.date.slice(0, 7) !== date.slice(0, 7)}
                      open={() => open(opened === each.date ? null : each.date)}
                      chosen={opened === each.date}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {one && <DayPanel key={one.date} one={one} department={department.id} close={() => open(null)} />}
        </div>
      )}
    </div>
  );
}
