import type { Instant, LocalDate, PatientName, Text } from './types';

export const PHONE_KINDS = ['department', 'psychiatric-emergency', 'out-of-hours', 'emergency'] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];
export interface Phone {
  kind: PhoneKind;
  label: Text;
  number: string;
  checkedOn: LocalDate | null;
}
export interface Duty {
  clinician: string;
  from: Instant;
  to: Instant;
  position: number;
}
export interface Department {
  id: string;
  name: string;
  publicName: string;
  sor: string;
  zone: string;
  phones: Phone[];
  hours: { day: number; from: string; to: string }[];
  closed: LocalDate[];
  switches: Record<string, boolean>;
  clinicians: { id: string; name: string; roles: string[] }[];
  roster: Duty[];
}
export interface Undelivered {
  patient: PatientName;
  step: string;
  channel: string;
  at: Instant;
  status: string;
  error: string | null;
  /** who on duty should have been told; null for a message to the patient */
  clinician: string | null;
}
export interface PathwayChoice {
  id: string;
  version: number;
  title: Text;
  steps: { title: Text; at: string }[];
}
export interface NewEnrolment {
  department: string;
  cpr: string;
  name: string;
  email: string;
  phone?: string;
  language: string;
  pathway: string;
  startedOn: LocalDate;
}
