import { BRACE_NAMES, type Brace, MESSAGE_BRACES } from './braces.js';
import { LANGUAGES, REMINDER_STEPS } from './document.js';
import { fill, templateFaults } from './fill.js';
import { lintMessage, MESSAGE_FORBIDDEN } from './lint.js';
import { dutyMessage, messages } from './messages.js';

const data = Object.fromEntries(BRACE_NAMES.map((name) => [name, 'x'])) as Record<Brace, string>;

const cases = LANGUAGES.flatMap((language) =>
  [...REMINDER_STEPS, 'duty' as const].map((name) => {
    const { subject, body } = name === 'duty' ? dutyMessage : messages[name];
    return { language, name, subject: subject[language], body: body[language] };
  }),
);

describe.each(cases)('the message $name ($language)', ({ name, subject, body }) => {
  it('says nothing about health, an illness or a level', () => {
    expect(lintMessage(subject, MESSAGE_FORBIDDEN)).toEqual([]);
    expect(lintMessage(fill(body, data), MESSAGE_FORBIDDEN)).toEqual([]);
  });

  it('has a subject without braces, on one line, and a body with those it needs', () => {
    expect(templateFaults(subject, MESSAGE_BRACES.subject)).toEqual([]);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(templateFaults(body, name === 'duty' ? MESSAGE_BRACES.duty : MESSAGE_BRACES.patient)).toEqual([]);
  });

  it('is caught when the sender names an illness or a CPR number slips in', () => {
    if (name === 'duty') return expect(body).not.toMatch(/{afsender}/);
    const leaked = fill(body, { ...data, afsender: 'Psykiatrisk Klinik', link: 'https://x.dk/?p=0102034567' });
    return expect(lintMessage(leaked, MESSAGE_FORBIDDEN).map(({ code }) => code)).toEqual([
      'forbidden-word',
      'cpr-number',
    ]);
  });
});
