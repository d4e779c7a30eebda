import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from './client';
import { getAppointments, postAppointment, postAppointmentMove, putAppointment } from './schedules';

/** Why something was refused. */
export interface Refused {
  /** null = there was no answer at all */
  readonly code: string | null;
  /** why it has changed */
  readonly why: string | null;
  readonly faults: readonly { path: string; code: string }[];
}
export function refused(error: unknown): Refused {
  if (!(error instanceof Problem)) return { code: null, why: null, faults: [] };
  return { code: error.code, why: typeof error.body.why === 'string' ? error.body.why : null, faults: error.faults };
}

/** Everything that is shown of a patient's course is read again. */
export function renewCourse(cache: QueryClient, patient: string) {
  return Promise.all(
    ['timeline', 'messages', 'patient', 'appointments'].map((key) =>
      cache.invalidateQueries({ queryKey: [key, patient] }),
    ),
  );
}

/** A patient's appointments, the newest first. */
export function useAppointments(patient: string) {
  return useQuery({
    queryKey: ['appointments', patient],
    queryFn: ({ signal }) => getAppointments(patient, signal),
    staleTime: 30_000,
  });
}

interface Form {
  readonly kind: string;
  readonly date: string;
  readonly time: string;
  readonly reference: string;
}

/** What a list of appointments does; one that is known is moved where it stands, whoever booked it. */
export function useAppointmentActions({ patient, department }: { patient: string; department: string }) {
  const cache = useQueryClient();
  const done = async <T>(pending: Promise<T>): Promise<T> => {
    try {
      return await pending;
    } finally {
      await renewCourse(cache, patient);
    }
  };
  return {
    put: ({ kind, date, time, reference }: Form, known: { readonly id: string } | null) => {
      const when = { date, ...(time ? { time } : {}) };
      return done(
        known ? postAppointmentMove(known.id, when) : putAppointment({ department, patient, kind, ...when, reference }),
      );
    },
    end: (id: string, verb: 'cancel' | 'kept', reason: string) =>
      done(postAppointment(id, verb, reason ? { reason } : {})),
    refusalOf: refused,
  };
}
