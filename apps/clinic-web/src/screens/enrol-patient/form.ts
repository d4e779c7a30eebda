import { cprDigits, cprFault } from '../../text/cpr';
import { isEmail, isPhone } from '../../text/contact';
import { languageFrom } from '../../text/language';
import { localDate } from '../../text/time';

export interface EnrolForm {
  cpr: string;
  name: string;
  email: string;
  phone: string;
  language: string;
  pathway: string;
  startedOn: string;
}
export type FormField = keyof EnrolForm;
/** Codes of the dictionary's `enrol.faults`. */
export type FormFault = 'empty' | 'format' | 'date' | 'email' | 'phone' | 'started' | 'server';
export type FormFaults = Partial<Record<FormField, FormFault>>;

export const FIELDS = [
  'cpr',
  'name',
  'email',
  'phone',
  'language',
  'pathway',
  'startedOn',
] as const satisfies readonly FormField[];

export const emptyForm = (now: number): EnrolForm => ({
  cpr: '',
  name: '',
  email: '',
  phone: '',
  language: 'da',
  pathway: '',
  startedOn: localDate(now),
});

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with each field; empty when the form may be sent. */
export function formFaults(form: EnrolForm): FormFaults {
  const faults: FormFaults = {};
  const cpr = cprFault(form.cpr);
  if (cpr) faults.cpr = cpr;
  if (!form.name.trim()) faults.name = 'empty';
  if (!form.email.trim()) faults.email = 'empty';
  else if (!isEmail(form.email)) faults.email = 'email';
  if (form.phone.trim() && !isPhone(form.phone)) faults.phone = 'phone';
  if (!form.pathway) faults.pathway = 'empty';
  if (!DATE.test(form.startedOn) || Number.isNaN(Date.parse(form.startedOn))) faults.startedOn = 'started';
  return faults;
}

/** The faults the server found, put at the fields they belong to; a path may be `/cpr`, `cpr` or `body.cpr`. */
export function serverFaults(faults: readonly { path: string; code: string }[]): FormFaults {
  const found: FormFaults = {};
  for (const { path } of faults) {
    const field = FIELDS.find((one) => one === path.split(/[./]/).at(-1));
    if (field) found[field] = 'server';
  }
  return found;
}

/** The form as the server takes it. */
export function enrolmentOf(form: EnrolForm, department: string) {
  return {
    department,
    cpr: cprDigits(form.cpr),
    name: form.name.trim(),
    email: form.email.trim(),
    ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
    language: languageFrom(form.language),
    pathway: form.pathway,
    startedOn: form.startedOn,
  };
}

/**
 * When a step of the plan comes: the server gives a date, an instant, or an ISO 8601 duration from the start (P7D, P2W, P1M, -P2D).
 * @returns a local date YYYY-MM-DD, or null when it is none of these
 */
export function stepDate(at: string, startedOn: string): string | null {
  if (DATE.test(at)) return at;
  if (/^\d{4}-\d{2}-\d{2}T/.test(at) && !Number.isNaN(Date.parse(at))) return localDate(at);
  const parts = /^([+-]?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(at);
  if (!parts || at.endsWith('P') || !DATE.test(startedOn)) return null;
  const sign = parts[1] === '-' ? -1 : 1;
  const [years, months, weeks, days] = parts.slice(2).map((part) => sign * Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const [year, month, day] = startedOn.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year + years, month - 1 + months, Math.min(day, last) + weeks * 7 + days));
  return date.toISOString().slice(0, 10);
}
