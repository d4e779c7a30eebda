import {
  LANGUAGES,
  lintMessage,
  MESSAGE_FORBIDDEN,
  MESSAGE_STEPS,
  productText,
  questionnairesInWords,
  smsLength,
  WRITTEN_CHANNELS,
  type WrittenChannel,
} from '@stemme/pathways';
import { readdirSync, readFileSync } from 'node:fs';
import { numberOf, type Writing, written } from './writing.js';

const ADDRESSES: Readonly<Record<WrittenChannel, string>> = {
  email: 'karl@example.test',
  sms: '10 00 00 05',
  'digital-post': '0101009999',
  letter: 'Karl Eksempel\nEksempelvej 1\n9000 Eksempelby',
};

const writing = (change: Partial<Writing> = {}): Writing => {
  const { channel = 'email', language = 'da' } = change;
  return {
    channel,
    language,
    address: ADDRESSES[channel],
    template: productText('invitation', channel, language),
    origin: 'https://pro.example.dk',
    assignment: '0196f0aa-0000-7000-8000-000000000002',
    ...change,
    data: {
      afsender: 'Ambulatoriet, Nordby Hospital',
      telefon: '70 20 12 01',
      dato: language === 'da' ? 'onsdag den 23. september' : 'Wednesday 23 September',
      skemaer: questionnairesInWords(12, language),
      kortadresse: 'svar.nordby.dk',
      ...change.data,
    },
  };
};

function message(given: Writing) {
  const result = written(given);
  if (!result.ok) throw new Error(`${given.channel}: ${result.code}`);
  return result.message;
}

const all = MESSAGE_STEPS.flatMap((step) =>
  WRITTEN_CHANNELS.flatMap((channel) => LANGUAGES.map((language) => ({ step, channel, language }))),
);

it.each(all)('$step by $channel in $language says who writes and whom to call, and nothing of health', (one) => {
  const { step, channel, language } = one;
  const {
    subject,
    text,
    html = '',
  } = message(writing({ channel, language, template: productText(step, channel, language) }));
  for (const part of ['Ambulatoriet, Nordby Hospital', '70 20 12 01']) expect(text).toContain(part);
  const read = `${subject}\n${text}\n${html.replace(/<[^>]+>/g, ' ')}`.replaceAll(
    '0196f0aa-0000-7000-8000-000000000002',
    '',
  );
  expect(lintMessage(read, MESSAGE_FORBIDDEN)).toEqual([]);
  expect(read).not.toMatch(/[{}]/);
  if (channel !== 'email') expect(text).not.toMatch(/https?:|www\./);
  if (channel === 'sms') expect(smsLength(text)).toMatchObject({ encoding: 'gsm-7', segments: 1 });
});

it('says nothing a pathway of ours could give away: their public titles are clean too', () => {
  const folder = 'libs/pathways/src/pathways';
  const titles = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      Object.values(
        (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { publicTitle?: object }).publicTitle ?? {},
      ),
    );
  expect(titles.length).toBeGreaterThan(0);
  for (const title of titles as string[]) {
    expect([title, lintMessage(title, MESSAGE_FORBIDDEN)]).toEqual([title, []]);
    for (const channel of WRITTEN_CHANNELS)
      expect(written(writing({ channel, data: { afsender: title } })).ok).toBe(true);
  }
});

it('leads to the one questionnaire, or to the list of several', () => {
  const one = message(writing());
  for (const body of [one.text, one.html]) {
    expect(body).toContain('https://pro.example.dk/skema/0196f0aa-0000-7000-8000-000000000002');
    expect(body).toContain('https://pro.example.dk/beskeder');
  }
  const several = message(writing({ assignment: null, data: { skemaer: questionnairesInWords(3, 'da') } }));
  expect(several.text).toContain('3 spørgeskemaer');
  expect(several.text).toMatch(/https:\/\/pro\.example\.dk\/$/m);
  expect(several.text).not.toContain('/skema/');
});

describe.each(WRITTEN_CHANNELS)('by %s', (channel) => {
  it('nothing goes out when the department, its number or a date would tell', () => {
    for (const data of [
      { afsender: 'Psykiatrisk Klinik' },
      { afsender: 'Ambulatoriet 010203-4567' },
      { telefon: 'Depressionsklinikken 70 20 12 01' },
      { skemaer: 'et skema om din sygdom' },
    ])
      expect(written(writing({ channel, data }))).toEqual({ ok: false, code: 'lint' });
    expect(written(writing({ channel, data: { telefon: '' } }))).toEqual({ ok: false, code: 'text' });
  });

  it('nothing goes out without an address of its kind', () => {
    const none = { email: 'karl', sms: '123', 'digital-post': '12345', letter: ' \n ' }[channel];
    for (const address of ['', none])
      expect(written(writing({ channel, address }))).toEqual({ ok: false, code: 'no-address' });
  });
});

it('is sent though the id looks like a CPR number, and not though the address of the pages does', () => {
  const assignment = 'ab010203-4567-4000-8000-a0102034567b';
  expect(lintMessage(assignment, []).length).toBeGreaterThan(0); // so that this test can fail
  expect(written(writing({ assignment }))).toMatchObject({ ok: true });
  expect(written(writing({ origin: 'https://epilepsi.example.dk' }))).toEqual({ ok: false, code: 'lint' });
});

describe('a text message', () => {
  it('has plain signs in the place of a word processor’s', () => {
    const { text } = message(writing({ channel: 'sms', data: { afsender: 'Børn – “Nord”…' } }));
    expect(text).toContain('Børn - "Nord"...');
    expect(smsLength(text).encoding).toBe('gsm-7');
  });

  it('is refused when it is longer than one, or holds an address to tap', () => {
    const body = '{afsender} {telefon}';
    const of = (more: string) => written(writing({ channel: 'sms', template: { subject: '', body: body + more } }));
    const room = 160 - 'Ambulatoriet, Nordby Hospital 70 20 12 01'.length;
    expect(of('x'.repeat(room))).toMatchObject({ ok: true });
    expect(of('x'.repeat(room + 1))).toEqual({ ok: false, code: 'too-long' });
    // one sign outside the alphabet, and only 70 fit
    expect(of('ł'.repeat(40))).toEqual({ ok: false, code: 'too-long' });
    expect(of(' http://x.dk')).toEqual({ ok: false, code: 'lint' });
    expect(of(' {link}')).toEqual({ ok: false, code: 'text' });
  });

  it.each([
    ['10 00 00 05', '+4510000005'],
    ['+45 10000005', '+4510000005'],
    ['0045 10 00 00 05', '+4510000005'],
    ['+298 123456', '+298123456'],
    ['1000 000', null],
    ['+0510000005', null],
    ['10 00 00 0x', null],
  ])('to %s goes to %s', (given, number) => {
    expect(numberOf(given)).toBe(number);
  });
});

it('shows what came from data as text', () => {
  const { text, html } = message(writing({ data: { afsender: '<b onclick="x">Ambulatoriet</b> & "Nord"' } }));
  expect(text).toContain('<b onclick="x">');
  expect(html).not.toContain('<b ');
  expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;Ambulatoriet&lt;/b&gt; &amp; &quot;Nord&quot;');
});
