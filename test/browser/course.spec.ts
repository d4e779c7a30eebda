import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { desktop, openBrowser } from '../setup/browser.js';
import { rowsOf } from '../setup/rows.js';
import { listen, look } from './look.js';

jest.setTimeout(300_000);

/** What ends or changes a patient's course is asked once more, says what it does, and is seen in the line of time. */
describe('a course is switched, transferred, withdrawn from, and ends with a death', () => {
  let world: World;
  let browser: Browser;
  let nora: Page;
  let complaints: string[] = [];

  const course = async (login: string) => {
    const { patient } = await world.enrolled(login);
    await nora.goto(`${world.test.origin}/clinic/patient/${patient}/forloeb`);
    await nora.getByRole('button', { name: 'Gå til nu' }).waitFor();
    return patient;
  };
  /** By the keyboard alone: the menu opens, and the first letters of a word choose it. */
  const ask = async (verb: string) => {
    await nora.getByRole('button', { name: /^Handlinger for forløbet/ }).focus();
    await nora.keyboard.press('Enter');
    await nora.getByRole('menuitem', { name: new RegExp(`^${verb}`) }).waitFor();
    await nora.keyboard.type(verb.slice(0, 4));
    await nora.keyboard.press('Enter');
    await nora.getByRole('alertdialog').or(nora.getByRole('dialog')).waitFor();
  };
  const submit = (verb: string) =>
    nora.getByRole('alertdialog').getByRole('button', { name: verb, exact: true }).click();
  const statuses = (patient: string) =>
    rowsOf<{ status: string }>(world.test, 'select status from enrolment where patient_id = $1', [patient]);
  const owed = (patient: string) =>
    rowsOf(world.test, `select id from assignment where patient_id = $1 and state in ('planned', 'open')`, [patient]);

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    const context = await browser.newContext({ ...desktop, timezoneId: 'Europe/Copenhagen' });
    nora = await context.newPage();
    nora.setDefaultTimeout(15_000);
    complaints = listen(nora);
    await nora.goto(`${world.test.origin}/clinic/tilmeld`);
    await nora
      .getByText(/Log ind med/)
      .first()
      .click();
    await nora.getByRole('button', { name: 'Nora Nordtest' }).click();
    await nora.getByRole('heading', { name: 'Tilmeld patient' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('a dialog that is closed changes nothing, and gives the focus back', async () => {
    const patient = await course('karl');
    await ask('Afslut forløb');
    await nora.keyboard.press('Escape');
    await nora.getByRole('alertdialog').waitFor({ state: 'detached' });
    await nora.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Handlinger for'));
    expect(await statuses(patient)).toEqual([{ status: 'active' }]);
  });

  it('a transfer out of the house says why, and nothing more is asked', async () => {
    const patient = await course('nanna');
    await ask('Overflyt');
    await look(nora, 'course-transfer');
    await submit('Overflyt');
    await nora.getByText('Skriv en begrundelse.').waitFor();
    await nora.getByLabel('Begrundelse').fill('Flyttet til en anden region');
    await submit('Overflyt');
    await nora.getByText('Patienten er overflyttet.', { exact: false }).waitFor();
    await nora.getByText('Flyttet til en anden region').first().waitFor();
    expect([await statuses(patient), await owed(patient)]).toEqual([[{ status: 'transferred' }], []]);
  });

  it('a consent that is withdrawn ends the course, and what was answered stays', async () => {
    const patient = await course('bodil');
    await ask('Samtykke trukket');
    await nora.getByText('Svar, der er givet, bevares.', { exact: false }).waitFor();
    await look(nora, 'course-withdraw');
    await nora.getByLabel('Begrundelse').fill('Ønsker ikke flere skemaer');
    await submit('Samtykke trukket tilbage');
    await nora.getByText('Samtykket er registreret som trukket tilbage.', { exact: false }).waitFor();
    expect([await statuses(patient), await owed(patient)]).toEqual([[{ status: 'withdrawn' }], []]);
  });

  it('a death is not of tomorrow, and stops everything', async () => {
    const patient = await course('oskar');
    await ask('Registrér død');
    await nora.getByText('Alt stopper straks', { exact: false }).waitFor();
    await look(nora, 'course-death');
    await nora.getByLabel('Dødsdato').fill('2099-01-01');
    await submit('Registrér død');
    await nora.getByText('Vælg en gyldig dato.').waitFor();
    await nora.getByLabel('Dødsdato').fill(world.test.clock.now().toISOString().slice(0, 10));
    await submit('Registrér død');
    await nora.getByText('Død er registreret. Der sendes ikke mere.', { exact: false }).waitFor();
    expect([await statuses(patient), await owed(patient)]).toEqual([[{ status: 'died' }], []]);
  });

  it('a course on an older version is shown what another choice does, before it is chosen', async () => {
    const { patient } = await world.enrolled('ellen');
    const [row] = await rowsOf<{ version: number }>(
      world.test,
      `update enrolment set pathway_version = pathway_version - 1 where patient_id = $1 returning pathway_version as version`,
      [patient],
    );
    const version = row!.version;
    await nora.goto(`${world.test.origin}/clinic/patient/${patient}/forloeb`);
    await nora.getByText(`Version ${version + 1} gælder nu`, { exact: false }).waitFor();
    await ask('Skift version');
    await nora.getByText('Bliv på den gamle version').waitFor();
    await nora.getByText('Flyt til den nye version').click();
    await look(nora, 'course-switch');
    await nora.getByRole('button', { name: 'Gem valget' }).click();
    await nora.getByText('Skriv en begrundelse.').waitFor();
    await nora.getByLabel('Begrundelse').fill('Den nye plan');
    await nora.getByRole('button', { name: 'Gem valget' }).click();
    await nora.getByText('Valget af version er gemt.', { exact: false }).waitFor();
    await nora
      .getByText(`version ${version + 1}`, { exact: false })
      .first()
      .waitFor();
    await nora.getByText('Flyttet til ny version').first().waitFor();
    expect(await statuses(patient)).toEqual([{ status: 'active' }]);
  });

  it('the browser complained of nothing', () => {
    expect(complaints).toEqual([]);
  });
});
