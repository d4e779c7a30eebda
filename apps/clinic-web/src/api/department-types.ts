import type { Instant, LocalDate, Text } from './types';

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
  undelivered: { patient: { id: string; name: string } | string; step: string; at: Instant; status: string }[];
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
