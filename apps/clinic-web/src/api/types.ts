import type { components } from './schema.gen';
import type { Item, WorklistSettings } from './worklist-types';

/** What the clinic's API answers with, by the words of this app; the shapes are generated from the API's own description. */
type Dto = components['schemas'];

/** `now` (business time) comes with servers that tell it; the worklist's `updatedAt` does the same. */
export type Session = Dto['ClinicSessionDto'] & { now?: string };
export type Patient = Omit<Dto['PatientViewDto'], 'items'> & { items: Item[] };
export type PatientsFound = Dto['FoundPatientsDto'];
export type ContactChange = Dto['ContactDto'];

export type Department = Omit<Dto['DepartmentDto'], 'switches' | keyof WorklistSettings> &
  WorklistSettings & { switches: Record<string, boolean> };
export type Phone = Dto['DepartmentPhoneDto'];
export type PhoneKind = Phone['kind'];
export type Duty = Dto['DutyDto'];
export type UndeliveredList = Dto['UndeliveredDto'];
export type PathwayChoice = Dto['PathwayChoiceDto'];
export type EnrolPreview = Dto['EnrolPreviewDto'];
export type OfferedSteps = Dto['OfferedStepsDto'];
export type Sending = Dto['SendingInDto'];
export type NewEnrolment = Dto['EnrolDto'];
export type Enrolled = Dto['EnrolledDto'];
export type EnrolmentStatus = Dto['StatusDto'];

/** The API's description calls these an object and a string; they are the libraries' own unions. */
type Direction = 'higher-worse' | 'higher-better' | 'none';
export type Change =
  | {
      since: string;
      value: number | null;
      low: number;
      high: number;
      important: 'yes' | 'no' | 'unknown';
      reliable: 'yes' | 'no' | 'unknown';
      direction: 'better' | 'worse' | 'same' | 'unknown';
    }
  | { since: string; notComparable: Dto['TextDto'] };
export type Series = Dto['SeriesDto'] & { direction: Direction };
export type Score = Omit<Dto['ScoreDto'], 'previous' | 'baseline' | 'direction'> & {
  previous: Change | null;
  baseline: Change | null;
  direction: Direction;
};
export type ClinicResponse = Omit<Dto['ClinicResponseDto'], 'dialogue' | 'decision'> & {
  dialogue: Omit<Dto['DialogueDto'], 'series'> & { series: Series[] };
  decision: { scores: Score[] };
};
