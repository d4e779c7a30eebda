import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { staffOf } from '../services/questionnaires.helpers.js';
import { levelOf } from '../services/triage.helpers.js';
import { desktop, openBrowser } from '../setup/browser.js';
import { filesGiven, withFiles } from '../setup/files.js';
import { rowsOf } from '../setup/rows.js';
import { listen, look } from './look.js';

jest.setTimeout(120_000);

/** The clinic looks at the files that came with the answers. */
describe('files of a patient', () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    const { test, department } = world;
    const { me, assignment, patient } = await world.enrolled('karl');
    const { version } = await (await staffOf(test, department)).inUse(withFiles, { as: withFiles.id });
    await rowsOf(test, 'update assignment set questionnaire_version = $2 where id = $1', [assignment, version]);
    const how = { language: 'da', mode: 'web', answeredBy: 'self' };
    const at = { startedAt: '2027-01-04T08:00:00.000Z', completedAt: '2027-01-04T08:10:00.000Z' };
    const sent = { assignment, questionnaireVersion: version, answers: filesGiven, ...how, ...at };
    const response = randomUUID();
    expect((await me.put(`/responses/${response}`, sent)).status).toBe(200);
    await levelOf(test, response);

    page = await (await browser.newContext({ ...desktop, timezoneId: 'Europe/Copenhagen' })).newPage();
    page.setDefaultTimeout(15_000);
    complaints = listen(page);
    await page.goto(`${test.origin}/clinic/patient/${patient}/${response}`);
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    await page.getByRole('button', { name: test.demo.people.find(({ login }) => login === 'nora')!.name }).click();
    await page.getByText('Breve', { exact: true }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('stand with the answer: pictures small, other files by name, kind and size', async () => {
    const picture = page.getByRole('img', { name: 'Billede' });
    await picture.scrollIntoViewIfNeeded();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
    await page.getByRole('link', { name: 'brev.exe' }).waitFor();
    for (const width of [390, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      await look(page, `response-files-${width}`);
    }
  });

  it('open in a tab of their own', async () => {
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('img', { name: 'Billede' }).click(),
    ]);
    await tab.waitForLoadState();
    expect(tab.url()).toContain('/attachments?at=');
    await tab.close();
  });

  it('in English too, and no rule of the browser is broken', async () => {
    await page.getByRole('button', { name: /Nora/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.locator('html[lang="en"]').waitFor();
    await look(page, 'response-files-en');
    expect(complaints).toEqual([]);
  });
});
