import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { depressionAnswers } from '../setup/answers.js';
import { openBrowser, phone } from '../setup/browser.js';
import { asSuperuser } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { listen, look } from './look.js';

jest.setTimeout(300_000);

const wide = { viewport: { width: 1400, height: 900 }, locale: 'da-DK' } as const;
const OWN_WORDS = 'At kunne sove igennem';

/** From the patient's sentence to what was agreed: the patient on a phone, the nurse at a desk. */
describe('talking together', () => {
  let world: World;
  let browser: Browser;
  let patient: Page;
  let nurse: Page;
  const complaints: string[][] = [];

  const open = async (how: object, path: string, login: string): Promise<Page> => {
    const context = await browser.newContext({ ...how, timezoneId: 'Europe/Copenhagen' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    complaints.push(listen(page));
    await page.goto(`${world.test.origin}${path}`);
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    const { name } = world.test.demo.people.find((one) => one.login === login)!;
    await page.getByRole('button', { name }).click();
    await page.waitForURL(`**${path}`);
    return page;
  };
  const fits = async (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  /** Everything to press is as large as a thumb. */
  const thumbs = (page: Page): Promise<string[]> =>
    page
      .locator('main .button, main .call-time, main summary')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML));
  const home = async (): Promise<void> => {
    await patient.goto(`${world.test.origin}/`);
    await patient.getByRole('heading', { name: /Hej/ }).waitFor();
  };

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    await world.enrolled('karl');
    await world.enrolled('nanna');
    await asSuperuser(world.test, (client) =>
      client.query(
        `update patient set phone = '10 20 30 40'; update department set video_url = 'https://video.example.test/rum'`,
      ),
    );
    patient = await open(phone, '/', 'karl');
    nurse = await open(wide, '/clinic/', 'nora');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('the patient looks the answers through and writes what matters most; nothing is in the way', async () => {
    const { me, assignment } = world.own('karl');
    const answers = depressionAnswers(2, 0);
    await me.put(`/drafts/${assignment}`, {
      baseVersion: 0,
      answers,
      place: 'gennemse',
      language: 'da',
      questionnaireVersion: 1,
      deviceAt: world.test.clock.now().toISOString(),
    });
    await patient.goto(`${world.test.origin}/skema/${assignment}/gennemse`);
    await patient.getByRole('heading', { name: 'Se dine svar igennem' }).waitFor();
    await patient.getByLabel('Hvad er det vigtigste for dig at tale om?').fill(OWN_WORDS);
    await look(patient, 'talk-review');
    expect([await fits(patient), await thumbs(patient)]).toEqual([0, []]);
    await patient.getByRole('button', { name: 'Send mine svar' }).click();
    await patient.getByRole('heading', { name: 'En medarbejder læser dine svar' }).waitFor();
    await patient.getByText(OWN_WORDS).waitFor();
    await look(patient, 'talk-receipt-sent');
  });

  it('the nurse sees the sentence on top, and asks for a call', async () => {
    const { patient: id } = world.own('karl');
    await world.itemOf(id, 'matter');
    await nurse.goto(`${world.test.origin}/clinic/patient/${id}`);
    await nurse.getByText(`“${OWN_WORDS}”`).first().waitFor();
    await nurse.getByRole('button', { name: 'Bed om samtale' }).click();
    await nurse.getByLabel('Hvad skal der tales om?').fill('Søvn og medicin');
    await nurse.getByRole('button', { name: 'Om en uge' }).click();
    await look(nurse, 'talk-nurse-request');
    await nurse.getByRole('dialog').getByRole('button', { name: 'Bed om samtale' }).click();
    await nurse.getByText('Patienten har ikke svaret på, hvornår det passer').waitFor();
    await look(nurse, 'talk-nurse-requested');
    expect(await fits(nurse)).toBe(0);
    for (const view of ['Beslutningsstøtte', 'Visitation']) {
      await nurse.getByRole('tab', { name: new RegExp(view) }).click();
      await nurse.getByText(`“${OWN_WORDS}”`).first().waitFor();
    }
  });

  it('the patient gives another number for this call only, and the times that suit', async () => {
    await home();
    await patient.getByText('Vi vil gerne ringe til dig senest').first().waitFor();
    await look(patient, 'talk-home-asked');
    await patient.getByRole('link', { name: 'Sig, hvornår det passer dig' }).click();
    await patient.getByRole('heading', { name: 'Vi vil gerne ringe til dig' }).waitFor();
    await patient.getByLabel('Hvilket nummer skal vi ringe på?').fill('12');
    await patient.getByRole('button', { name: 'Gem' }).click();
    await patient.getByText('Skriv et telefonnummer med 8 cifre.').waitFor();
    await look(patient, 'talk-call-fault');
    await patient.getByLabel('Hvilket nummer skal vi ringe på?').fill('12 34 56 78');
    await patient.getByRole('button', { name: 'Gem' }).click();
    await patient.getByText('Vælg, hvad nummeret gælder for.').waitFor();
    await patient.getByLabel('Kun dette opkald').check();
    await patient.getByLabel('tirsdag formiddag').check();
    await patient.getByLabel('onsdag eftermiddag').check();
    await look(patient, 'talk-call');
    expect([await fits(patient), await thumbs(patient)]).toEqual([0, []]);
    await patient.getByRole('button', { name: 'Gem' }).click();
    await patient.getByText('Tak. Vi har gemt det.').waitFor();
    const [kept] = await asSuperuser(world.test, async (client) => {
      const { rows } = await client.query('select phone from patient where id = $1', [world.own('karl').patient]);
      return rows;
    });
    expect(kept.phone).toBe('10 20 30 40');
  });

  it('the nurse sets the window with what suits before her eyes, from the list of talks', async () => {
    await nurse.goto(`${world.test.origin}/clinic/samtaler`);
    await nurse.getByText('Passer: tir formiddag, ons eftermiddag').waitFor();
    await nurse.getByText('12 34 56 78').first().waitFor();
    await look(nurse, 'talk-list-1400');
    await nurse.getByRole('button', { name: /^Sæt tid/ }).click();
    await nurse.getByText(/Patienten ser: “Vi ringer tirs. .* mellem 09.00 og 11.00”/).waitFor();
    await look(nurse, 'talk-window');
    await nurse.getByRole('dialog').getByRole('button', { name: 'Sæt tid' }).click();
    await nurse.getByText('Tiden er sat. Patienten ser den på sin forside').waitFor();
    await look(nurse, 'talk-list-set-1400');
    await nurse.setViewportSize({ width: 390, height: 844 });
    await look(nurse, 'talk-list-390');
    expect(await fits(nurse)).toBe(0);
    await nurse.setViewportSize(wide.viewport);
  });

  it('the patient sees when the call comes', async () => {
    await home();
    await patient.getByText('Vi ringer tirsdag mellem 9 og 11.').waitFor();
    await look(patient, 'talk-home-set');
    await patient.getByText('English').first().click();
    await patient.getByText('We call on Tuesday between 9:00 and 11:00.').waitFor();
    await look(patient, 'talk-home-set-en');
    await patient.evaluate(() => {
      document.documentElement.style.fontSize = '125%'; // the design system's own is 62.5 %
    });
    await look(patient, 'talk-home-large');
    expect(await fits(patient)).toBeLessThanOrEqual(0);
    await patient.getByRole('link', { name: 'Change the number or times' }).click();
    await patient.getByRole('heading', { name: 'We want to call you' }).waitFor();
    await look(patient, 'talk-call-en');
    await patient.getByText('Dansk').first().click();
  });

  it('the talk is held and ends in what was agreed, which the patient reads', async () => {
    await nurse.goto(`${world.test.origin}/clinic/samtaler`);
    await nurse.getByRole('button', { name: /^Talt sammen/ }).click();
    await nurse.getByLabel('Det aftalte vi').fill('Du prøver en halv tablet til natten, og vi tales ved om 14 dage.');
    await look(nurse, 'talk-hold');
    await nurse.getByRole('dialog').getByRole('button', { name: 'Talt sammen' }).click();
    await nurse.getByText('Skrevet: I har talt sammen.').waitFor();
    await home();
    await patient.getByText('Du prøver en halv tablet til natten').first().waitFor();
    await look(patient, 'talk-home-agreed');
    await patient.getByRole('link', { name: /Se, hvad du svarede/ }).click();
    await patient.getByRole('link', { name: 'Se kvitteringen' }).click();
    await patient.getByRole('heading', { name: 'Drøftet med dig' }).waitFor();
    await patient.getByText('Du prøver en halv tablet til natten').first().waitFor();
    await look(patient, 'talk-receipt-discussed');
    await nurse.goto(`${world.test.origin}/clinic/patient/${world.own('karl').patient}`);
    await nurse.getByText('Du prøver en halv tablet til natten').first().waitFor();
    await look(nurse, 'talk-nurse-agreed');
  });

  it('beside a wish to be contacted, number and times are folded away and never needed', async () => {
    await patient.goto(`${world.test.origin}/kontakt`);
    await patient.getByLabel('I dag').check();
    await patient.getByText('Skal vi ringe til dig?').click();
    await patient.getByLabel('mandag eftermiddag').check();
    await look(patient, 'talk-contact');
    expect([await fits(patient), await thumbs(patient)]).toEqual([0, []]);
    await patient.getByRole('button', { name: 'Send' }).click();
    await patient.getByText('Vi har også gemt nummeret og de tider, der passer dig.').waitFor();
    await nurse.goto(`${world.test.origin}/clinic/patient/${world.own('karl').patient}`);
    await nurse.getByText('Passer: man eftermiddag').waitFor();
  });

  it('without a connection nothing that was chosen is lost, and the page says what to do', async () => {
    await patient.goto(`${world.test.origin}/`);
    await patient.getByRole('button', { name: /^Ret/ }).click();
    await patient.getByLabel('Hvad er det vigtigste for dig at tale om?').fill('At komme på arbejde');
    await patient.context().setOffline(true);
    await patient.getByRole('button', { name: 'Gem' }).click();
    await patient.getByText('Ingen forbindelse. Det, du har valgt, står her stadig.').waitFor();
    await look(patient, 'talk-offline').catch(() => undefined);
    await patient.context().setOffline(false);
    await patient.getByRole('button', { name: 'Gem' }).click();
    await patient.getByText('At komme på arbejde').waitFor();
    await until(
      'the sentence',
      async () => (await world.own('karl').me.get('/matters')).body.matters[0].text === 'At komme på arbejde',
    );
  });

  it('no page complained', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
