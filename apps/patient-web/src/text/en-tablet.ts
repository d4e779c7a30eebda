import type { daTablet } from './da-tablet';

/** What a tablet in the clinic says in English. */
export const enTablet: typeof daTablet = {
  title: 'Answer on a tablet',
  lead: 'The staff have given you a code. Type it here.',
  code: 'Code',
  codeHint: '8 characters, for example K7F2-9QXM. Capital and small letters are the same.',
  open: 'Open the questionnaire',
  opening: 'Opening …',
  wrong:
    'The code does not fit, or it is over. A code works for 10 minutes and only once. Ask the staff for a new one.',
  tooMany: 'Too many wrong codes have been typed. Wait 10 minutes, or ask the staff for help.',
  noConnection: 'No connection. Try again.',
  nothingKept: 'Your answers do not stay on the tablet. If you stop before you send, you must begin again.',
  giveBack: 'Give the tablet back without sending',
  giveBackSure: 'Do you want to stop? Your answers are deleted from the tablet and not sent.',
  giveBackYes: 'Yes, delete and stop',
  giveBackNo: 'No, go on',
  doneTitle: 'Thank you. Give the tablet back',
  done: 'We have your answers. They are not on the tablet.',
  doneCrisis: 'Tell the staff now, too.',
  next: 'New code',
  overTitle: 'The tablet is closed',
  over: 'Too much time has passed, or the staff have closed the questionnaire. The answers are deleted from the tablet. Ask for a new code if you had not sent them.',
  alreadyTitle: 'The questionnaire is answered already',
  already: 'The answers from the tablet were not sent. Tell the staff, and give the tablet back.',
  name: 'Name of who helped or answered',
  relation: 'How do you know each other? For example daughter, husband or contact person',
  optional: 'You may leave it empty.',
};
