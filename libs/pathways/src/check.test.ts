import { checkPathway } from './check.js';
import type { PathwayDraft } from './document.js';
import { pathways } from './pathways/index.js';
import { makePathway, makePathwayOf, makeStep } from './testing/make.js';

type Loose = Record<string, unknown>;
const faults = (value: unknown): string[] => checkPathway(value).map(({ path, code }) => `${path} ${code}`);
const withTexts = (change: Partial<PathwayDraft['texts']>): PathwayDraft => {
  const pathway = makePathway('depression');
  return { ...pathway, texts: { ...pathway.texts, ...change } };
};
const both = (text: string) => ({ da: text, en: text });

describe('the check of a pathway', () => {
  it.each(pathways.map((pathway) => [pathway.id, pathway] as const))(
    'finds nothing in the shipped %s',
    (_id, pathway) => {
      expect(checkPathway(pathway)).toEqual([]);
    },
  );

  it.each([[null], [undefined], ['pathway'], [7], [[]], [true]])('refuses %s', (value) => {
    expect(faults(value)).toEqual([' wrong-type']);
  });

  it('names every missing field at once', () => {
    expect(faults({}).sort()).toEqual(
      [
        'act',
        'anchors',
        'id',
        'legend',
        'publicTitle',
        'reminders',
        'ruleSet',
        'steps',
        'texts',
        'title',
        'version',
      ].map((field) => `/${field} missing`),
    );
  });

  it('lets no unknown field pass, whatever its name', () => {
    const hostile = JSON.parse(
      JSON.stringify(makePathway('depression')).replace('{', '{"__proto__":{"a":1},"a/b~c":1,'),
    );
    expect(faults(hostile)).toEqual(['/__proto__ unknown-field', '/a~1b~0c unknown-field']);
    const step = { ...makeStep(), cloes: '08:00' };
    expect(faults(makePathwayOf([step]))).toEqual(['/steps/0/cloes unknown-field']);
  });

  it.each<[string, Loose, string]>([
    ['an id with a space', { id: 'my pathway' }, '/id bad-id'],
    ['version 0', { version: 0 }, '/version bad-number'],
    ['a title in one language', { title: { da: 'Titel' } }, '/title/en missing'],
    ['a blank title', { title: both('  ') }, '/title/da empty'],
    ['an unknown anchor', { anchors: ['referral', 'christmas'] }, '/anchors/1 off-list'],
    ['an anchor twice', { anchors: ['referral', 'referral'] }, '/anchors/1 duplicate'],
    ['an unknown level', { act: { purple: {} } }, '/act/purple unknown-field'],
    ['no time', { act: { red: { who: both('A'), inside: {}, outside: { minutes: 1 } } } }, '/act/red/inside empty'],
    [
      'the clock inside opening hours',
      { act: { red: { who: both('A'), inside: { clockMinutes: 1 }, outside: { clockMinutes: 1 } } } },
      '/act/red/inside/clockMinutes unknown-field',
    ],
    [
      'two times',
      { act: { red: { who: both('A'), inside: { minutes: 1, workingDays: 1 }, outside: { minutes: 1 } } } },
      '/act/red/inside wrong-type',
    ],
    [
      'no minutes',
      { act: { red: { who: both('A'), inside: { minutes: 0 }, outside: { minutes: 1 } } } },
      '/act/red/inside/minutes bad-number',
    ],
    ['an unknown reminder', { reminders: [{ step: 'nagging', after: 'P1D' }] }, '/reminders/0/step off-list'],
    ['a reminder in months', { reminders: [{ step: 'invitation', after: 'P1M' }] }, '/reminders/0/after bad-period'],
    [
      'a reminder before opening',
      { reminders: [{ step: 'invitation', after: '-P1D' }] },
      '/reminders/0/after bad-period',
    ],
    [
      'a reminder after closing',
      { reminders: [{ step: 'invitation', after: 'P7D' }] },
      '/reminders/0 reminder-after-closing',
    ],
    [
      'a reminder twice',
      {
        reminders: [
          { step: 'invitation', after: 'P0D' },
          { step: 'invitation', after: 'P1D' },
        ],
      },
      '/reminders/1 duplicate',
    ],
    ['an illness in the public title', { publicTitle: both('Depressionsskema') }, '/publicTitle/da forbidden-word'],
    [
      'a switch nobody declared',
      { patientInitiated: { questionnaire: 'q', variants: [{ switch: 'who-5', questionnaire: 'q' }] } },
      '/patientInitiated/variants/0/switch undeclared-switch',
    ],
  ])('refuses %s', (_name, change, expected) => {
    expect(faults({ ...makePathway('depression'), ...change })).toContain(expected);
  });
});

describe('the check of the steps', () => {
  it.each<[string, Parameters<typeof makeStep>[0], string]>([
    ['an offset of two units', { offset: 'P1M7D' }, '/steps/0/offset bad-period'],
    ['a repeat of nothing', { id: 'a-{n}', repeat: { every: 'P0D' } }, '/steps/0/repeat/every bad-period'],
    ['a repeat backwards', { id: 'a-{n}', repeat: { every: '-P1D' } }, '/steps/0/repeat/every bad-period'],
    ['a repeat without a number in its id', { repeat: { every: 'P1W' } }, '/steps/0/id id-needs-number'],
    ['a number without a repeat', { id: 'week-{n}' }, '/steps/0/id id-has-number'],
    ['two ends', { id: 'a-{n}', repeat: { every: 'P1W', count: 2, until: 'P2W' } }, '/steps/0/repeat duplicate'],
    ['an anchor not declared', { anchor: 'visit' }, '/steps/0/anchor undeclared-anchor'],
    ['opening at 24:00', { opens: '24:00' }, '/steps/0/opens bad-time'],
    ['a window in months', { closes: { after: 'P1M', at: '08:00' } }, '/steps/0/closes/after bad-period'],
    ['due before it opens', { due: { after: 'P0D', at: '07:00' } }, '/steps/0/due too-short'],
    [
      'due within an hour, which a clock change could swallow',
      { due: { after: 'P0D', at: '09:00' } },
      '/steps/0/due too-short',
    ],
    ['closing before it is due', { closes: { after: 'P0D', at: '19:00' } }, '/steps/0/closes too-short'],
  ])('refuses %s', (_name, step, expected) => {
    expect(faults(makePathwayOf([makeStep(step)]))).toContain(expected);
  });

  it('refuses the same id twice', () => {
    const steps = [
      makeStep({ id: 'week-{n}', offset: 'P1W', repeat: { every: 'P1W', count: 4 } }),
      makeStep({ id: 'week-{n}', offset: 'P4W', repeat: { every: 'P4W', count: 2 }, opens: '02:00' }),
    ];
    expect(faults(makePathwayOf(steps))).toContain('/steps/0/id duplicate');
  });

  it('refuses windows that overlap, also when only a short month makes them', () => {
    const week = { due: { after: 'P1D', at: '08:00' }, closes: { after: 'P7D', at: '09:00' } };
    expect(faults(makePathwayOf([makeStep({ id: 'w-{n}', repeat: { every: 'P1W' }, ...week })]))).toEqual([
      '/steps/0 windows-overlap',
    ]);
    const month = { due: { after: 'P1D', at: '08:00' }, closes: { after: 'P29D', at: '08:00' } };
    expect(faults(makePathwayOf([makeStep({ id: 'm-{n}', repeat: { every: 'P1M' }, ...month })]))).toEqual([
      '/steps/0 windows-overlap',
    ]);
    const short = { ...month, closes: { after: 'P28D', at: '08:00' } };
    expect(faults(makePathwayOf([makeStep({ id: 'm-{n}', repeat: { every: 'P1M' }, ...short })]))).toEqual([]);
  });
});

describe('the check of the texts', () => {
  it.each<[string, PathwayDraft, string]>([
    ['an unknown brace', withTexts({ received: both('Tak {navn}') }), '/texts/received/da unknown-brace'],
    ['a brace of another text', withTexts({ received: both('Tak {link}') }), '/texts/received/en unknown-brace'],
    ['no reading time', withTexts({ start: both('Velkommen') }), '/texts/start/da missing-brace'],
    ['a lone brace', withTexts({ received: both('Tak }') }), '/texts/received/da broken-brace'],
    ['a colour', withTexts({ received: both('Dit svar er grønt') }), '/texts/received/da forbidden-word'],
    ['a severity', withTexts({ received: both('Thank you: severe') }), '/texts/received/en forbidden-word'],
    ['a machine word', withTexts({ received: both('Dit forløb går videre') }), '/texts/received/da forbidden-word'],
    ['no sentence for {hvornår}', withTexts({ crisisClosed: undefined }), '/texts/crisisClosed wrong-type'],
  ])('refuses %s', (_name, pathway, expected) => {
    expect(faults(pathway)).toContain(expected);
  });

  it('wants both sentences for {hvornår} where there is a crisis text', () => {
    const { crisisOpen: _open, crisisClosed: _closed, ...texts } = makePathway('depression').texts;
    expect(faults(makePathway('depression', { texts }))).toEqual([
      '/texts/crisisOpen missing',
      '/texts/crisisClosed missing',
    ]);
  });

  it('wants 112, the psychiatric line and the doctor in the crisis text, and Livslinien last', () => {
    const crisis = (text: string): string[] => faults(makePathway('depression', { crisis: both(text) }));
    const help = 'Ring 112. {psykiatrisk akuttelefon}, {lægevagt}.';
    expect(crisis(`${help} Livslinien 70 201 201. {hvornår}`)).toEqual([]);
    expect(crisis(`${help} {hvornår}`)).toEqual([]);
    expect(crisis(`Livslinien 70 201 201. ${help} {hvornår}`)).toContain('/crisis/da lifeline-first');
    expect(crisis(`Ring 112. {lægevagt}. 70201201, {psykiatrisk akuttelefon} {hvornår}`)).toContain(
      '/crisis/en lifeline-first',
    );
    expect(crisis('Livslinien 70 201 201. {hvornår}')).toContain('/crisis/da crisis-incomplete');
    expect(crisis('{psykiatrisk akuttelefon}, {lægevagt} {hvornår}')).toContain('/crisis/da crisis-incomplete');
  });
});
