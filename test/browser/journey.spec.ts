import { jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makeDepartments } from '../setup/departments.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { desktop, openBrowser, phone } from '../setup/browser.js';
import { nextMonday } from '../setup/monday.js';
import { until } from '../setup/until.js';
import { listen, look } from './look.js';

jest.setTimeout(180_000);

let test: TestApp;
let browser: Browser;
const complaints: string[][] = [];

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ webs: true }), openBrowser()]);
  await makeDepartments(test);
  await test.clock.set(nextMonday(test.clock.now()));
});
afterAll(async () => {
  await browser?.close();
  await test?.close();
});

async function device(how: typeof phone | typeof desktop): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...how, timezoneId: 'Europe/Copenhagen' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  complaints.push(listen(page));
  return { context, page };
}

/** Through the identity provider's own page. */
async function chooses(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

const karl = () => test.demo.people.find(({ login }) => login === 'karl')!;
const nora = () => test.demo.people.find(({ login }) => login === 'nora')!;
const nils = () => test.demo.people.find(({ login }) => login === 'nils')!;

describe('from a scheduled questionnaire to a flagged patient', () => {
  let nurse: Page;
  let patient: Page;
  let link: string;

  it('a nurse signs in and enrols a patient', async () => {
    ({ page: nurse } = await device(desktop));
    await nurse.goto(`${test.origin}/clinic/tilmeld`);
    await look(nurse, 'clinic-sign-in');
    await nurse
      .getByRole('link', { name: 'Log ind med hospitalets login' })
      .or(nurse.getByRole('button', { name: 'Log ind med hospitalets login' }))
      .click();
    await look(nurse, 'identity-provider');
    await chooses(nurse, nora().name);
    await nurse.getByRole('heading', { name: 'Tilmeld patient' }).waitFor();
    const person = karl();
    if (person.side !== 'patient') throw new Error('not a patient');
    await nurse.getByLabel('CPR-nummer').fill('123');
    await nurse.getByRole('button', { name: 'Tilmeld', exact: true }).click();
    await nurse.getByText('Et CPR-nummer har 10 cifre.').first().waitFor();
    await look(nurse, 'clinic-enrol-faults');
    await nurse.getByLabel('CPR-nummer').fill(person.cpr);
    await nurse.getByLabel('Navn').fill(person.name);
    await nurse.getByLabel('E-mail').fill(person.email);
    await nurse.getByLabel('Forløb').selectOption('depression');
    await look(nurse, 'clinic-enrol');
    await nurse.getByRole('button', { name: 'Tilmeld', exact: true }).click();
    await nurse.getByText(`${person.name} er tilmeldt`).waitFor();
    await look(nurse, 'clinic-enrolled');
  });

  it('the invitation comes once, and the link in it is to nobody else', async () => {
    const mail = await until('the invitation', async () => {
      const found = test.demo.mail.list().filter(({ to }) => to.includes(karl().email));
      return found[0];
    });
    link = /http:\/\/\S+\/skema\/[0-9a-f-]+/.exec(mail.text)![0];
    const inbox = await device(desktop);
    await inbox.page.goto(`${test.origin}/demo/inbox`);
    await look(inbox.page, 'demo-inbox');
    const other = await device(phone);
    await other.page.goto(link);
    await other.page.getByText('Log ind med MitID').first().click();
    await chooses(other.page, test.demo.people.find(({ login }) => login === 'nanna')!.name);
    await other.page.getByRole('heading', { name: 'Dette skema er ikke til dig' }).waitFor();
    expect(await other.page.textContent('main')).not.toContain(karl().name);
    await look(other.page, 'patient-not-for-you');
    await other.context.close();
    await inbox.context.close();
  });

  it('the patient begins on a phone, leaves half way, and goes on from another device at the same place', async () => {
    const first = await device(phone);
    await first.page.goto(link);
    await first.page.getByText('Log ind med MitID').first().waitFor();
    await look(first.page, 'patient-sign-in');
    await first.page.getByText('Log ind med MitID').first().click();
    await chooses(first.page, karl().name);
    await first.page.getByRole('button', { name: 'Begynd' }).waitFor();
    await look(first.page, 'patient-start');
    await first.page.getByRole('button', { name: 'Begynd' }).click();
    await first.page.getByRole('radio').first().waitFor();
    await look(first.page, 'patient-question');
    for (const answer of ['Flere dage', 'Mere end halvdelen af dagene', 'Flere dage'])
      await answerWith(first.page, answer);
    await first.page.getByText(/Gemt kl\./).waitFor();
    await first.page.waitForURL(/skema\/.+\/.+/);
    const place = new URL(first.page.url()).pathname;
    await first.context.close();

    const second = await device(phone);
    patient = second.page;
    await patient.goto(link);
    await patient.getByText('Log ind med MitID').first().click();
    await chooses(patient, karl().name);
    await patient.getByRole('button', { name: 'Fortsæt, hvor du slap' }).click();
    await patient.waitForURL(`**${place}`);
    await patient.getByRole('button', { name: 'Tilbage' }).click();
    await patient.getByRole('radio', { name: 'Næsten hver dag' }).check({ force: true });
    await patient.getByRole('button', { name: 'Næste' }).click();
  });

  it('sees help at once when question 9 is answered, and can leave a question blank', async () => {
    for (let question = 4; question <= 8; question += 1) await answerWith(patient, 'Slet ikke');
    await patient.getByRole('radio', { name: 'Flere dage' }).check({ force: true });
    const help = patient.getByRole('alert');
    await help.getByText('112').first().waitFor();
    await look(patient, 'patient-crisis');
    await patient.getByRole('button', { name: 'Jeg har læst det – fortsæt' }).click();
    await patient.getByRole('button', { name: 'Næste' }).click();
    await patient.getByRole('button', { name: 'Næste' }).click();
    await patient.getByText('Du har ikke svaret. Vil du springe over?').waitFor();
    await look(patient, 'patient-blank');
    await patient.getByRole('button', { name: 'Ja, spring over' }).click();
    for (let question = 1; question <= 7; question += 1) await answerWith(patient, 'Slet ikke');
    await answerWith(patient, 'Nej, jeg kan vente til næste gang');
    // the last questions are the patient's own topic and who answered
    await patient.getByRole('textbox').fill('Jeg sover dårligt.');
    await patient.getByRole('button', { name: 'Næste' }).click();
    await patient.getByRole('radio', { name: 'Mig selv', exact: true }).check({ force: true });
    await patient.getByRole('button', { name: /Se dine svar|Næste/ }).click();
  });

  it('reviews, hands in with a double click, and is told what happens now', async () => {
    await patient.getByRole('heading', { name: 'Se dine svar igennem' }).waitFor();
    await look(patient, 'patient-review');
    await patient.getByRole('button', { name: 'Send mine svar' }).dblclick();
    await patient.getByRole('heading', { name: 'Tak for dine svar' }).waitFor();
    await patient.getByText('En medarbejder læser dine svar').waitFor();
    await look(patient, 'patient-receipt');
    expect(await patient.textContent('main')).not.toMatch(/akut opgave|triage|visitation|moderat|svær grad/i);
  });

  it('stands at the top of the worklist as acute, is taken by one nurse and seen so by the other', async () => {
    await nurse.goto(`${test.origin}/clinic`);
    const top = nurse.getByRole('row').filter({ hasText: karl().name }).first();
    await top
      .getByText(/PHQ-9, spørgsmål 9/)
      .first()
      .waitFor();
    await look(nurse, 'clinic-worklist');
    const other = await device(desktop);
    await other.page.goto(`${test.origin}/clinic`);
    await other.page.getByText('Log ind med hospitalets login').click();
    await chooses(other.page, nils().name);
    await other.page.getByRole('row').filter({ hasText: karl().name }).first().waitFor();
    await top.focus();
    await nurse.keyboard.press('t');
    await nurse.getByText('Du har taget opgaven.').waitFor();
    await other.page.getByText(`Taget af ${nora().name}`).first().waitFor();
    await other.context.close();
  });

  it('is read in dialogue, decision and triage, with name and CPR number fixed in each', async () => {
    await nurse.getByRole('row').filter({ hasText: karl().name }).first().focus();
    await nurse.keyboard.press('Enter');
    for (const [view, words] of [
      ['Dialogstøtte', 'Jeg sover dårligt.'],
      ['Beslutningsstøtte', 'Mindst'],
      ['Visitation', 'Regler, der blev udløst'],
    ] as const) {
      await nurse.getByRole('tab', { name: view }).click();
      if (view !== 'Beslutningsstøtte') await nurse.getByText(words).first().waitFor();
      const banner = nurse
        .getByRole('region', { name: 'Patient' })
        .or(nurse.locator('header'))
        .filter({ hasText: karl().name })
        .first();
      expect(await banner.isVisible()).toBe(true);
      await look(nurse, `clinic-${view.toLowerCase()}`);
    }
  });

  it('stays open when not reached and closes when phoned; the patient sees that it was read, and by whom', async () => {
    await outcome('Ikke truffet', 'Om 1 time', '');
    await nurse
      .getByText(/Opgaven forbliver åben/)
      .first()
      .waitFor();
    await outcome('Talt med patienten', null, 'Aftalt tid i morgen.');
    await nurse.getByText('Handlingen er registreret.').first().waitFor();
    await patient.reload();
    await patient
      .getByText(new RegExp(`Læst af ${nora().name}`))
      .first()
      .waitFor();
    await look(patient, 'patient-read');
    await patient.goto(`${test.origin}/hvem-har-set`);
    await patient.getByText(nora().name).first().waitFor();
    await look(patient, 'patient-access-log');
  });

  it('has found no fault with the browser on the way', () => {
    expect(complaints.flat()).toEqual([]);
  });

  async function answerWith(page: Page, answer: string): Promise<void> {
    await page.getByRole('radio', { name: answer, exact: true }).check({ force: true });
    const before = page.url();
    await page.getByRole('button', { name: 'Næste' }).click();
    await page.waitForURL((url) => url.href !== before);
  }

  async function outcome(what: string, next: string | null, note: string): Promise<void> {
    await nurse.keyboard.press('o');
    const dialog = nurse.getByRole('dialog');
    await dialog.getByText(karl().name).first().waitFor();
    await dialog.getByRole('radio', { name: new RegExp(`^${what}`) }).check({ force: true });
    if (next) await dialog.getByRole('button', { name: next }).click();
    if (note) await dialog.getByLabel('Notat').fill(note);
    await look(nurse, `clinic-outcome-${what.toLowerCase().replace(' ', '-')}`);
    await dialog.getByRole('button', { name: 'Registrér' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
});
