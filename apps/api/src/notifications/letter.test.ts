import { LANGUAGES, lintMessage, MESSAGE_FORBIDDEN, REMINDER_STEPS } from '@stemme/pathways';
import { CHECK_FAILED, dutyLetter, isAddress, reminderLetter, type Written } from './letter.js';

const about = {
  id: '0196f0aa-0000-7000-8000-000000000001',
  to: 'karl@example.test',
  origin: 'https://pro.example.dk',
  assignment: '0196f0aa-0000-7000-8000-000000000002',
  data: { telefon: '70 20 12 01', dato: 'mandag den 22. marts', afsender: 'Ambulatoriet, Nordby Hospital' },
} as const;

function letter(written: Written) {
  if (!written.ok) throw new Error(written.code);
  return written.letter;
}

const all = REMINDER_STEPS.flatMap((step) => LANGUAGES.map((language) => ({ step, language })));

describe.each(all)('the $step in $language', ({ step, language }) => {
  const { subject, text, html } = letter(reminderLetter({ ...about, step, language }));

  it('says where to go, whom to call and until when, in both bodies', () => {
    for (const body of [text, html]) {
      expect(body).toContain('https://pro.example.dk/skema/0196f0aa-0000-7000-8000-000000000002');
      for (const part of Object.values(about.data)) expect(body).toContain(part);
      expect(body).not.toMatch(/[{}]/);
    }
    expect(html).toContain(`lang="${language}"`);
  });

  it('says nothing about health', () => {
    expect(lintMessage(`${subject} ${text} ${html.replace(/<[^>]+>/g, ' ')}`, MESSAGE_FORBIDDEN)).toEqual([]);
  });
});

it('is not sent when the department, its number or its address would tell', () => {
  const step = 'invitation';
  const language = 'da';
  const leak = (data: object, origin: string = about.origin) =>
    reminderLetter({ ...about, step, language, origin, data: { ...about.data, ...data } });
  for (const written of [
    leak({ afsender: 'Psykiatrisk Klinik' }),
    leak({ afsender: 'Ambulatoriet 010203-4567' }),
    leak({ telefon: 'Depressionsklinikken 70 20 12 01' }),
    leak({}, 'https://epilepsi.example.dk'),
  ])
    expect(written).toEqual({ ok: false, code: 'lint' });
  expect(leak({ telefon: '' })).toEqual({ ok: false, code: 'text' });
});

it('is sent though the id looks like a CPR number', () => {
  const assignment = 'ab010203-4567-4000-8000-a0102034567b';
  expect(lintMessage(assignment, []).length).toBeGreaterThan(0); // so that this test can fail
  expect(reminderLetter({ ...about, assignment, step: 'invitation', language: 'da' })).toMatchObject({ ok: true });
});

it('is not sent without an address, nor to more than one', () => {
  for (const to of [
    null,
    '',
    'karl',
    'a@b',
    'a@example.test, b@example.test',
    'a@example.test\r\nBcc: b@example.test',
    'A <a@example.test>',
  ])
    expect(reminderLetter({ ...about, to, step: 'invitation', language: 'da' })).toEqual({
      ok: false,
      code: 'no-address',
    });
  for (const to of ['karl@example.test', "o'neil+pro@sub.example.test", 'æske@example.test'])
    expect(isAddress(to)).toBe(true);
});

it('shows what came from data as text', () => {
  const data = { ...about.data, afsender: '<b onclick="x">Ambulatoriet</b> & "Nord"' };
  const { text, html } = letter(reminderLetter({ ...about, data, step: 'invitation', language: 'da' }));
  expect(text).toContain('<b onclick="x">');
  expect(html).not.toContain('<b ');
  expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;Ambulatoriet&lt;/b&gt; &amp; &quot;Nord&quot;');
});

describe('to somebody on duty', () => {
  it.each(['item', 'check'] as const)('about an %s: where to look, nothing of what or whom', (kind) => {
    const { subject, text, html } = letter(dutyLetter({ ...about, about: kind }));
    expect(text).toContain('https://pro.example.dk/clinic');
    expect(html).toContain('<a href="https://pro.example.dk/clinic">');
    expect(lintMessage(`${subject} ${text}`, MESSAGE_FORBIDDEN)).toEqual([]);
    expect(text).not.toMatch(/[{}]/);
  });

  it('the message of a failed check is clean in both languages', () => {
    for (const language of LANGUAGES)
      expect(
        lintMessage(`${CHECK_FAILED.subject[language]} ${CHECK_FAILED.body[language]}`, MESSAGE_FORBIDDEN),
      ).toEqual([]);
  });
});
