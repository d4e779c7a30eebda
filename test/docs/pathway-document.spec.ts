import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANCHORS, checkPathway, type PathwayDraft, plan, REMINDER_STEPS } from '@stemme/pathways';

const page = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/pathway-document.md');
const text = readFileSync(page, 'utf8');
const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!) as PathwayDraft);

/** Every field of the document that can be left out, as the types name them. */
const FIELDS = [
  ...['phase', 'when', 'apart', 'onClosedDay', 'monthEnd', 'answeredBy', 'minutes', 'repeat'],
  ...['phases', 'facts', 'silence', 'humanContact', 'hours', 'patientInitiated'],
  ...['from', 'on', 'before', 'until', 'inARow', 'rules', 'outsideHours'],
];

it('the example passes the check and can be planned', () => {
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    expect(checkPathway(example)).toEqual([]);
    const enrolled = {
      anchors: { referral: '2027-03-20', operation: '2027-05-03' },
      zone: 'Europe/Copenhagen',
      facts: { joint: 'knee' },
    };
    const visits = [{ id: '17', kind: 'visit', date: '2027-05-20' }] as const;
    const steps = plan(example, enrolled, visits, [], '2027-03-20T08:00:00Z').map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(['month-1', 'before-visit:17', 'day-2']));
  }
});

it('the example shows every field that a page about it must explain', () => {
  const shown = JSON.stringify(examples);
  const words = text.replace(/```json[\s\S]*?```/g, '');
  const isExplained = (field: string): boolean => new RegExp(`\`(\\w+\\.)?${field}\``).test(words);
  expect(FIELDS.filter((field) => !shown.includes(`"${field}":`))).toEqual([]);
  expect(FIELDS.filter((field) => !isExplained(field))).toEqual([]);
});

it('the page names every anchor and every message', () => {
  for (const word of [...ANCHORS, ...REMINDER_STEPS]) expect(text).toContain(`\`${word}\``);
});
