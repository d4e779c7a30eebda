import type { Parameters } from './search.js';

/** What each resource can be searched by. */
export const QUESTIONNAIRE = {
  _id: 'token',
  url: 'uri',
  name: 'string',
  title: 'string',
  status: 'token',
  version: 'token',
} as const satisfies Parameters;

export const RESPONSE = {
  _id: 'token',
  patient: 'reference',
  subject: 'reference',
  questionnaire: 'reference',
  authored: 'date',
  status: 'token',
} as const satisfies Parameters;

export const SERVICE_REQUEST = {
  _id: 'token',
  _lastUpdated: 'date',
  patient: 'reference',
  subject: 'reference',
  status: 'token',
} as const satisfies Parameters;

/** `subject` is the name R4 gives the search by `for`. */
export const TASK = SERVICE_REQUEST;

export const OBSERVATION = {
  patient: 'reference',
  subject: 'reference',
  code: 'token',
  date: 'date',
  'derived-from': 'reference',
  category: 'token',
} as const satisfies Parameters;
