import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CalendarKind } from '../../api/schedule-types';
import { getCalendar, getCalendarDay } from '../../api/schedules';

export type { Calendar, CalendarDay, CalendarKind, CalendarLine } from '../../api/schedule-types';

export function useCalendar(department: string, from: string, to: string) {
  return useQuery({
    queryKey: ['calendar', department, from, to],
    queryFn: ({ signal }) => getCalendar(department, from, to, signal),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });
}

/** Each reading is written to the patients' access logs: only when a number is opened, and not on a timer. */
export function useCalendarDay(department: string, date: string, kind: CalendarKind) {
  return useInfiniteQuery({
    queryKey: ['calendar-day', department, date, kind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => getCalendarDay(department, date, kind, pageParam, signal),
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
  });
}
