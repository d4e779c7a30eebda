import { answerOf, api } from './client';
import type {
  CourseChange,
  Timeline,
  Moved,
  SentMessage,
  SwitchPreview,
  SwitchHow,
  CourseVerb,
  Appointment,
  AppointmentPut,
  NewAppointment,
  Calendar,
  CalendarKind,
  CalendarLine,
  FilePart,
  SentFile,
} from './schedule-types';

type Verb = 'GET' | 'PUT' | 'POST';
type Send = (path: string, init: object) => ReturnType<typeof api.GET>;

/** Paths hold their ids already. */
async function call<Data>(verb: Verb, path: string, body?: object, signal?: AbortSignal): Promise<Data> {
  const send = api[verb] as unknown as Send;
  const init = { ...(body ? { body } : {}), ...(signal ? { signal } : {}) };
  return (await answerOf(send(path, init), signal)) as Data;
}
const query = (values: Readonly<Record<string, string | null | undefined>>): string => {
  const given = Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given as [string, string][]).toString()}` : '';
};

export const getTimeline = (patient: string, page: { before?: string; after?: string }, signal?: AbortSignal) =>
  call<Timeline>('GET', `/api/clinic/patients/${patient}/timeline${query(page)}`, undefined, signal);
export const getSentMessages = (patient: string, signal?: AbortSignal) =>
  call<{ messages: SentMessage[] }>('GET', `/api/clinic/patients/${patient}/messages`, undefined, signal);

interface Seen {
  readonly state: string;
  readonly opensAt: string;
}
export const postMove = (id: string, body: Seen & { on: string; at?: string; reason: string }) =>
  call<Moved>('POST', `/api/clinic/assignments/${id}/move`, body);
export const postSkip = (id: string, body: Seen & { reason: string }) =>
  call<Moved>('POST', `/api/clinic/assignments/${id}/skip`, body);
export const postSendAgain = (id: string, body: Seen & { on?: string; at?: string; reason: string }) =>
  call<Moved>('POST', `/api/clinic/assignments/${id}/send-again`, body);
export const postUndo = (id: string, body: Seen) => call<Moved>('POST', `/api/clinic/assignments/${id}/undo`, body);

export const postCourse = (id: string, verb: CourseVerb, body: CourseChange) =>
  call<{ id: string; status: string; enrolment?: string | null }>('POST', `/api/clinic/enrolments/${id}/${verb}`, body);
export const getSwitch = (id: string, version: number, signal?: AbortSignal) =>
  call<SwitchPreview>('GET', `/api/clinic/enrolments/${id}/switch?version=${version}`, undefined, signal);
export const postSwitch = (
  id: string,
  body: {
    version: number;
    how: SwitchHow;
    reason?: string;
    facts?: Readonly<Record<string, string>>;
    anchors?: Readonly<Record<string, string>>;
  },
) => call<{ id: string; version: number; enrolment: string }>('POST', `/api/clinic/enrolments/${id}/switch`, body);

export const getAppointments = (patient: string, signal?: AbortSignal) =>
  call<{ appointments: Appointment[] }>('GET', `/api/clinic/patients/${patient}/appointments`, undefined, signal);
export const putAppointment = (body: NewAppointment) => call<AppointmentPut>('PUT', '/api/clinic/appointments', body);
export const postAppointmentMove = (id: string, body: { date: string; time?: string }) =>
  call<AppointmentPut>('POST', `/api/clinic/appointments/${id}/move`, body);
export const postAppointment = (id: string, verb: 'cancel' | 'kept', body: { reason?: string }) =>
  call<AppointmentPut>('POST', `/api/clinic/appointments/${id}/${verb}`, body);

export const getCalendar = (department: string, from: string, to: string, signal?: AbortSignal) =>
  call<Calendar>('GET', `/api/clinic/departments/${department}/calendar${query({ from, to })}`, undefined, signal);
export const getCalendarDay = (
  department: string,
  date: string,
  kind: CalendarKind,
  after: string | null,
  signal?: AbortSignal,
) =>
  call<{ lines: CalendarLine[]; next: string | null }>(
    'GET',
    `/api/clinic/departments/${department}/calendar/${date}${query({ kind, after })}`,
    undefined,
    signal,
  );

/** Where the browser gets an empty file with the right columns. */
export const templateAddress = (department: string, what: 'enrolments' | 'appointments', language: string): string =>
  `/api/clinic/departments/${department}/${what}/template?language=${language}`;

/**
 * Sends a file of lines; each part of the report is handed on as it comes.
 * @throws Problem when the file as a whole is refused; ConnectionLost when the report breaks off
 */
export async function postLines(
  what: 'enrolments' | 'appointments',
  file: SentFile,
  take: (part: FilePart) => void,
): Promise<void> {
  const send = api.POST as unknown as Send;
  const init = { body: file, parseAs: 'stream' };
  const body = (await answerOf(send(`/api/clinic/${what}/file`, init))) as unknown as ReadableStream<Uint8Array>;
  await partsOf(body, (line) => take(JSON.parse(line) as FilePart));
}

async function partsOf(body: ReadableStream<Uint8Array>, take: (line: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = `${rest}${value ?? ''}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line) take(line);
    if (done) return;
  }
}
