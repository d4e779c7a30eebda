import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lines, stemme } from './command.js';

interface Planned {
  readonly step: string;
  readonly opens: string;
  readonly reminders: readonly unknown[];
  readonly conditional?: true;
  readonly appointment?: string;
  readonly silent?: { readonly rule: string };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stemme-preview-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: unknown): string => {
  const full = path.join(folder, name);
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
  return full;
};
const text = { da: 'A', en: 'A' };
const both = (words: string) => ({ da: words, en: words });
const window = { opens: '08:00', due: { after: 'P0D', at: '18:00' }, closes: { after: 'P0D', at: '20:00' } };
const step = (change: object) => ({
  id: 'a',
  anchor: 'referral',
  offset: 'P0D',
  questionnaire: 'q',
  ...window,
  ...change,
});

/** Two visits, a choice, a look back at the level, a closing day. */
const course = {
  id: 'course',
  version: 1,
  title: text,
  publicTitle: text,
  anchors: ['referral', 'visit'],
  facts: [{ id: 'variant', text, options: ['one', 'two'].map((id) => ({ id, text })) }],
  steps: [
    step({ id: 'week-{n}', repeat: { every: 'P1W', count: 3 }, onClosedDay: 'after' }),
    step({ id: 'before-visit', anchor: 'visit', offset: '-P2D', when: { fact: 'variant', in: ['two'] } }),
    step({ id: 'again', offset: 'P8D', when: { lastLevel: ['red'] } }),
  ],
  reminders: [{ step: 'invitation', after: 'P0D' }],
  silence: { rules: [{ id: 'late', after: 'P0D', at: '19:00', as: 'red' }] },
  ruleSet: 'course',
  legend: {},
  act: {},
  texts: {
    start: both('{åbningstid}'),
    whenRead: both('{åbningstid} {tidspunkt} {telefon}'),
    noContact: both('{telefon} {dato}'),
    received: text,
  },
};

async function preview(...args: string[]) {
  const { code, out, err } = await stemme(['pathway', 'preview', ...args]);
  return { code, err, planned: lines<Planned>(out) };
}
const days = (planned: readonly Planned[]): string[] => planned.map((one) => `${one.step} ${one.opens.slice(0, 10)}`);
const on = (anchors: object, until = '2027-08-01'): string[] => [
  '--anchors',
  JSON.stringify(anchors),
  '--until',
  until,
];

describe('stemme pathway preview', () => {
  it('writes one line per assignment, with these fields in this order and no more', async () => {
    const { code, err, planned } = await preview('depression@1', ...on({ referral: '2027-03-20' }, '2027-04-01'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(planned.map((one) => JSON.stringify(one))).toEqual([
      '{"step":"start","questionnaire":"depression-start","opens":"2027-03-20T07:00:00Z","due":"2027-03-22T22:59:00Z","closes":"2027-03-26T22:59:00Z","reminders":[{"step":"invitation","channel":"email","at":"2027-03-20T07:00:00Z"},{"step":"reminder-1","channel":"email","at":"2027-03-21T07:00:00Z"},{"step":"reminder-2","channel":"email","at":"2027-03-22T07:00:00Z"}]}',
      '{"step":"week-1","questionnaire":"depression-followup","opens":"2027-03-27T07:00:00Z","due":"2027-03-29T21:59:00Z","closes":"2027-04-02T21:59:00Z","reminders":[{"step":"invitation","channel":"email","at":"2027-03-27T07:00:00Z"},{"step":"reminder-1","channel":"email","at":"2027-03-28T06:00:00Z"},{"step":"reminder-2","channel":"email","at":"2027-03-29T06:00:00Z"}]}',
    ]);
  });

  it('says more only where there is more to say', async () => {
    const { planned } = await preview(file('course.json', course), ...on({ referral: '2027-06-07' }));
    expect(planned.map((one) => Object.keys(one).slice(6))).toEqual([
      ['silent'],
      ['silent'],
      ['conditional', 'silent'],
      ['silent'],
    ]);
  });

  it('plans for several visits, given among the anchors or in a file', async () => {
    const one = file('course.json', course);
    const among = await preview('--file', one, ...on({ referral: '2027-06-07', visit: ['2027-07-20', '2027-07-10'] }));
    expect(days(among.planned).slice(-2)).toEqual([
      'before-visit:2027-07-10 2027-07-08',
      'before-visit:2027-07-20 2027-07-18',
    ]);
    const visits = file('visits.json', [{ id: '17', kind: 'visit', date: '2027-07-20' }]);
    const apart = await preview(one, ...on({ referral: '2027-06-07' }), '--appointments', visits);
    expect(apart.planned.at(-1)).toMatchObject({ step: 'before-visit:17', appointment: '17' });
    const single = await preview(one, ...on({ referral: '2027-06-07', visit: '2027-07-20' }));
    expect(single.planned.at(-1)).toMatchObject({ step: 'before-visit', opens: '2027-07-18T06:00:00Z' });
  });

  it('heeds choices, closing days and public holidays', async () => {
    const one = file('course.json', course);
    const chosen = await preview(
      one,
      ...on({ referral: '2027-06-07', visit: '2027-07-20' }),
      '--facts',
      '{"variant":"one"}',
    );
    expect(days(chosen.planned)).not.toContain('before-visit 2027-07-18');
    const closed = await preview(one, ...on({ referral: '2027-06-07' }), '--closed', '2027-06-14');
    expect(days(closed.planned)).toContain('week-1 2027-06-15');
    const whitMonday = await preview(one, ...on({ referral: '2027-05-10' }), '--country', 'DK');
    expect(days(whitMonday.planned)).toContain('week-1 2027-05-18');
  });

  it('judges by the answers what had opened by the last of them', async () => {
    const one = file('course.json', course);
    const answers = (level: string, ...more: object[]) =>
      file(
        'answers.jsonl',
        [{ step: 'week-0', at: '2027-06-07T10:00:00Z', level }, ...more].map((each) => JSON.stringify(each)).join('\n'),
      );
    const of = async (...args: string[]) =>
      (await preview(one, ...on({ referral: '2027-06-07' }), ...args)).planned.find((each) => each.step === 'again');
    expect(await of()).toMatchObject({ conditional: true });
    expect(await of('--answers', answers('red'))).toMatchObject({ conditional: true });
    const last = { step: 'week-1', at: '2027-06-15T10:00:00Z', level: 'green' };
    const decided = await of('--answers', answers('red', last));
    expect(decided && Object.keys(decided)).not.toContain('conditional');
    expect(decided?.step).toBe('again');
    expect(await of('--answers', answers('green', last))).toBeUndefined();
    expect(await of('--answers', answers('green'), '--now', '2027-06-15T06:00:00Z')).toBeUndefined();
  });
});

describe('what it cannot plan', () => {
  const good = on({ referral: '2027-06-07' });

  it.each<[string, () => string[], number, RegExp]>([
    ['no pathway', () => good, 2, /usage/],
    ['two', () => ['depression', '--file', 'x', ...good], 2, /usage/],
    ['an unknown one', () => ['gout', ...good], 2, /neither a file nor a shipped pathway \(depression,/],
    ['no end', () => ['depression', '--anchors', '{}'], 2, /usage/],
    [
      'anchors that are no object',
      () => ['depression', '--anchors', '[]', '--until', '2027-08-01'],
      2,
      /--anchors is a JSON object/,
    ],
    ['several referrals', () => ['depression', ...on({ referral: ['2027-06-07'] })], 2, /not for referral/],
    [
      'a visit on no date',
      () => ['depression', ...on({ referral: '2027-06-07', visit: ['soon'] })],
      2,
      /visit is a list of local dates/,
    ],
    ['a missing anchor', () => ['depression@1', ...on({})], 1, /missing-anchor: referral/],
    ['a date that is none', () => ['depression@1', ...on({ referral: '2027-02-29' })], 1, /bad-date: 2027-02-29/],
    ['a closing day that is none', () => ['depression@1', ...good, '--closed', 'monday'], 1, /bad-date: monday/],
    ['an unknown zone', () => ['depression@1', ...good, '--zone', 'Europe/Ringsted'], 1, /bad-zone/],
    ['an unknown country', () => ['depression@1', ...good, '--country', 'SE'], 2, /DK, GL, FO/],
    [
      'a choice that the pathway does not have',
      () => ['depression@1', ...good, '--facts', '{"joint":"hip"}'],
      2,
      /no fact joint/,
    ],
    [
      'a choice that is none',
      () => [file('course.json', course), ...good, '--facts', '{"variant":"three"}'],
      2,
      /"three" is no choice of variant \(one, two\)/,
    ],
    [
      'a bad document',
      () => [file('bad.json', { ...course, steps: [step({ opens: '25:00' })] }), ...good],
      1,
      /"path":"\/steps\/0\/opens","code":"bad-time"/,
    ],
    [
      'visits that are no list',
      () => ['depression@1', ...good, '--appointments', file('v.json', {})],
      1,
      /"code":"wrong-type"/,
    ],
    [
      'bad visits, all at once',
      () => [
        'depression@1',
        ...good,
        '--appointments',
        file('v.json', [{ id: 'a b', kind: 'party', date: 'x', at: 1 }]),
      ],
      1,
      /\/0\/id.*\n.*\/0\/kind.*\n.*\/0\/date.*\n.*\/0\/at/,
    ],
    [
      'a visit twice',
      () => ['depression@1', ...on({ referral: '2027-06-07', visit: ['2027-07-01', '2027-07-01'] })],
      1,
      /comes twice/,
    ],
    ['answers that are no file', () => ['depression@1', ...good, '--answers', 'nowhere'], 2, /no file/],
    [
      'bad answers, by their lines',
      () => [
        'depression@1',
        ...good,
        '--answers',
        file('a.jsonl', '{"step":"a","at":"2027-06-07T10:00:00Z"}\n{"step":"a","at":"2027-06-07"}\n{'),
      ],
      1,
      /"line":2,"code":"bad-instant".*\n.*"line":3,"code":"not-json"/,
    ],
    [
      'a colour that is none',
      () => [
        'depression@1',
        ...good,
        '--answers',
        file('a.jsonl', '{"step":"a","at":"2027-06-07T10:00:00Z","level":"pink"}'),
      ],
      1,
      /"line":1,"code":"off-list"/,
    ],
  ])('%s', async (_name, args, code, message) => {
    const ended = await preview(...args());
    expect(ended).toMatchObject({ code, planned: [] });
    expect(ended.err).toMatch(message);
  });
});
