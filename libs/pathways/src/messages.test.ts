import { BRACE_NAMES, type Brace, MESSAGE_BRACES } from './braces.js';
import { LANGUAGES } from './document.js';
import { fill, templateFaults } from './fill.js';
import { lintMessage, MESSAGE_FORBIDDEN } from './lint.js';
import { MOST_SMS, messageFaults, TYPICAL_DATA } from './message-lint.js';
import {
  dutyMessage,
  fillMessage,
  MESSAGE_STEPS,
  productText,
  questionnairesInWords,
  WRITTEN_CHANNELS,
} from './messages.js';
import { smsLength } from './sms.js';

const data = Object.fromEntries(BRACE_NAMES.map((name) => [name, 'x'])) as Record<Brace, string>;

const cases = LANGUAGES.flatMap((language) =>
  MESSAGE_STEPS.flatMap((step) => WRITTEN_CHANNELS.map((channel) => ({ language, step, channel }))),
);

describe.each(cases)('the product’s $step by $channel ($language)', ({ language, step, channel }) => {
  const template = productText(step, channel, language);

  it('passes the linter', () => {
    expect(messageFaults(step, channel, template, TYPICAL_DATA[language])).toEqual([]);
  });

  it('filled says nothing about health, an illness or a level', () => {
    const { subject, body } = fillMessage(template, TYPICAL_DATA[language]);
    expect(lintMessage(`${subject}\n${body}`, MESSAGE_FORBIDDEN)).toEqual([]);
    expect(`${subject}${body}`).not.toMatch(/[{}]/);
    expect(body).toMatch(/70 10 20 30/);
  });

  it('is caught when the sender names an illness or a CPR number slips in', () => {
    const { body } = fillMessage(template, { ...data, afsender: 'Psykiatrisk Klinik', telefon: '010203-4567' });
    expect(lintMessage(body, MESSAGE_FORBIDDEN).map(({ code }) => code)).toEqual(['forbidden-word', 'cpr-number']);
  });
});

it('an SMS is one SMS for a typical department, has no link and says where to type', () => {
  for (const { language, step, channel } of cases.filter((each) => each.channel === 'sms')) {
    const { body } = fillMessage(productText(step, channel, language), TYPICAL_DATA[language]);
    const { encoding, units, segments } = smsLength(body);
    expect([language, step, encoding, segments, units <= MOST_SMS]).toEqual([language, step, 'gsm-7', 1, true]);
    expect(body).not.toMatch(/https?:|www\./);
    expect(body.startsWith('Ambulatoriet, Nordby Hospital')).toBe(true);
  }
});

it('every e-mail leads to where mails are turned off', () => {
  for (const { language, step } of cases.filter((each) => each.channel === 'email'))
    expect(productText(step, 'email', language).body).toContain('{indstillinger}');
});

it('one text serves one and several', () => {
  expect([1, 2, 12].map((count) => questionnairesInWords(count, 'da'))).toEqual([
    'et spørgeskema',
    '2 spørgeskemaer',
    '12 spørgeskemaer',
  ]);
  expect(questionnairesInWords(3, 'en')).toBe('3 questionnaires');
});

describe.each(LANGUAGES)('the message to somebody on duty (%s)', (language) => {
  it('says nothing of whom or what, and where to look', () => {
    const [subject, body] = [dutyMessage.subject[language], dutyMessage.body[language]];
    expect(templateFaults(subject, MESSAGE_BRACES.subject)).toEqual([]);
    expect(templateFaults(body, MESSAGE_BRACES.duty)).toEqual([]);
    expect(lintMessage(`${subject}\n${fill(body, data)}`, MESSAGE_FORBIDDEN)).toEqual([]);
    expect(body).not.toMatch(/{afsender}/);
  });
});
