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

export const OBSERVATION = {
  patient: 'reference',
  subject: 'reference',
  code: 'token',
  date: 'date',
  'derived-from': 'reference',
  category: 'token',
} as const satisfies Parameters;
