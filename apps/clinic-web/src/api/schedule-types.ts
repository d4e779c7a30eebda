/** What the clinic's API answers about schedules: the shapes are what the API's own description says. */
export interface Said {
  readonly da: string;
  readonly en: string;
}
export type AssignmentState = 'planned' | 'open' | 'answered' | 'missed' | 'revoked';
export type Can = 'move' | 'skip' | 'send-again' | 'undo';

export interface TimelineEnrolment {
  readonly id: string;
  readonly pathway: string;
  readonly pathwayVersion: number;
  readonly inForce: number;
  readonly title: Said;
  readonly status: string;
  readonly statusAt: string;
  readonly statusOn: string | null;
  readonly statusReason: string | null;
  readonly createdAt: string;
  readonly anchors: Readonly<Record<string, string>>;
  readonly facts: readonly { id: string; text: Said; option: Said }[];
  readonly pauses: readonly { from: string; to?: string; why?: string }[];
  readonly resumeOn: string | null;
  readonly plannedUntil: string;
}
export interface TimelineAssignment {
  readonly id: string;
  readonly enrolment: string;
  readonly step: string;
  readonly words: Said;
  readonly phase: Said | null;
  readonly questionnaire: string;
  readonly title: Said;
  readonly state: AssignmentState;
  readonly revokedReason: string | null;
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  readonly openedAt: string | null;
  readonly conditional: boolean;
  readonly held: boolean;
  readonly begun: boolean;
  readonly appointment: string | null;
  readonly level: string | null;
  readonly response: {
    readonly id: string;
    readonly receivedAt: string;
    readonly mode: string;
    readonly answeredBy: string;
    readonly late: boolean;
    readonly retracted: boolean;
  } | null;
  readonly can: readonly Can[];
}
export interface TimelineAppointment {
  readonly id: string;
  readonly kind: string;
  readonly pathway: string | null;
  readonly source: string;
  readonly reference: string;
  readonly date: string;
  readonly time: string | null;
  readonly state: string;
}
export interface TimelineAct {
  readonly id: string;
  readonly enrolment: string;
  readonly assignment: string | null;
  readonly appointment: string | null;
  readonly act: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly words: Said | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
export interface Timeline {
  readonly patient: string;
  readonly department: string;
  readonly now: string;
  readonly zone: string;
  readonly enrolments: readonly TimelineEnrolment[];
  readonly assignments: readonly TimelineAssignment[];
  readonly appointments: readonly TimelineAppointment[];
  readonly acts: readonly TimelineAct[];
  readonly actsCut: boolean;
  readonly earlier: string | null;
  readonly later: string | null;
}
export interface Moved {
  readonly assignment: string;
  readonly state: AssignmentState;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly undo: boolean;
}
export interface SentMessage {
  readonly id: string | null;
  readonly step: string;
  readonly channel: string;
  readonly at: string;
  readonly status: string;
  readonly error: string | null;
  /** the assignments it is about */
  readonly assignments?: readonly string[];
}
export interface PlannedStep {
  readonly step: string;
  readonly opens: string;
  readonly closes: string;
  readonly title: Said;
  readonly open: boolean;
}
export interface PlanChange {
  readonly added: readonly PlannedStep[];
  readonly moved: readonly (PlannedStep & { readonly was: { readonly opens: string; readonly closes: string } })[];
  readonly revoked: readonly PlannedStep[];
}
export interface AskedAnchor {
  readonly id: string;
  readonly required: boolean;
  readonly kind: 'date' | 'appointment';
}
export interface AskedFact {
  readonly id: string;
  readonly text: Said;
  readonly options: readonly { readonly id: string; readonly text: Said }[];
  readonly standard: string | null;
}
export interface SwitchPreview {
  readonly from: number;
  readonly to: number;
  readonly migrate: PlanChange;
  readonly end: PlanChange;
  readonly anchors: readonly AskedAnchor[];
  readonly facts: readonly AskedFact[];
}
export type SwitchHow = 'keep' | 'migrate' | 'end';
export type CourseVerb = 'pause' | 'resume' | 'end' | 'death' | 'withdraw' | 'transfer';
export interface Appointment extends TimelineAppointment {
  readonly changedAt: string;
}
export interface AppointmentPut {
  readonly appointment: Appointment;
  readonly outcome: string;
  readonly changes: PlanChange;
}
export interface NewAppointment {
  readonly department: string;
  readonly patient: string;
  readonly kind: string;
  readonly date: string;
  readonly time?: string;
  readonly reference: string;
}
export interface CalendarDay {
  readonly date: string;
  readonly closed: boolean;
  readonly holiday: Said | null;
  readonly opens: number;
  readonly toOpen: number;
  readonly conditional: number;
  readonly due: number;
  readonly closes: number;
  readonly messages: readonly { readonly channel: string; readonly count: number }[];
  readonly appointments: number;
}
export interface Calendar {
  readonly zone: string;
  readonly now: string;
  readonly today: string;
  readonly days: readonly CalendarDay[];
}
export type CalendarKind = 'opens' | 'due' | 'closes' | 'messages' | 'appointments';
export interface CalendarLine {
  readonly id: string;
  readonly patient: { readonly id: string; readonly name: string; readonly cpr: string; readonly age: number };
  readonly at: string | null;
  readonly title: Said | null;
  readonly kind: string | null;
  readonly state: string;
  readonly conditional: boolean;
  readonly step: string | null;
  readonly channel: string | null;
}
export interface CellFault {
  readonly column: string | null;
  readonly code: string;
}
export interface FileStart {
  readonly kind: 'start';
  readonly dryRun: boolean;
  readonly checksum: string;
  readonly encoding: string;
  readonly lines: number;
  readonly ignored: readonly string[];
}
export interface FileLine {
  readonly kind: 'line';
  readonly line: number;
  readonly label: string;
  readonly outcome: string;
  readonly faults: readonly CellFault[];
  readonly notes: readonly CellFault[];
  readonly patient: string | null;
  readonly on: string | null;
}
export interface FileEnd {
  readonly kind: 'end';
  readonly stopped: string | null;
}
export type FilePart = FileStart | FileLine | FileEnd;
export interface SentFile {
  readonly department: string;
  readonly content: string;
  readonly dryRun: boolean;
  readonly checksum?: string;
  readonly drawnAt?: string;
}
export interface CourseChange {
  readonly reason?: string;
  readonly on?: string;
  readonly why?: string;
  readonly until?: string;
  readonly to?: string;
}
