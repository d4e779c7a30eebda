import type { components } from './schema.gen';

/** What the clinic's API answers about schedules: the shapes are generated from its own description. */
type Dto = components['schemas'];
type Replace<T, New> = Readonly<Omit<T, keyof New> & New>;

export type Said = Readonly<Dto['TextDto']>;
export type AssignmentState = Dto['TimelineAssignmentDto']['state'];
export type Can = 'move' | 'skip' | 'send-again' | 'undo';

export type TimelineEnrolment = Replace<
  Dto['TimelineEnrolmentDto'],
  {
    anchors: Readonly<Record<string, string>>;
    pauses: readonly { readonly from: string; readonly to?: string; readonly why?: string }[];
  }
>;
export type TimelineAssignment = Replace<Dto['TimelineAssignmentDto'], { can: readonly Can[] }>;
export type TimelineAppointment = Readonly<Dto['TimelineAppointmentDto']>;
export type TimelineAct = Readonly<Dto['TimelineActDto']>;
export type Timeline = Replace<
  Dto['TimelineDto'],
  {
    enrolments: readonly TimelineEnrolment[];
    assignments: readonly TimelineAssignment[];
    appointments: readonly TimelineAppointment[];
    acts: readonly TimelineAct[];
  }
>;
export type Moved = Readonly<Dto['MovedDto']>;
/** What a screen reads of a message that was sent or is to be. */
export type SentMessage = Readonly<
  Pick<Dto['MessageDto'], 'id' | 'step' | 'channel' | 'at' | 'status' | 'error' | 'next' | 'assignments'>
>;
export type PlannedStep = Readonly<Dto['PlannedStepDto']>;
export type PlanChange = Readonly<Dto['PlanChangeDto']>;
export type AskedAnchor = Readonly<Dto['AskedAnchorDto']>;
export type AskedFact = Readonly<Dto['AskedFactDto']>;
export type SwitchPreview = Readonly<Dto['SwitchPreviewDto']>;
export type SwitchHow = Dto['SwitchDto']['how'];
export type CourseVerb = 'pause' | 'resume' | 'end' | 'death' | 'withdraw' | 'transfer';
export type Appointment = Readonly<Dto['AppointmentDto']>;
export type AppointmentPut = Readonly<Dto['PutAppointmentResultDto']>;
/** `kind`, and below `why`: what a form's choice gives. */
export type NewAppointment = Replace<Dto['PutAppointmentDto'], { kind: string }>;
export type CalendarDay = Readonly<Dto['CalendarDayDto']>;
export type Calendar = Readonly<Dto['CalendarDto']>;
export type CalendarKind = 'opens' | 'due' | 'closes' | 'messages' | 'appointments';
export type CalendarLine = Readonly<Dto['CalendarLineDto']>;
export type CellFault = Readonly<Dto['CellFaultDto']>;
export type FileStart = Readonly<Dto['FileStartDto']>;
export type FileLine = Readonly<Dto['FileLineDto']>;
export type FileEnd = Readonly<Dto['FileEndDto']>;
export type FilePart = FileStart | FileLine | FileEnd;
export type SentFile = Readonly<Dto['AppointmentFileDto']>;
/** The body of any verb that changes a course: each reads its own part. */
export type CourseChange = Partial<
  Replace<Dto['PauseDto'], { why: string }> & Readonly<Dto['ChangeDto'] & Dto['TransferDto']>
>;
