import type { Words } from '../dictionary';

export const find: Words['find'] = {
  title: 'Find patient',
  label: 'CPR number or name',
  help: 'The whole CPR number or at least two letters of the name. Searches are recorded.',
  submit: 'Search',
  short: 'Write at least two letters or a CPR number.',
  none: 'No patient in the department matches.',
  noneMore: 'If the patient is new, you can enrol them.',
  found: (n) => (n === 1 ? '1 patient' : `${n} patients`),
  noEnrolment: 'no pathway',
  paper: 'Enter a paper form by the code on the sheet',
};
