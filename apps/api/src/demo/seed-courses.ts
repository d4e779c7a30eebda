import type { AppointmentAnchor, Channel } from '@stemme/pathways';
import type { Answers } from '@stemme/questionnaires';

/** Days from today; below 0 = ago. */
type Days = number;

/** A demo patient's enrolment. Whatever the hour of the first start, it finds something open. */
export interface DemoCourse {
  readonly login: string;
  readonly pathway: string;
  readonly started: Days;
  readonly facts?: Readonly<Record<string, string>>;
  /** What the start does not tell, by the names under which an enrolment is sent. */
  readonly anchors?: Readonly<Record<string, Days>>;
  /** How the patient is written to, where it is not by e-mail. */
  readonly reach?: DemoReach;
  /** An appointment that was given at enrolment, and has been moved. */
  readonly moved?: { readonly kind: AppointmentAnchor; readonly to: Days };
  readonly paused?: { readonly why: 'admission' | 'travel'; readonly until: Days };
}

export interface DemoReach {
  /** Without e-mail unless it stands in the order. */
  readonly order: readonly Channel[];
  readonly phone?: string;
  readonly digitalPost?: 'exempt';
  readonly postalAddress?: string;
}

/** What a patient has answered: how far down the lists, and what they say in their own way. */
export interface DemoAnswer {
  readonly login: string;
  readonly place: number;
  readonly fixed: Answers;
  /** With nothing open at this hour, they ask for a questionnaire themselves. */
  readonly asks?: boolean;
}

/** Oskar is left for whoever tries the demo to enrol. */
export const COURSES: readonly DemoCourse[] = [
  { login: 'karl', pathway: 'depression', started: -1 },
  { login: 'nanna', pathway: 'depression', started: -8 },
  { login: 'bodil', pathway: 'depression', started: -15 },
  { login: 'aksel', pathway: 'depression', started: -29 },
  { login: 'ellen', pathway: 'depression', started: -2 },
  { login: 'lone', pathway: 'epilepsy', started: -8 },
  { login: 'dan', pathway: 'epilepsy', started: -10 },
  { login: 'mia', pathway: 'epilepsy', started: -20 },
  { login: 'peter', pathway: 'epilepsy', started: -3 },
  { login: 'poul', pathway: 'copd', started: -6 },
  { login: 'helga', pathway: 'heart-failure', started: -5 },
  // known for most of a year: the next questionnaire hangs on the visit, and has moved with it
  {
    login: 'helga',
    pathway: 'diabetes',
    started: -330,
    anchors: { visit: 20 },
    moved: { kind: 'visit', to: 34 },
  },
  {
    login: 'inger',
    pathway: 'diabetes',
    started: -2,
    reach: { order: ['letter'], digitalPost: 'exempt', postalAddress: 'Prøvevej 12, 1. tv.\n0000 Østby' },
  },
  { login: 'rikke', pathway: 'diabetes', started: -3, reach: { order: ['sms', 'email'], phone: '10 00 01 01' } },
  // the check of the wound has been open for four days, and nobody has answered
  {
    login: 'gunnar',
    pathway: 'arthroplasty',
    started: -40,
    facts: { joint: 'hip' },
    anchors: { operation: -18 },
    reach: { order: ['phone'], phone: '10 00 01 02' },
  },
  {
    login: 'vibeke',
    pathway: 'cancer-treatment',
    started: -7,
    facts: { treatment: 'chemotherapy' },
    anchors: { cycle: 17 },
  },
  {
    login: 'tove',
    pathway: 'cancer-treatment',
    started: -9,
    facts: { treatment: 'radiotherapy' },
    anchors: { 'treatment-end': 26 },
    paused: { why: 'admission', until: 7 },
  },
  {
    login: 'sofie',
    pathway: 'pregnancy',
    started: -6,
    facts: { variant: 'hypertension' },
    anchors: { 'due-date': 63 },
  },
];

const SELF = { 'contact.want': 0, 'contact.proxy': 0 } as const;

export const ANSWERED: readonly DemoAnswer[] = [
  { login: 'nanna', place: 1, fixed: { 'phq9.9': 1, ...SELF } },
  { login: 'bodil', place: 0, fixed: SELF },
  { login: 'aksel', place: 2, fixed: { 'phq9.9': 0, ...SELF } },
  { login: 'lone', place: 0, fixed: SELF },
  // fever in the middle of chemotherapy: acute
  { login: 'vibeke', place: 0, fixed: { 'onc.fever': 1, 'meas.temp': 1, 'hm.temp': 38.4, 'onc.fatigue': 1, ...SELF } },
  // shorter of breath and more cough: red
  {
    login: 'poul',
    place: 0,
    fixed: {
      ...{ 'kol.dyspnoea': 1, 'kol.cough': 1, 'kol.inhaler': 1, 'kol.inhaler_helps': 1 },
      ...{ 'meas.done': 1, 'hm.pulse': 96, 'hm.spo2': 91, 'hm.spo2_again': 94 },
      ...SELF,
    },
    asks: true,
  },
  // a blood pressure over what is normal at home: yellow
  {
    login: 'sofie',
    place: 0,
    fixed: {
      ...{ 'meas.done': 1, 'hm.weight': 74.5, 'hm.uprot': 0 },
      ...{ 'hm.sys': 138, 'hm.dia': 86, 'hm.sys_again': 137, 'hm.dia_again': 86 },
      ...SELF,
    },
    asks: true,
  },
  // all well: green
  {
    login: 'helga',
    place: 0,
    fixed: {
      ...{ 'meas.done': 1, 'hm.weight': 68.2, 'hm.sys': 128, 'hm.dia': 76, 'hm.pulse': 72, 'hf.pills': 1 },
      ...SELF,
    },
    asks: true,
  },
];
