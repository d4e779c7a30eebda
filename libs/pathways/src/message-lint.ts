import { BRACE_NAMES, type Brace, type BraceRule } from './braces.js';
import { templateFaults, withoutBraces } from './fill.js';
import { lintMessage, MESSAGE_FORBIDDEN } from './lint.js';
import { type MessageStep, type MessageText, questionnairesInWords, type WrittenChannel } from './messages.js';
import { notGsm, smsLength } from './sms.js';

export const MESSAGE_FAULTS = [
  'empty',
  'too-long',
  'subject-not-used',
  'several-lines',
  'unknown-brace',
  'missing-brace',
  'broken-brace',
  'link-in-sms',
  'forbidden-word',
  'cpr-number',
  'foreign-address',
  'not-sms-sign',
  'shouting',
] as const;
export type MessageFaultCode = (typeof MESSAGE_FAULTS)[number];

/** One thing wrong with a message's text. `found`: the word, brace or sign, as it stands; never a CPR number. */
export interface MessageFault {
  readonly path: 'subject' | 'body';
  readonly code: MessageFaultCode;
  readonly found?: string;
}

/** Signs: a subject fits a phone's list; a letter fits on a page with its address. */
export const MOST_SUBJECT = 78;
export const MOST_BODY = 2000;
/** One SMS in the GSM alphabet. */
export const MOST_SMS = 160;

/** Steps after which there is nothing to answer. */
const NOTHING_TO_ANSWER: readonly MessageStep[] = ['moved', 'cancelled'];

/**
 * The braces of a body. A patient always learns who writes and whom to call; how to answer where something is to be
 * answered; the new date of what was moved; and in each e-mail, how to be reached in another way.
 */
export function messageRule(step: MessageStep, channel: WrittenChannel): BraceRule {
  const answer = !NOTHING_TO_ANSWER.includes(step);
  const must: Brace[] = ['afsender', 'telefon'];
  if (step === 'moved') must.push('dato');
  if (channel === 'email') must.push('indstillinger', ...(answer ? (['link'] as const) : []));
  else if (channel !== 'sms' || answer) must.push('kortadresse');
  const all: readonly Brace[] = ['skemaer', 'dato', 'kortadresse', ...(channel === 'email' ? (['link'] as const) : [])];
  return { must, may: all.filter((brace) => !must.includes(brace)) };
}

/** A department of ordinary length: what an SMS is measured with. */
export const TYPICAL_DATA: Readonly<Record<'da' | 'en', Readonly<Partial<Record<Brace, string>>>>> = {
  da: typical('onsdag den 23. september', 'da'),
  en: typical('Wednesday 23 September', 'en'),
};

/**
 * What is wrong with a department's text of a step on a channel, each fault once; none = it may be sent. Pure, the same in
 * the editor and at the door. An SMS is measured filled with `data`, by default that of a typical department.
 */
export function messageFaults(
  step: MessageStep,
  channel: WrittenChannel,
  { subject, body }: MessageText,
  data: Readonly<Partial<Record<Brace, string>>> = TYPICAL_DATA.da,
): MessageFault[] {
  return [
    ...subjectFaults(channel, subject),
    ...(body.trim() === '' ? [{ path: 'body', code: 'empty' } as const] : []),
    ...braceFaults(body, messageRule(step, channel), channel),
    ...wordFaults('body', body),
    ...(channel === 'sms' ? smsFaults(body, data) : tooLong('body', body, MOST_BODY)),
  ];
}

function subjectFaults(channel: WrittenChannel, subject: string): MessageFault[] {
  const path = 'subject';
  if (channel === 'sms') return subject === '' ? [] : [{ path, code: 'subject-not-used' }];
  const faults: MessageFault[] = [];
  if (subject.trim() === '') faults.push({ path, code: 'empty' });
  if (/[\r\n]/.test(subject)) faults.push({ path, code: 'several-lines' });
  for (const code of templateFaults(subject, { must: [], may: [] }))
    faults.push({ path, code: code as MessageFaultCode });
  return [...faults, ...wordFaults(path, subject), ...tooLong(path, subject, MOST_SUBJECT)];
}

function braceFaults(body: string, { must, may }: BraceRule, channel: WrittenChannel): MessageFault[] {
  const path = 'body';
  const names = [...new Set(Array.from(body.matchAll(/\{([^{}]*)\}/g), (found) => found[1] ?? ''))];
  const allowed: readonly string[] = [...must, ...may];
  const faults: MessageFault[] = /[{}]/.test(withoutBraces(body)) ? [{ path, code: 'broken-brace' }] : [];
  for (const name of names.filter((each) => !allowed.includes(each)))
    faults.push({ path, code: name === 'link' && channel === 'sms' ? 'link-in-sms' : 'unknown-brace', found: name });
  for (const name of must.filter((each) => !names.includes(each)))
    faults.push({ path, code: 'missing-brace', found: name });
  return faults;
}

/** Addresses come by braces alone: what is typed into a text leads somewhere nobody has checked. */
const ADDRESS =
  /https?:\/\/\S*|www\.\S+|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:dk|com|net|org|eu|info|nu|io|gl|fo|se|no|ly|app|link|page|site|health)\b\S*/iu;

const SHOUTING = /!\s*!|(?:\p{Lu}{3,}[\s,.!]+){2}\p{Lu}{3,}/u;

function wordFaults(path: 'subject' | 'body', text: string): MessageFault[] {
  const own = withoutBraces(text);
  const faults: MessageFault[] = lintMessage(own, MESSAGE_FORBIDDEN).map(({ code, found }) =>
    code === 'cpr-number' ? { path, code } : { path, code, found },
  );
  const address = ADDRESS.exec(own)?.[0];
  if (address) faults.push({ path, code: 'foreign-address', found: address });
  if (SHOUTING.test(own)) faults.push({ path, code: 'shouting' });
  return faults;
}

function smsFaults(body: string, data: Readonly<Partial<Record<Brace, string>>>): MessageFault[] {
  const path = 'body';
  const faults: MessageFault[] = notGsm(withoutBraces(body)).map((found) => ({ path, code: 'not-sms-sign', found }));
  const filled = BRACE_NAMES.reduce((text, name) => text.replaceAll(`{${name}}`, data[name] ?? name), body);
  // a sign outside the alphabet is a fault of its own; here its length counts as one place
  const { units, encoding } = smsLength(filled);
  if ((encoding === 'gsm-7' ? units : filled.length) > MOST_SMS) faults.push({ path, code: 'too-long' });
  return faults;
}

function tooLong(path: 'subject' | 'body', text: string, most: number): MessageFault[] {
  return [...text].length > most ? [{ path, code: 'too-long' }] : [];
}

function typical(dato: string, language: 'da' | 'en'): Partial<Record<Brace, string>> {
  return {
    afsender: 'Ambulatoriet, Nordby Hospital',
    telefon: '70 10 20 30',
    dato,
    skemaer: questionnairesInWords(3, language),
    kortadresse: 'svar.nordby.dk',
    link: 'https://svar.nordby.dk/skema',
    indstillinger: 'https://svar.nordby.dk/beskeder',
  };
}
