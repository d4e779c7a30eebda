/** An appointment as a list shows it. */
export interface AppointmentView {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly reference: string;
  readonly date: string;
  readonly time: string | null;
  readonly state: string;
}
export const KINDS = ['visit', 'operation', 'cycle'] as const;

/** What can be done with it; one that was cancelled is booked again by giving it a day. */
export function canOf({ state }: AppointmentView): readonly ('move' | 'kept' | 'cancel')[] {
  return state === 'booked' ? ['move', 'kept', 'cancel'] : state === 'cancelled' ? ['move'] : [];
}

export interface AppointmentForm {
  readonly kind: string;
  readonly date: string;
  readonly time: string;
  readonly reference: string;
}
export type AppointmentFault = 'empty' | 'bad-date';

export function formFaults({ date }: AppointmentForm): Partial<Record<keyof AppointmentForm, AppointmentFault>> {
  if (date === '') return { date: 'empty' };
  return Number.isNaN(Date.parse(date)) ? { date: 'bad-date' } : {};
}

/** What happened, and how much of the plan it changed. */
export interface AppointmentDone {
  readonly outcome: string;
  readonly changes: {
    readonly added: readonly unknown[];
    readonly moved: readonly unknown[];
    readonly revoked: readonly unknown[];
  };
}
export interface AppointmentRefusal {
  readonly code: string | null;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
}
/** How the list reaches the server. */
export interface AppointmentActions {
  readonly put: (form: AppointmentForm, known: AppointmentView | null) => Promise<AppointmentDone>;
  readonly end: (id: string, verb: 'cancel' | 'kept', reason: string) => Promise<AppointmentDone>;
  readonly refusalOf: (error: unknown) => AppointmentRefusal;
}
