import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { depressionAnswers } from '../setup/answers.js';
import { desktop, openBrowser, phone } from '../setup/browser.js';
import { until } from '../setup/until.js';
import { World } from '../journeys/world.js';
import { listen, look } from './look.js';

jest.setTimeout(180_000);

/** Every screen that the journey does not pass: in both languages, at the width it is used at, without a violation. */
describe('the other screens', () => {
  let world: World;
  let browser: Browser;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    for (const login of ['karl', 'nanna']) await world.enrolled(login);
    const { me, assignment } = world.own('karl');
    await world.handIn(me, assignment, depressionAnswers(2, 1));
    await world.itemOf(world.own('karl').patient);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  const nameOf = (login: string): string => world.test.demo.people.find((one) => one.login === login)!.name;
  const open = async (how: typeof phone | typeof desktop, path: string, login: string): Promise<Page> => {
    const context = await browser.newContext({ ...how, timezoneId: 'Europe/Copenhagen' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    complaints.push(listen(page));
    await page.goto(`${world.test.origin}${path}`);
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    await page.getByRole('button', { name: nameOf(login) }).click();
    await page.waitForURL(`**${path}`);
    return page;
  };

  it('of a patient: home, worse, contact, who has seen my answers, a page that is not there', async () => {
    const page = await open(phone, '/', 'karl');
    await page.getByRole('heading', { name: /Hej/ }).waitFor();
    await look(page, 'patient-home');
    for (const [path, heading, picture] of [
      ['/vaerre', 'Jeg har fået det værre', 'patient-worse'],
      ['/kontakt', 'Jeg vil gerne kontaktes', 'patient-contact'],
      ['/hvem-har-set', 'Hvem har set mine svar', 'patient-log'],
      ['/findes-ikke', 'Siden findes ikke', 'patient-missing'],
    ] as const) {
      await page.goto(`${world.test.origin}${path}`);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await look(page, picture);
    }
    await page.context().close();
  });

  it('of a patient in English, down to the questions', async () => {
    const page = await open(phone, '/', 'nanna');
    await page.getByText('English').first().click();
    await page.locator('html[lang="en"]').waitFor();
    await look(page, 'patient-home-en');
    await page.goto(`${world.test.origin}/skema/${world.own('nanna').assignment}`);
    await page.getByRole('button', { name: /^(Begin|Start)/ }).click();
    await page.getByText('Little interest or pleasure in doing things').first().waitFor();
    await look(page, 'patient-question-en');
    await page.context().close();
  });

  it('of a clinician: find, department, a page that is not there, the keys, and English', async () => {
    const page = await open(desktop, '/clinic/find', 'nora');
    await page.getByLabel('CPR-nummer eller navn').fill(nameOf('karl').split(' ')[0]!);
    await page.getByRole('button', { name: 'Søg' }).click();
    await page.getByText(nameOf('karl')).first().waitFor();
    expect(page.url()).not.toContain(nameOf('karl').split(' ')[0]!);
    await look(page, 'clinic-find');
    await page.goto(`${world.test.origin}/clinic/afdeling`);
    await page.getByText('Psykiatrisk akuttelefon').first().waitFor();
    await look(page, 'clinic-department');
    await page.goto(`${world.test.origin}/clinic/findes-ikke`);
    await page.getByText('Siden findes ikke').first().waitFor();
    await look(page, 'clinic-missing');
    await page.goto(`${world.test.origin}/clinic`);
    await page
      .getByRole('row')
      .filter({ hasText: nameOf('karl') })
      .first()
      .waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look(page, 'clinic-keys');
    await page.context().close();
  });

  it('of a worklist that has lost its server: it says so, and does not say empty', async () => {
    const page = await open(desktop, '/clinic', 'nora');
    await page
      .getByRole('row')
      .filter({ hasText: nameOf('karl') })
      .first()
      .waitFor();
    await page.context().setOffline(true);
    await until(
      'the lost connection',
      async () => /Forbindelsen er afbrudt|Du er ikke på nettet/.test((await page.textContent('body')) ?? ''),
      15_000,
    );
    expect(await page.textContent('body')).not.toContain('Ingen opgaver');
    await page.context().close();
  });

  it('have broken no rule of the browser', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
