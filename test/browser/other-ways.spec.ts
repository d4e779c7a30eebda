import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../setup/app.js';
import { desktop, openBrowser } from '../setup/browser.js';
import { asSuperuser, type Planted, plant, plantAssignment, rowsOf } from '../setup/rows.js';
import { listen, look } from './look.js';

jest.setTimeout(180_000);

const tabletSize = { viewport: { width: 820, height: 1180 }, hasTouch: true, timezoneId: 'Europe/Copenhagen' } as const;

/** A tablet, a paper typed twice, a call: as staff and patients meet them. */
describe('other ways to answer', () => {
  let test: TestApp;
  let browser: Browser;
  let here: Planted;
  const complaints: string[] = [];

  const clinic = async (login: string): Promise<Page> => {
    const context = await browser.newContext({ ...desktop, timezoneId: 'Europe/Copenhagen' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    complaints.push(...listen(page));
    await page.goto(`${test.origin}/clinic/find`);
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    await page.getByRole('button', { name: test.demo.people.find((one) => one.login === login)!.name }).click();
    await page.getByRole('navigation').first().waitFor();
    return page;
  };
  const another = () => asSuperuser(test, (client) => plantAssignment(client, here, 'depression-month'));
  const go = async (page: Page, assignment: string, way: string) => {
    await page.goto(`${test.origin}/clinic/besvar/${assignment}${way}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp({ webs: true }), openBrowser()]);
    here = await plant(test, 'karl', 'depression-month');
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  it('a tablet: a code, the questions, thanks, and nothing left', async () => {
    const assignment = await another();
    const nora = await clinic('nora');
    await go(nora, assignment, '/tablet');
    await nora.getByRole('button', { name: 'Lav en kode' }).click();
    const code = (await nora.locator('output').innerText()).trim();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await look(nora, 'other-ways-code');

    const context = await browser.newContext({ ...tabletSize, locale: 'da-DK' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const said = listen(page);
    await page.goto(`${test.origin}/tablet`);
    await page.getByLabel('Kode').fill('AAAA-AAAA');
    await page.getByRole('button', { name: 'Åbn skemaet' }).click();
    await page.getByText(/Koden passer ikke/).waitFor();
    await look(page, 'other-ways-tablet-code');
    await page.getByLabel('Kode').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Åbn skemaet' }).click();
    await page.getByRole('button', { name: 'Begynd' }).waitFor();
    await look(page, 'other-ways-tablet-start');
    expect(await page.content()).not.toContain('Karl');
    await page.getByRole('button', { name: 'Begynd' }).click();
    await answerAcute(page);
    await look(page, 'other-ways-tablet-crisis');
    await page.getByRole('button', { name: 'Jeg har læst det – fortsæt' }).click();
    await toReview(page);
    await look(page, 'other-ways-tablet-review');
    const self = page.getByLabel('Jeg har svaret selv');
    if (await self.count()) await self.check();
    await page.getByRole('button', { name: 'Send mine svar' }).click();
    await page.getByRole('heading', { name: 'Tak. Giv tabletten tilbage' }).waitFor();
    await look(page, 'other-ways-tablet-thanks');
    expect(await rowsOf(test, 'select mode from response where assignment_id = $1', [assignment])).toEqual([
      { mode: 'tablet' },
    ]);
    // nothing of it is in the browser, and no way back leads to it
    const left = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(left).toBe('[{},{}]');
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['stemme-tablet-device']);
    await page.goBack().catch(() => null);
    await page.goForward().catch(() => null);
    await page.goto(`${test.origin}/tablet`);
    await page.getByLabel('Kode').waitFor();
    expect(await page.getByText(/Spørgsmål \d/).count()).toBe(0);
    await page.getByRole('button', { name: 'Show this page in English' }).click();
    await look(page, 'other-ways-tablet-code-en');
    expect(said).toEqual([]);
    await context.close();
  });

  it('a paper: printed, typed by two, chosen between, kept', async () => {
    const assignment = await another();
    const [nora, nils] = [await clinic('nora'), await clinic('nils')];
    await go(nora, assignment, '');
    await look(nora, 'other-ways-print');
    await go(nora, assignment, '/papir');
    await type(nora, '1');
    await look(nora, 'other-ways-paper-first');
    await nora.getByRole('button', { name: 'Afslut indtastning' }).click();
    await nora.getByText('Første indtastning er gemt.').waitFor();
    await go(nils, assignment, '/papir');
    await type(nils, '2');
    await nils.getByRole('button', { name: 'Afslut indtastning' }).click();
    await nils.getByText('De to indtastninger er forskellige').waitFor();
    await look(nils, 'other-ways-paper-differences');
    for (const field of await nils.getByRole('group').all()) await field.getByRole('radio').last().check();
    await nils.getByRole('button', { name: 'Gem svarene' }).click();
    await nils.getByText('Svarene er gemt').waitFor();
    await look(nils, 'other-ways-paper-stored');
    expect(
      await rowsOf(
        test,
        'select mode, entered_by_name as one, second_entered_by_name as two from response where assignment_id = $1',
        [assignment],
      ),
    ).toEqual([{ mode: 'paper', one: 'Nora Nordtest', two: 'Nils Nordtest' }]);
  });

  it('a call: read aloud, with help at once, in English too', async () => {
    const assignment = await another();
    const nora = await clinic('nora');
    await go(nora, assignment, '/telefon');
    await type(nora, '2');
    await nora.getByText('Læs dette op nu').waitFor();
    await look(nora, 'other-ways-phone');
    await nora.getByRole('button', { name: /Nora/ }).click();
    await nora.getByRole('menuitem', { name: 'English' }).click();
    await nora.locator('html[lang="en"]').waitFor();
    await look(nora, 'other-ways-phone-en');
    await nora.getByRole('button', { name: 'Send the answers' }).click();
    await nora.getByText('The answers are kept').waitFor();
    expect(await rowsOf(test, 'select mode from response where assignment_id = $1', [assignment])).toEqual([
      { mode: 'phone' },
    ]);
  });

  it('breaks no rule of the browser', () => {
    expect(complaints).toEqual([]);
  });
});

/** By keyboard alone: this number in every field that has options, and the date. */
async function type(page: Page, number: string): Promise<void> {
  const date = page.locator('input[type="date"]');
  if (await date.count()) await date.fill(new Date().toISOString().slice(0, 10));
  const fields = page.locator('input[data-entry-field]');
  await fields.first().focus();
  for (let n = 0; n < 9; n++) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
  }
  await page.getByText(/^(Gemt|Saved)/).waitFor();
}

/** Answers every page with the second option, until help is shown. */
async function answerAcute(page: Page): Promise<void> {
  for (let n = 0; n < 40 && (await page.getByText('Hjælp til dig nu').count()) === 0; n++) {
    const radios = page.getByRole('radio');
    if ((await radios.count()) > 1) await radios.nth(1).check({ force: true });
    await page.waitForTimeout(0);
    if ((await page.getByText('Hjælp til dig nu').count()) > 0) return;
    await page.getByRole('button', { name: /^(Næste|Se dine svar)$/ }).click();
  }
}

async function toReview(page: Page): Promise<void> {
  for (let n = 0; n < 40 && (await page.getByRole('button', { name: 'Send mine svar' }).count()) === 0; n++) {
    const skip = page.getByRole('button', { name: 'Ja, spring over' });
    if (await skip.count()) await skip.click();
    else await page.getByRole('button', { name: /^(Næste|Se dine svar)$/ }).click();
  }
}
