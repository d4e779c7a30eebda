import { renderPdf } from '../platform/pdf/render-pdf.server.js';
import { pagesOf } from '../platform/pdf/testing/read-pdf.js';
import { Rehearsal } from './rehearsal.js';
import { type Kept, printed, type PrintedHead } from './rehearsal-pdf.js';
import { weeksBetween } from './weeks.js';

const head: PrintedHead = {
  title: 'Depressionsbehandling',
  department: 'Psykiatrisk Ambulatorium',
  ruleSet: 'depression',
  version: 1000,
  baseVersion: 2,
  from: '2026-01-01',
  to: '2026-12-31',
  by: 'Nora Nordtest',
  createdAt: '2026-11-28T08:00:00.000Z',
  sha256: 'abcdef0123456789'.repeat(4),
  stale: false,
  newlyGreen: 1,
  lookedAt: 1,
};

function kept(more: Partial<Kept> = {}, answers = true): Kept {
  const rehearsal = new Rehearsal(weeksBetween(head.from, head.to), 12);
  const one = {
    response: 'response-id',
    patient: 'patient-id',
    at: new Date('2026-03-04T08:00:00Z'),
    monday: '2026-03-02',
    stored: { level: 'yellow', atWorst: null },
    running: { level: 'yellow', atWorst: null, fired: [{ rule: 'phq9-rise', level: 'yellow' }] },
    draft: { level: 'green', atWorst: null, fired: [] },
    why: null,
    outcome: 'letter',
    outcomeAt: null,
  } as const;
  if (answers) rehearsal.add(one);
  const happened = { outcomes: [{ code: 'letter', count: 1 }], none: 0, contacts14: 0 };
  return {
    ...rehearsal.result(),
    pathway: 'depression',
    changes: [
      {
        rule: 'phq9-severe',
        path: '/rules/1/when/value',
        code: 'threshold',
        of: 'phq-9.TOTAL',
        before: 20,
        after: 18.5,
      },
      { rule: 'phq9-rise', path: '/rules/5', code: 'removed' },
    ],
    rules: {
      'phq9-rise': { da: 'PHQ-9 er steget', en: 'PHQ-9 has risen' },
      'phq9-severe': { da: 'Svær depression', en: 'Severe depression' },
    },
    leftOut: 0,
    happened: { newlyGreen: happened, newlyRed: { outcomes: [], none: 0, contacts14: 0 } },
    ...more,
  };
}

const text = async (one: Kept, language: 'da' | 'en' = 'da', of = head): Promise<string> => {
  const document = printed(of, one, language, '2026-11-28T08:00:00Z');
  return pagesOf(await renderPdf(document, { compress: false }))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
};

it('says what was tried, on what, by whom, and what it would mean', async () => {
  const da = await text(kept());
  for (const words of [
    'Prøvekørsel: Depressionsbehandling',
    'Udkast 1000 holdt op mod version 2',
    'Nora Nordtest',
    head.sha256,
    'Svær depression (phq9-severe): grænse ændret fra 20 til 18,5 (phq-9.TOTAL)',
    'Regel fjernet: PHQ-9 er steget (phq9-rise)',
    '2026-W10',
    '0 → 1',
    '1 → 0',
    'Nyt grønt: 1 besvarelser, set igennem: 1',
    'letter: 1',
    '1 af 1',
    'kapacitet er 12 kontakter om ugen. I 0 uger',
    '1/',
  ])
    expect(da).toContain(words);
  expect(da).not.toMatch(/patient-id|response-id|gælder ikke mere/);
  expect(await text(kept(), 'en')).toContain('threshold changed from 20 to 18.5');
});

it('says what it does not know', async () => {
  expect(await text(kept({}, false))).toContain('Der er ingen besvarelser i perioden');
  expect(await text(kept({ failedCount: 3 }))).toContain('3 besvarelser kunne ikke vurderes igen');
  expect(await text(kept({ leftOut: 2 }), 'en')).toContain('2 responses have been retracted or amended');
  expect(await text(kept(), 'da', { ...head, stale: true })).toContain('Den gælder ikke mere');
});
