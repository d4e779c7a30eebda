import { messageFaults, messageRule } from './message-lint.js';
import { MESSAGE_STEPS, type MessageStep, productText, WRITTEN_CHANNELS, type WrittenChannel } from './messages.js';

const EMAIL = '{afsender} venter på {skemaer}: {link}. Ring {telefon}. Mails fra: {indstillinger}.';
const SMS = '{afsender}: svar på {kortadresse}. Ring {telefon}.';
const LETTER = '{afsender} venter på dig: {kortadresse}. Ring {telefon}.';

const codes = (
  step: MessageStep,
  channel: WrittenChannel,
  body: string,
  subject = channel === 'sms' ? '' : 'Til dig',
) =>
  messageFaults(step, channel, { subject, body }).map(({ path, code, found }) =>
    [path, code, found].filter((part) => part !== undefined).join(' '),
  );

it('lets good texts pass', () => {
  expect(codes('invitation', 'email', EMAIL)).toEqual([]);
  expect(codes('invitation', 'sms', SMS)).toEqual([]);
  expect(codes('invitation', 'letter', LETTER)).toEqual([]);
  expect(codes('invitation', 'digital-post', LETTER)).toEqual([]);
});

it.each<[string, WrittenChannel, string, string[]]>([
  [
    'an empty text',
    'sms',
    ' \n',
    ['body empty', ...['afsender', 'telefon', 'kortadresse'].map((b) => `body missing-brace ${b}`)],
  ],
  ['a link in an SMS', 'sms', `${SMS} {link}`, ['body link-in-sms link']],
  ['a typed link', 'sms', `${SMS} https://bit.ly/3x`, ['body foreign-address https://bit.ly/3x']],
  ['a typed domain', 'email', `${EMAIL} Se www.sundhed.dk`, ['body foreign-address www.sundhed.dk']],
  ['a bare domain', 'letter', `${LETTER} Se rn.dk/svar nu`, ['body foreign-address rn.dk/svar']],
  ['an e-mail address', 'letter', `${LETTER} Skriv til os@nordby.dk`, ['body foreign-address nordby.dk']],
  ['an address to click in a letter', 'letter', `${LETTER} {link}`, ['body unknown-brace link']],
  ['a brace that is not there', 'email', `${EMAIL} {navn}`, ['body unknown-brace navn']],
  ['a broken brace', 'email', `${EMAIL} {dato`, ['body broken-brace']],
  [
    'an e-mail without the way out',
    'email',
    EMAIL.replace('{indstillinger}', 'her'),
    ['body missing-brace indstillinger'],
  ],
  ['nobody to call', 'letter', LETTER.replace('{telefon}', 'os'), ['body missing-brace telefon']],
  ['an illness', 'email', `${EMAIL} Om din epilepsi`, ['body forbidden-word epilepsi']],
  ['a colour', 'sms', `${SMS} Rød`, ['body forbidden-word rød']],
  ['a CPR number, not repeated', 'email', `${EMAIL} 010203-4567`, ['body cpr-number']],
  ['exclamation', 'sms', `${SMS} Svar nu!!`, ['body shouting']],
  ['capitals', 'sms', `${SMS} SVAR NU MED DET SAMME`, ['body shouting']],
  [
    'signs that no SMS has',
    'sms',
    `${SMS} “Hej” 🙂`,
    ['body not-sms-sign “', 'body not-sms-sign ”', 'body not-sms-sign 🙂'],
  ],
  ['more than one SMS', 'sms', `${SMS} ${'x'.repeat(100)}`, ['body too-long']],
  ['a letter over a page', 'letter', `${LETTER} ${'ord '.repeat(500)}`, ['body too-long']],
])('refuses %s', (_what, channel, body, expected) => {
  expect(codes('invitation', channel, body)).toEqual(expected);
});

it.each([
  ['', ['subject empty']],
  ['Til\ndig', ['subject several-lines']],
  ['Til {afsender}', ['subject unknown-brace']],
  ['Om din depression', ['subject forbidden-word depression']],
  ['x'.repeat(79), ['subject too-long']],
])('refuses the subject %j', (subject, expected) => {
  expect(codes('invitation', 'email', EMAIL, subject)).toEqual(expected);
});

it('an SMS has no subject', () => {
  expect(codes('invitation', 'sms', SMS, 'Hej')).toEqual(['subject subject-not-used']);
});

it('what was moved says to when; what was cancelled leads nowhere', () => {
  expect(codes('moved', 'sms', '{afsender} {telefon}')).toEqual(['body missing-brace dato']);
  expect(codes('cancelled', 'sms', '{afsender} {telefon}')).toEqual([]);
  expect(messageRule('cancelled', 'email').must).not.toContain('link');
});

it('an SMS is measured with the sender it gets', () => {
  const long = { afsender: 'A'.repeat(150), telefon: '70 10 20 30', kortadresse: 'svar.dk' };
  const { subject, body } = productText('invitation', 'sms', 'da');
  expect(messageFaults('invitation', 'sms', { subject, body }, long).map(({ code }) => code)).toEqual(['too-long']);
});

it('everywhere the patient learns who writes and whom to call', () => {
  for (const step of MESSAGE_STEPS)
    for (const channel of WRITTEN_CHANNELS) {
      const { must, may } = messageRule(step, channel);
      expect(must).toEqual(expect.arrayContaining(['afsender', 'telefon']));
      expect(must.filter((brace) => may.includes(brace))).toEqual([]);
    }
});
