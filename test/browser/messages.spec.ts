import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { openBrowser, phone } from '../setup/browser.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { listen, look } from './look.js';

jest.setTimeout(240_000);

const wide = { viewport: { width: 1400, height: 900 }, locale: 'da-DK' } as const;
const narrow = { viewport: { width: 390, height: 844 }, locale: 'da-DK' } as const;
const WIDTHS = { 1400: wide, 390: narrow } as const;

/** What a patient chooses, and what staff see and do about it: in both languages, on a phone and at a desk. */
describe('messages', () => {
  let world: World;
  let browser: Browser;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    for (const login of ['karl', 'nanna', 'bodil']) await world.enrolled(login);
    await asSuperuser(world.test, async (client) => {
      await client.query(`update department set channels = '["email", "sms", "digital-post", "letter"]', short_address = 'svar.nordby.dk',
        postal_address = E'Ambulatoriet\\nPrøvevej 1\\n9000 Aalborg'`);
      await client.query(`update patient set phone = '10 20 30 40'`);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  const nameOf = (login: string): string => world.test.demo.people.find((one) => one.login === login)!.name;
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
    await page.getByRole('button', { name: nameOf(login) }).click();
    await page.waitForURL(`**${path}`);
    return page;
  };

  it('a patient turns channels off, is told what happens, and is on the phone list when none is left', async () => {
    const page = await open(phone, '/', 'karl');
    await page.getByRole('heading', { name: /Hej/ }).waitFor();
    await page.getByRole('link', { name: 'Sådan når vi dig' }).click();
    await page.getByRole('heading', { name: 'Sådan når vi dig', level: 1 }).waitFor();
    await page.getByText('Først bruger vi: E-mail.').waitFor();
    await look(page, 'messages-patient');
    const targets = page.locator('form button, form label.way-switch, form input:not([type=checkbox])');
    const low = await targets.evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
    );
    expect([await targets.count().then((n) => n > 8), low]).toEqual([true, []]);
    await page.getByLabel('E-mail', { exact: true }).first().fill('karl@');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Skriv en e-mailadresse').waitFor();
    await look(page, 'messages-patient-fault');
    await page.getByRole('button', { name: 'Fortryd ændringer' }).click();
    for (const box of await page.locator('.way-switch input').all()) if (await box.isChecked()) await box.uncheck();
    await page.getByText('Så kan vi ikke skrive til dig').first().waitFor();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByRole('alertdialog').waitFor();
    await look(page, 'messages-patient-none');
    await page.getByRole('button', { name: 'Ja, gem det' }).click();
    await page.getByText('Det er gemt.').waitFor();
    const rows = await rowsOf<{ why: string }>(world.test, `select why from phone_call where state = 'open'`);
    expect(rows).toEqual([{ why: 'no-channel' }]);
    await page.context().close();
  });

  it('reads well in English and with text twice as large', async () => {
    const page = await open(phone, '/beskeder', 'nanna');
    await page.getByText('English').first().click();
    await page.getByRole('heading', { name: 'How we reach you' }).waitFor();
    await page.getByRole('button', { name: 'Move SMS up' }).click();
    await page.getByText('First we use: SMS.').waitFor();
    await look(page, 'messages-patient-en');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '125%'; // the design system's own is 62.5 %
    });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await look(page, 'messages-patient-large');
    await page.context().close();
  });

  it.each([1400, 390] as const)(
    'staff at %i pixels: what did not arrive, calls, letters, texts, sender',
    async (width) => {
      const page = await open(WIDTHS[width], '/clinic/beskeder', 'nora');
      for (const [path, heading, name] of [
        ['', 'Beskeder, der ikke er afleveret', 'undelivered'],
        ['/ring', 'Ring til', 'calls'],
        ['/breve', 'Breve til print', 'letters'],
        ['/tekster', 'Tekster i beskeder', 'texts'],
        ['/afsender', 'Sådan skriver vi', 'sender'],
      ] as const) {
        await page.goto(`${world.test.origin}/clinic/beskeder${path}`);
        await page.getByRole('heading', { name: heading, level: 2 }).waitFor();
        await look(page, `messages-${name}-${width}`);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([name, wider <= 0]).toEqual([name, true]);
      }
      await page.context().close();
    },
  );

  it('a text is written, refused at the field, mended, saved, and the product’s comes back', async () => {
    const page = await open(wide, '/clinic/beskeder/tekster', 'nora');
    await page.getByLabel('Kanal').selectOption('sms');
    const body = page.locator('#body-da');
    await page.locator('.bubble').first().getByText('svar.nordby.dk').waitFor();
    await body.fill('{afsender}: se {link} om din epilepsi. Ring {telefon}.');
    await page.getByText('Ingen links i SMS').waitFor();
    await page.getByText(/Kan røbe noget for andre: epilepsi/).waitFor();
    await look(page, 'messages-text-faults');
    await body.fill('{afsender} vil gerne høre fra dig på {kortadresse}. Spørg os: {telefon}.');
    await page.getByText('Teksten kan sendes.').first().waitFor();
    await page.getByRole('button', { name: 'Gem' }).first().click();
    await page.getByText('Teksten er gemt og bruges fra nu af.').waitFor();
    await page.getByText('Skrevet af Nora Nordtest').waitFor();
    await look(page, 'messages-text-own');
    await page.getByRole('button', { name: 'Brug Stemmes tekst igen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Brug Stemmes tekst igen' }).click();
    await page.getByText('Stemmes egen tekst bruges fra nu af.').waitFor();
    await page.context().close();
  });

  it('a patient who was not reached stays on the list; who was talked to leaves it, and comes back', async () => {
    const page = await open(wide, '/clinic/beskeder/ring', 'nora');
    const karl = nameOf('karl');
    await page.getByRole('button', { name: `${karl}: ikke truffet` }).click();
    await look(page, 'messages-call-dialog');
    await page.getByLabel('Notat').fill('Telefonsvarer');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('1 forsøg').waitFor();
    await look(page, 'messages-call-tried');
    await page.getByRole('button', { name: `Talt med ${karl}` }).click();
    await page.getByLabel('Vi talte om, hvordan det går').check();
    await look(page, 'messages-call-reached');
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Ingen skal ringes op.').waitFor();
    await page.getByRole('button', { name: 'Fortryd' }).first().click();
    await page.getByRole('button', { name: `Talt med ${karl}` }).waitFor();
    await page.context().close();
  });

  it('on the patient’s page staff see the choice, and change how they are reached', async () => {
    const { patient } = world.own('karl');
    const page = await open(wide, `/clinic/patient/${patient}`, 'nora');
    await page.getByText('Ingen besked kan nå patienten').waitFor();
    await page.getByRole('button', { name: 'Ret, hvordan patienten får besked' }).click();
    await page.getByRole('dialog').getByLabel('E-mail').check();
    await look(page, 'messages-reach-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Ingen besked kan nå patienten').waitFor({ state: 'detached' });
    await look(page, 'messages-reach');
    await page.context().close();
  });

  it('with something in them the lists say what happened, and what to do; letters are printed and marked', async () => {
    const { test } = world;
    await asSuperuser(test, (client) =>
      client.query(
        `update patient set channels = '["letter"]', postal_address = E'Prøvevej 1\\n9000 Aalborg' where id = $1`,
        [world.own('bodil').patient],
      ),
    );
    test.demo.mail.behave('reject');
    await test.clock.advance('P3D');
    const waits = (what: string, sql: string) => until(what, async () => (await rowsOf(test, sql)).length > 0, 60_000);
    await waits('a letter waits', `select 1 from message where channel = 'letter' and state = 'waiting'`);
    await waits('a mail has come back', `select 1 from message where channel = 'email' and state = 'failed'`);
    test.demo.mail.behave('accept');
    for (const width of [1400, 390] as const) {
      const page = await open(WIDTHS[width], '/clinic/beskeder', 'nora');
      await page
        .getByRole('link', { name: /^Ret adressen for/ })
        .first()
        .waitFor();
      await look(page, `messages-undelivered-some-${width}`);
      await page.goto(`${test.origin}/clinic/beskeder/ring`);
      await page
        .getByRole('button', { name: /: ikke truffet$/ })
        .first()
        .waitFor();
      await look(page, `messages-calls-some-${width}`);
      await page.goto(`${test.origin}/clinic/beskeder/breve`);
      await page.getByLabel('Vælg alle').check();
      await look(page, `messages-letters-some-${width}`);
      await page.context().close();
    }
    const page = await open(wide, '/clinic/beskeder/breve', 'nora');
    await page.getByLabel('Vælg alle').check();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent som PDF' }).click();
    expect((await file).suggestedFilename()).toBe('breve.pdf');
    await page.getByRole('button', { name: 'Markér som sendt' }).click();
    await page.getByText('Ingen breve venter.').waitFor();
    await page.getByRole('button', { name: 'Fortryd' }).first().click();
    await page.getByLabel('Vælg alle').waitFor();
    await page.context().close();
  });

  it('broke no rule of the browser', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
