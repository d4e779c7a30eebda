import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { openBrowser, picture } from '../setup/browser.js';
import { rowsOf } from '../setup/rows.js';
import { Desk, press, section, seen, unfold } from './editing.js';
import { look } from './look.js';

jest.setTimeout(240_000);

/** From the pathway that comes with the product to a version of the department's own, by two people. */
describe('pathways of a department', () => {
  let world: World;
  let browser: Browser;
  let nora: Page;
  let liv: Page;

  const desk = new Desk(
    () => world,
    () => browser,
    { path: 'forloeb', heading: 'Forløb' },
  );
  const stored = async (version: number): Promise<unknown> => {
    const [row] = await rowsOf<{ body: unknown }>(
      world.test,
      `select body from document where kind = 'pathway' and id = 'depression' and version = $1`,
      [version],
    );
    return row!.body;
  };

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    await world.enrolled('bodil');
    nora = await desk.open('nora');
    liv = await desk.open('liv');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('are listed with their versions and how many are on each', async () => {
    const card = nora.getByRole('article').filter({ hasText: 'Depressionsbehandling' });
    await card.getByText('gælder nu').waitFor();
    await card.getByText('Afdelingen bruger forløbet').waitFor();
    await seen(nora, 'pathways-list');
  });

  it('one is read as a department reads it at a meeting, and printed', async () => {
    await nora
      .getByRole('link', { name: /^Depressionsbehandling, Version/ })
      .first()
      .click();
    await nora.getByRole('heading', { name: 'Skemaer', level: 2 }).waitFor();
    await nora
      .getByText(/efter henvisningen/)
      .first()
      .waitFor();
    await nora.getByText('Følger med Stemme og kan ikke ændres.', { exact: false }).waitFor();
    await seen(nora, 'pathways-version');
    await nora.emulateMedia({ media: 'print' });
    expect(await nora.getByRole('navigation').isVisible()).toBe(false);
    await picture(nora, 'pathways-version-print');
    await nora.emulateMedia({ media: null });
  });

  it('a draft is a copy; opened and saved, nothing in it has changed', async () => {
    await desk.toList(nora);
    await press(nora, 'Skriv ny version af Depressionsbehandling');
    await nora.getByRole('dialog').getByText('Et nyt forløb, kun for denne afdeling').click();
    await nora.getByText('men først tages i brug, når det har visitationsregler', { exact: false }).waitFor();
    await seen(nora, 'pathways-start');
    await nora.getByRole('dialog').getByText('Næste version af samme forløb').click();
    await press(nora.getByRole('dialog'), 'Lav kladde');
    await nora.getByRole('heading', { name: 'Ret: Depressionsbehandling', level: 1 }).waitFor();
    await nora.getByText('Ingen fejl').waitFor();
    await nora.getByText(/skemaer og \d+ beskeder på et år/).waitFor();
    await nora.getByText('Året er som nu').waitFor();
    const before = await stored(1000);
    const title = await unfold(section(nora, 'Grundlag'));
    const field = title.getByLabel('Titel for klinikken, dansk');
    await field.fill('Noget andet');
    await nora.getByText(/^Gemt kl\./).waitFor();
    expect(await stored(1000)).not.toEqual(before);
    await press(nora, 'Fortryd');
    await nora.getByText('Ikke gemt endnu').waitFor();
    await press(nora, 'Gem nu');
    await nora.getByText(/^Gemt kl\./).waitFor();
    expect(await stored(1000)).toEqual(before);
    await seen(nora, 'pathways-edit');
  });

  it('the year follows what is written, and says what differs from now', async () => {
    const steps = await unfold(section(nora, 'Skemaer'));
    await steps.locator('details.edit-step > summary').first().click();
    await steps.getByLabel('Åbner kl.').first().fill('10:00');
    await nora.getByText(/skema(er)? er anderledes end nu/).waitFor();
    await nora.getByText('Flyttet').first().waitFor();
    await nora.getByRole('tab', { name: 'Svarer aldrig' }).click();
    await nora.getByText('intet svar').first().waitFor();
    await seen(nora, 'pathways-year');
    await nora.locator('details.edit-dates > summary').click();
    await nora.locator('.edit-dates').getByLabel('Begynder').fill('2027-03-01');
    await nora
      .getByText(/^man\. 1\. mar/)
      .first()
      .waitFor();
    const differences = await unfold(section(nora, 'Forskelle fra den, der gælder'));
    await differences.getByText('Åbner kl.', { exact: false }).first().waitFor();
    await nora.keyboard.press('Control+z');
    await nora.getByText('Året er som nu').waitFor();
    await nora.keyboard.press('Control+y');
    await nora.getByText(/er anderledes end nu/).waitFor();
  });

  it('a fault is said where it was made, and the list leads there', async () => {
    const texts = await unfold(section(nora, 'Hvad patienten læser'));
    await texts.getByRole('textbox', { name: 'Kvittering, dansk' }).fill('Tak. Dit svar er rødt.');
    await nora.getByText('1 ting skal rettes').first().waitFor();
    await texts.getByText('Teksten har et ord, som patienten ikke må se', { exact: false }).waitFor();
    await texts.locator('summary').first().click();
    await press(nora, 'Gå til Kvittering (dansk)');
    await texts.getByRole('textbox', { name: 'Kvittering, dansk' }).waitFor();
    await nora
      .locator('textarea:focus, input:focus')
      .and(texts.getByRole('textbox', { name: 'Kvittering, dansk' }))
      .waitFor();
    await seen(nora, 'pathways-fault');
    await texts.getByRole('textbox', { name: 'Kvittering, dansk' }).fill('Tak for dine svar.');
    await nora.getByText('Ingen fejl').waitFor();
  });

  it('every kind of part can be written', async () => {
    const steps = await unfold(section(nora, 'Skemaer'));
    await press(steps, 'Tilføj skema');
    const added = steps.locator('details.edit-step').last();
    await added.locator('summary').first().click();
    await added.getByLabel('Hvornår: antal').fill('52');
    await added.getByLabel('Hvornår: enhed').selectOption('W');
    await added.getByLabel('Sendes kun på en betingelse').check();
    await added.getByLabel('Akut').waitFor();
    await added.getByLabel('Gentages').check();
    expect(await added.getByLabel('Kode').inputValue()).toContain('{n}');
    await added.getByText('Sendes kun', { exact: false }).first().waitFor();
    await seen(nora, 'pathways-step');
    for (const [name, shot] of [
      ['Faser', 'phases'],
      ['Beskeder til patienten', 'reminders'],
      ['Når der ikke svares', 'silence'],
      ['Hvem handler', 'who'],
      ['Hvornår svarene læses', 'hours'],
      ['Hvad farverne betyder', 'legend'],
      ['Valg ved tilmelding', 'facts'],
    ] as const) {
      await unfold(section(nora, name));
      if (shot === 'facts') await press(section(nora, name), 'Tilføj valg');
      if (shot === 'hours') await section(nora, name).getByLabel('Forløbet har sine egne læsetider').check();
    }
    await seen(nora, 'pathways-everything');
    // back to the one change that is wanted
    for (;;) {
      const undo = nora.getByRole('button', { name: 'Fortryd', exact: true });
      if (await undo.isDisabled()) break;
      await undo.click();
    }
    await unfold(section(nora, 'Skemaer'));
    await section(nora, 'Skemaer').getByLabel('Åbner kl.').first().fill('10:00');
    await press(nora, 'Gem nu');
    await nora.getByText(/^Gemt kl\./).waitFor();
  });

  it('who writes at the same time is told, and nothing is lost', async () => {
    await desk.toList(liv);
    await liv.getByRole('link', { name: 'Depressionsbehandling, Version 1000' }).click();
    await liv.getByRole('link', { name: 'Ret kladden' }).click();
    await liv.getByRole('heading', { name: 'Ret: Depressionsbehandling', level: 1 }).waitFor();
    const theirs = await unfold(section(liv, 'Grundlag'));
    const mine = await unfold(section(nora, 'Grundlag'));
    await mine.getByLabel('Titel for klinikken, dansk').fill('Depression, ny plan');
    await press(nora, 'Gem nu');
    await nora.getByText(/^Gemt kl\./).waitFor();
    await theirs.getByLabel('Titel for klinikken, dansk').fill('Livs titel');
    await liv.getByText('Nora Nordtest har gemt i kladden, mens du skrev.').waitFor();
    await look(liv, 'pathways-conflict');
    await press(liv, 'Hent deres, og kassér mine ændringer');
    await liv.getByRole('heading', { name: 'Ret: Depression, ny plan', level: 1 }).waitFor();
  });

  it('is compared with the version in force, approved by another, and taken into use with a decision', async () => {
    await desk.toList(liv);
    await liv
      .getByRole('link', { name: /^Sammenlign: / })
      .first()
      .click();
    await liv.getByRole('heading', { name: /forskelle?$/ }).waitFor();
    await seen(liv, 'pathways-compare');
    await desk.toList(liv);
    await liv.getByRole('link', { name: 'Depressionsbehandling, Version 1000' }).click();
    await press(liv, 'Godkend');
    await press(liv.getByRole('dialog'), 'Godkend');
    await liv.getByText('Skriv, hvad du har set på.').waitFor();
    await liv.getByLabel('Bemærkning').fill('Læst igennem på mødet');
    await press(liv.getByRole('dialog'), 'Godkend');
    await liv.getByText('Versionen er godkendt.').waitFor();
    await press(liv, 'Tag i brug');
    await liv.getByText('Én patient er tilmeldt en ældre version').waitFor();
    await liv.getByText('De flyttes til den nye version').click();
    await liv.getByLabel('Grund').fill('Åbner senere på dagen');
    await seen(liv, 'pathways-activate');
    await press(liv.getByRole('dialog'), 'Tag i brug');
    await liv.getByText('Versionen er taget i brug.').waitFor();
    await liv.getByText('Flytning af tilmeldte: 1 af 1 er flyttet.').waitFor();
    await liv.getByText('Alle er færdige.').waitFor({ timeout: 30_000 });
    await seen(liv, 'pathways-in-use');
  });

  it('all of it is in English too', async () => {
    await desk.toList(nora);
    await nora.getByRole('button', { name: /^Bruger:/ }).click();
    await nora.getByRole('menuitem', { name: 'English' }).click();
    await nora.getByRole('heading', { name: 'Pathways', level: 1 }).waitFor();
    await seen(nora, 'pathways-list-en');
    await nora.getByRole('button', { name: /^Write a new version of Depression/ }).click();
    await press(nora.getByRole('dialog'), 'Make draft');
    await nora.getByText('No faults').waitFor();
    await nora.getByText(/questionnaires and \d+ messages in a year/).waitFor();
    await seen(nora, 'pathways-edit-en');
    await nora.getByRole('link', { name: 'Read it as the department sees it' }).click();
    await nora.getByRole('heading', { name: 'Who acts' }).waitFor();
    await seen(nora, 'pathways-version-en');
    await press(nora, 'Delete draft');
    await press(nora.getByRole('alertdialog'), 'Delete draft');
    await nora.getByText('The draft is deleted.').waitFor();
  });

  it('have broken no rule of the browser', () => {
    expect(desk.complaints.flat()).toEqual([]);
  });
});
