import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { look } from './look.js';
import { Morning, onRow, rowOf } from './worklist.helpers.js';

jest.setTimeout(300_000);

let morning: Morning;
let nora: Page;
const card = (title: string) =>
  nora.locator('section.card').filter({ has: nora.getByRole('heading', { name: title }) });
const save = (title: string) => card(title).getByRole('button', { name: 'Gem', exact: true }).click();
const said = (words: string | RegExp) => nora.getByText(words).first().waitFor();
/** Waits for what is stored: the words on the screen may be of the form before. */
async function settled<T>(column: string, part: (kept: T) => unknown, expected: unknown): Promise<void> {
  const sql = `select ${column} as kept from department where id = $1`;
  let found: unknown;
  await until(`${column} is stored`, async () => {
    const [row] = await rowsOf<{ kept: T }>(morning.world.test, sql, [morning.world.department]);
    found = part(row!.kept);
    return JSON.stringify(found) === JSON.stringify(expected);
  });
  expect(found).toEqual(expected);
}

beforeAll(async () => {
  morning = await Morning.open();
  nora = await morning.device('nora', '/clinic/afdeling');
  await card('Handlinger').waitFor();
});
afterAll(() => morning?.close());

describe('what a department sets for its worklist', () => {
  it('outcomes: a new one is written in both languages, what is missing is said at its field, a step is taken back', async () => {
    const outcomes = card('Handlinger');
    await outcomes.getByRole('button', { name: 'Tilføj handling' }).click();
    const row = outcomes.locator('.outcome-row').last();
    await row.getByLabel('dansk').fill('Drøftet på konference');
    await save('Handlinger');
    await row.getByText('Skal udfyldes.').waitFor();
    await row.getByLabel('engelsk').fill('Discussed at conference');
    await outcomes.getByRole('button', { name: 'Fortryd' }).click();
    expect(await row.getByLabel('engelsk').inputValue()).toBe('');
    await row.getByLabel('engelsk').fill('Discussed at conference');
    await save('Handlinger');
    await said('Indstillingerne er gemt.');
    await settled('outcomes', (list: { code: string }[] | null) => list?.at(-1)?.code, 'droeftet-paa-konference');
  });

  it('what is saved is taken back as a whole', async () => {
    await nora.locator('.notices').getByRole('button', { name: 'Fortryd' }).click();
    await said('Ændringen er fortrudt.');
    await settled('outcomes', (list: { code: string }[]) => list.some(({ code }) => /^droeftet/.test(code)), false);
  });

  it('capacity: what is no number is said at its day', async () => {
    const capacity = card('Tid til kontakter');
    await capacity.getByLabel('Afdelingen har et antal kontakter om dagen').check();
    await capacity.getByLabel('mandag').fill('mange');
    await save('Tid til kontakter');
    await said('Skriv et helt tal fra 0 til 999.');
    await capacity.getByLabel('mandag').fill('3');
    await capacity.getByLabel(/Når der ikke er tid til flere \(dansk\)/).fill('Ring til dagens bagvagt.');
    await capacity.getByLabel(/Når der ikke er tid til flere \(engelsk\)/).fill('Call the physician on call.');
    await save('Tid til kontakter');
    await said('Indstillingerne er gemt.');
    await settled('capacity', (capacity: { perDay: Record<string, number> } | null) => capacity?.perDay[1], 3);
  });

  it('escalation: a step for the responsible clinician asks who that is', async () => {
    const escalation = card('Når en frist overskrides');
    await escalation.getByRole('button', { name: 'Tilføj trin' }).click();
    const step = escalation.locator('.step-row').last();
    await step.getByLabel('Besked til').selectOption('responsible');
    await step.getByLabel('Efter forrige trin').fill('snart');
    await save('Når en frist overskrides');
    await step.getByText(/Skriv et helt tal: højst 10000 minutter/).waitFor();
    await escalation.getByText('Skal udfyldes.').waitFor();
    await look(nora, 'department-worklist-faults');
    await step.getByLabel('Efter forrige trin').fill('2');
    await step.getByLabel('Enhed').selectOption('workingDays');
    await escalation.getByLabel('Ansvarlig kliniker').selectOption(morning.nameOf('liv'));
    await save('Når en frist overskrides');
    await said('Indstillingerne er gemt.');
    type Step = { after: { workingDays?: number }; to: string };
    const last = (steps: Step[] | null) => `${steps?.at(-1)?.after.workingDays} ${steps?.at(-1)?.to}`;
    await settled('escalation', last, '2 responsible');
  });

  it('video: only a whole https address', async () => {
    await card('Video')
      .getByLabel(/^Adresse/)
      .fill('http://video.example.test');
    await save('Video');
    await said(/Den skal begynde med https/);
    await card('Video')
      .getByLabel(/^Adresse/)
      .fill('https://video.example.test/rum');
    await save('Video');
    await said('Indstillingerne er gemt.');
    await settled('video_url', (url) => url, 'https://video.example.test/rum');
  });

  it.each([390, 1400])('looks right at %s, and in English', async (width) => {
    const page = await morning.device('liv', '/clinic/afdeling', { width, height: 900 });
    await page.getByRole('heading', { name: 'Handlinger' }).waitFor();
    await look(page, `department-worklist-${width}`);
    await page.getByRole('button', { name: /^Bruger/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'When a deadline passes' }).waitFor();
    await look(page, `department-worklist-${width}-en`);
  });
});

describe('what the list then shows', () => {
  it('what there is time for today, and from where there is none; nothing is hidden', async () => {
    await nora.goto(`${morning.world.test.origin}/clinic`);
    await said('I dag: 0 af 3 kontakter er nået');
    await nora.getByText('Herfra er der ikke tid i dag: Ring til dagens bagvagt.').waitFor();
    for (const id of morning.items) expect([id, await rowOf(nora, id).isVisible()]).toEqual([id, true]);
    await look(nora, 'worklist-budget');
  });

  it('the action card with what to do, the number to call and the journal text', async () => {
    const [first] = morning.items;
    const written = await morning.world.nora.put(
      `/departments/${morning.world.department}/action-cards/depression/phq9-item-9`,
      {
        version: 0,
        instruction: { da: 'Ring straks, og spørg til konkrete planer.', en: 'Call at once and ask about plans.' },
        phoneNumber: '12 34 56 78',
        journal: { da: 'Talt om {regel}: {svar}.', en: 'Talked about {rule}: {answer}.' },
      },
    );
    expect([written.status, written.body.faults]).toEqual([200, undefined]);
    await nora.reload();
    await rowOf(nora, first!).waitFor();
    await rowOf(nora, first!).focus();
    await nora.keyboard.press('h');
    await nora.getByText('Ring straks, og spørg til konkrete planer.').waitFor();
    expect(await nora.getByRole('link', { name: '12 34 56 78' }).getAttribute('href')).toBe('tel:12345678');
    await said('Talt om Tanker om død: PHQ-9, spørgsmål 9: Flere dage.');
    await look(nora, 'worklist-card');
    await nora.keyboard.press('Escape');
    await onRow(nora, first!);
  });

  it('a colleague who takes an item is seen on the patient’s page too, without asking for the page anew', async () => {
    await nora.keyboard.press('Enter');
    await nora.getByText('Ikke taget').first().waitFor();
    const nils = await morning.device('nils');
    await rowOf(nils, morning.items[0]!)
      .getByText(`Åben hos ${morning.nameOf('nora')}`)
      .waitFor();
    await rowOf(nils, morning.items[0]!).focus();
    await nils.keyboard.press('t');
    await said(`Taget af ${morning.nameOf('nils')}`);
  });
});

it('the browser complained of nothing', () => {
  expect(morning.complaints.flat()).toEqual([]);
});
