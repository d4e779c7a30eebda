import { cprDigits, cprFault } from '../../text/cpr';
import { isEmail, isPhone } from '../../text/contact';
import { languageFrom } from '../../text/language';
import { localDate } from '../../text/time';

/** What a pathway asks for beside a start date. */
export interface Asked {
  readonly anchors: readonly { readonly id: string; readonly required: boolean; readonly kind: string }[];
  readonly facts: readonly { readonly id: string; readonly standard: string | null }[];
}

export interface EnrolForm {
  cpr: string;
  name: string;
  email: string;
  phone: string;
  language: string;
  pathway: string;
  startedOn: string;
  /** by the id of the pathway's fact, and of its date; those of another pathway are kept, and not sent */
  facts: Readonly<Record<string, string>>;
  anchors: Readonly<Record<string, string>>;
}
export type FormField = Exclude<keyof EnrolForm, 'facts' | 'anchors'>;
/** Codes of the dictionary's `enrol.faults`. */
export type FormFault = 'empty' | 'format' | 'date' | 'email' | 'phone' | 'started' | 'otherName' | 'server';
/** By field; of a fact or a date by `facts.<id>` and `anchors.<id>`. */
export type FormFaults = Partial<Record<string, FormFault>>;

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
  facts: {},
  anchors: {},
});

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text));

/** A pregnancy is asked for by its due date: nobody knows the other day by heart. */
export const sentAnchor = (id: string): string => (id === 'gestation' ? 'due-date' : id);

/** What is wrong with each field; empty when the form may be sent. */
export function formFaults(form: EnrolForm, asked: Asked = { anchors: [], facts: [] }): FormFaults {
  const faults: FormFaults = {};
  const cpr = cprFault(form.cpr);
  if (cpr) faults.cpr = cpr;
  if (!form.name.trim()) faults.name = 'empty';
  if (form.email.trim() && !isEmail(form.email)) faults.email = 'email';
  if (form.phone.trim() && !isPhone(form.phone)) faults.phone = 'phone';
  if (!form.pathway) faults.pathway = 'empty';
  if (!isDay(form.startedOn)) faults.startedOn = 'started';
  for (const { id, required } of asked.anchors) {
    const date = form.anchors[id] ?? '';
    if (date === '' ? required : !isDay(date)) faults[`anchors.${id}`] = date === '' ? 'empty' : 'started';
  }
  for (const { id, standard } of asked.facts) if (!form.facts[id] && standard === null) faults[`facts.${id}`] = 'empty';
  return faults;
}

/** The faults the server found, put at the fields they belong to; a path may be `/cpr`, `cpr` or `body.cpr`. */
export function serverFaults(faults: readonly { path: string; code: string }[]): FormFaults {
  const found: FormFaults = {};
  for (const { path, code } of faults) {
    const parts = path.split(/[./]/).filter(Boolean);
    const [kind, id = ''] = parts.slice(-2);
    const fault = code === 'other-name' ? 'otherName' : 'server';
    if (kind === 'facts') found[`facts.${id}`] = fault;
    else if (kind === 'anchors') found[`anchors.${id === 'due-date' ? 'gestation' : id}`] = fault;
    const field = FIELDS.find((one) => one === parts.at(-1));
    if (field && kind !== 'facts' && kind !== 'anchors') found[field] = fault;
  }
  return found;
}

/** What the plan is asked for with; null as long as a date or a choice it hangs on is missing or half written. */
export function previewOf(form: EnrolForm, department: string, asked: Asked | undefined) {
  const faults = Object.keys(formFaults(form, asked));
  if (!asked || faults.some((path) => path === 'startedOn' || path.includes('.'))) return null;
  const { pathway, startedOn, facts, anchors } = enrolmentOf(form, department, asked);
  return { department, pathway, startedOn, ...(facts ? { facts } : {}), ...(anchors ? { anchors } : {}) };
}

/** The faults that still stand after a change: what is being corrected is not wrong any more. */
export function faultsAfter(faults: FormFaults, change: Partial<EnrolForm>, before: EnrolForm): FormFaults {
  const touched = Object.entries(change).flatMap(([field, value]) =>
    typeof value === 'string'
      ? [field]
      : Object.keys(value)
          .filter((id) => value[id] !== before[field as 'facts' | 'anchors'][id])
          .map((id) => `${field}.${id}`),
  );
  return Object.fromEntries(Object.entries(faults).filter(([path]) => !touched.includes(path)));
}

/** The form as the server takes it. */
export function enrolmentOf(form: EnrolForm, department: string, asked: Asked = { anchors: [], facts: [] }) {
  const chosen = asked.facts.flatMap(({ id }) => (form.facts[id] ? [[id, form.facts[id]] as const] : []));
  const dates = asked.anchors.flatMap(({ id }) =>
    form.anchors[id] ? [[sentAnchor(id), form.anchors[id]] as const] : [],
  );
  return {
    department,
    cpr: cprDigits(form.cpr),
    name: form.name.trim(),
    ...(form.email.trim() ? { email: form.email.trim() } : {}),
    ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
    language: languageFrom(form.language),
    pathway: form.pathway,
    startedOn: form.startedOn,
    ...(chosen.length > 0 ? { facts: Object.fromEntries(chosen) } : {}),
    ...(dates.length > 0 ? { anchors: Object.fromEntries(dates) } : {}),
  };
}

/** How the patient will be reached with what is known: by what, or by a call of staff. */
export function reach({ email, phone }: Pick<EnrolForm, 'email' | 'phone'>): 'email' | 'phone' | 'none' {
  if (email.trim()) return 'email';
  return phone.trim() ? 'phone' : 'none';
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
