import type { Server } from 'node:http';
import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { everyType } from '../../libs/questionnaires/test/every-type.js';
import { openBrowser, phone } from '../setup/browser.js';
import { serveBuilt } from '../setup/static.js';
import { listen, look } from './look.js';

jest.setTimeout(180_000);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Every kind of question, on a phone, by touch and by keys; the questionnaire comes from a server that knows only it. */
describe('every kind of question', () => {
  let browser: Browser;
  let served: { origin: string; server: Server };
  const complaints: string[][] = [];

  beforeAll(async () => {
    const preview = { document: everyType, title: everyType.title, expiresAt: '2027-03-20T12:00:00Z' };
    const json = (url: string) => (url.startsWith('/api/patient/previews/') ? preview : undefined);
    [served, browser] = await Promise.all([serveBuilt('apps/patient-web/dist', json), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
  });

  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ ...phone, timezoneId: 'Europe/Copenhagen' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    complaints.push(listen(page));
    await page.goto(`${served.origin}/preview/anything`);
    await page.locator('.question').waitFor();
    return page;
  };

  /** Looks, goes on, and says yes to leaving a blank. */
  const next = async (page: Page, name?: string): Promise<void> => {
    if (name) await look(page, `every-type-${name}`);
    const before = await page.locator('.page-step').textContent();
    await page.locator('.form-nav .button-primary').click();
    await page.locator('.page-step', { hasText: before ?? '' }).waitFor({ state: 'detached' });
  };
  const field = (page: Page, title: string): Locator =>
    page.locator('.sd-question', { has: page.getByText(title, { exact: false }) }).last();
  const choose = (page: Page, words: string): Promise<void> =>
    page.locator('label', { hasText: words }).first().click();

  it('can be answered at 390 px, is seen without a violation, and what is handed in is accepted', async () => {
    const page = await open();
    await page.getByText('Du kan springe over.').waitFor();
    await page.locator('.form-nav .button-primary').click();
    await page.getByText('Hvem bor du sammen med?').waitFor();
    await choose(page, 'Andre, skriv hvem');
    await page.locator('.question textarea').fill('Min søster');
    await next(page, 'open-choice');
    await page.locator('select').selectOption({ label: 'På landet' });
    await next(page, 'dropdown');
    await choose(page, 'Højre');
    await next(page, 'horizontal');
    await choose(page, 'Urolig');
    await next(page, 'pictures');
    await choose(page, 'Stok');
    await choose(page, 'Andet, ét på hver linje');
    await page.locator('.question textarea').fill('Kørestol\nRollator');
    await next(page, 'several');
    expect(await page.getByText('Hvor mange om dagen?').count()).toBe(0);
    await choose(page, 'Ja');
    await page.locator('.question input[type=number]').fill('5');
    await next(page, 'under-a-question');
    await choose(page, '7');
    await next(page, 'numbers');
    await byKeys(page);
    await next(page, 'slider');
    await page.locator('.question input[type=number]').fill('172');
    await next(page);
    await page.locator('.question input[type=number]').fill('37.25');
    await page.locator('.form-nav .button-primary').click();
    await page.getByText('Skriv højst 1 cifre efter kommaet.').waitFor();
    await look(page, 'every-type-fault');
    await page.locator('.question input[type=number]').fill('37.2');
    await next(page);
    await page.locator('.question input[type=number]').fill('71.5');
    await page.locator('select').selectOption({ label: 'pund' });
    await next(page, 'quantity');
    await pulses(page);
    await next(page, 'repeating');
    await written(page);
    await page.locator('tr', { hasText: 'At være trist' }).locator('label').nth(2).click();
    await page.locator('tr', { hasText: 'At være træt' }).locator('label').nth(3).click();
    await page.locator('tr', { hasText: 'At sove dårligt' }).locator('label').nth(0).click();
    await next(page, 'table');
    await medicines(page);
    await next(page, 'list');
    await page.locator('.question input').first().fill('Pollen');
    await choose(page, 'Flere dage');
    await next(page);
    await field(page, 'Dage med gåture').locator('input').fill('7');
    await page.getByText('Du er aktiv mindst 10 gange.').waitFor();
    expect(await field(page, 'I alt').locator('input').inputValue()).toBe('10');
    await look(page, 'every-type-worked-out');
    await page.locator('.form-nav .button-primary').click();
    await page.getByText('Svarene ville blive modtaget.').waitFor();
    await look(page, 'every-type-verdict');
    const said = (await page.locator('.answers').textContent()) ?? '';
    for (const words of [
      '»Min søster«',
      'Stok, »Kørestol«, »Rollator«',
      '71,5 pund',
      '60, 64',
      'marts 2019',
      'saar.png',
      'Panodil',
      'Ipren',
    ]) {
      expect(said).toContain(words);
    }
    await page.context().close();
  });

  /** The slider is not answered by the key that brings the focus to it, only by one that moves it. */
  const byKeys = async (page: Page): Promise<void> => {
    const thumb = page.locator('.sd-slider__thumb');
    expect(await thumb.isVisible()).toBe(false);
    await page.locator('h1').focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('.sd-slider__input').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    expect(await thumb.isVisible()).toBe(false);
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight');
    await thumb.waitFor();
    expect(await page.locator('.sd-slider__tooltip').textContent()).toBe('3');
  };

  const pulses = async (page: Page): Promise<void> => {
    await page.locator('.question input').nth(0).fill('60');
    await page.getByRole('button', { name: 'Tilføj en mere' }).click();
    await page.locator('.question input').nth(1).fill('64');
    await page.getByRole('button', { name: 'Tilføj en mere' }).click();
    await page.getByRole('button', { name: 'Fjern' }).last().click();
    await page.locator('.question input').nth(2).waitFor({ state: 'detached' });
  };

  const written = async (page: Page): Promise<void> => {
    await page.locator('.question textarea').fill('Nej tak');
    await next(page, 'text');
    for (const [value, name] of [
      ['8000', 'line'],
      ['https://example.org', 'url'],
      ['Læge Hansen', undefined],
      ['2026-11-03', 'date'],
      ['3.2019', 'partial'],
      ['2026-11-03T14:30', 'date-time'],
      ['22:15', 'time'],
    ] as const) {
      await page.locator('.question input').fill(value);
      await next(page, name);
    }
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.sd-file__choose-btn').click(),
    ]);
    await chooser.setFiles({ name: 'saar.png', mimeType: 'image/png', buffer: PNG });
    await page.locator('.sd-file img').waitFor();
    await next(page, 'file');
  };

  const medicines = async (page: Page): Promise<void> => {
    await page.locator('.question input').nth(0).fill('Panodil');
    await page.locator('.question input').nth(1).fill('50');
    await page.getByRole('button', { name: 'Tilføj en mere' }).click();
    await page.locator('.question input').nth(2).fill('Ipren');
    expect(await page.getByText('Er det for meget?').count()).toBe(0);
    await page.locator('.question input').nth(3).fill('400');
    await page.getByText('Er det for meget?').waitFor();
    await choose(page, 'Slet ikke');
  };

  it('has broken no rule of the browser', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
