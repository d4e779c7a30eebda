import { LANGUAGES, lintMessage, MESSAGE_FORBIDDEN } from '@stemme/pathways';
import { CHECK_FAILED, dutyLetter, htmlOf, isAddress, type Letter } from './letter.js';

const about = { id: '0196f0aa-0000-7000-8000-000000000001', to: 'nora@example.test', origin: 'https://pro.example.dk' };

function letter(written: Letter) {
  if (!written.ok) throw new Error(written.code);
  return written.letter;
}

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
    expect(dutyLetter({ ...about, to, about: 'item' })).toEqual({ ok: false, code: 'no-address' });
  for (const to of ['karl@example.test', "o'neil+pro@sub.example.test", 'æske@example.test'])
    expect(isAddress(to)).toBe(true);
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

it('makes every address tappable, also one that begins like another, and nothing else', () => {
  const links = ['https://pro.example.dk/', 'https://pro.example.dk/skema/1'];
  const html = htmlOf('Her: https://pro.example.dk/skema/1\n\nOg: https://pro.example.dk/ <i>', links, 'da');
  expect(html.match(/<a href="[^"]*">[^<]*<\/a>/g)).toEqual([
    '<a href="https://pro.example.dk/skema/1">https://pro.example.dk/skema/1</a>',
    '<a href="https://pro.example.dk/">https://pro.example.dk/</a>',
  ]);
  expect(html).toContain('&lt;i&gt;');
  expect(html).toContain('lang="da"');
});
