import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { desktop, openBrowser, phone, picture } from '../setup/browser.js';
import { judge, listen, look } from './look.js';
import { asFile, sleep } from './sleep-form.js';

jest.setTimeout(240_000);

/** From a file to use and out of it: what the department's own questionnaires go through, by two people. */
describe('questionnaires of a department', () => {
  let world: World;
  let browser: Browser;
  let nora: Page;
  let liv: Page;
  const complaints: string[][] = [];

  const nameOf = (login: string): string => world.test.demo.people.find((one) => one.login === login)!.name;
  const open = async (login: string): Promise<Page> => {
    const context = await browser.newContext({ ...desktop, timezoneId: 'Europe/Copenhagen' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    complaints.push(listen(page));
    await page.goto(`${world.test.origin}/clinic/spoergeskemaer`);
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    await page.getByRole('button', { name: nameOf(login) }).click();
    await page.getByRole('heading', { name: 'Spørgeskemaer', level: 1 }).waitFor();
    return page;
  };
  /** At the width of a desk and of a phone. */
  const seen = async (page: Page, name: string, how = look): Promise<void> => {
    for (const [width, height] of [
      [390, 844],
      [1400, 900],
    ] as const) {
      await page.setViewportSize({ width, height });
      await how(page, `${name}-${width}`);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([name, width, room]).toEqual([name, width, 0]);
    }
  };
  const toList = async (page: Page): Promise<void> => {
    await page.goto(`${world.test.origin}/clinic/spoergeskemaer`);
    await page.getByRole('heading', { name: 'Spørgeskemaer', level: 1 }).waitFor();
  };
  const importing = async (page: Page, file: ReturnType<typeof asFile>): Promise<void> => {
    await toList(page);
    await page.getByRole('link', { name: 'Importér fil' }).click();
    await page.getByRole('heading', { name: 'Importér spørgeskema' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Importrapport', level: 1 }).waitFor();
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    nora = await open('nora');
    liv = await open('liv');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('are listed with their versions, who stands behind them and where they are used', async () => {
    await nora.getByRole('article').first().waitFor();
    const card = nora.getByRole('article').filter({ hasText: 'depression-start' }).first();
    await card.getByText('Bruges i forløb').waitFor();
    await card.getByText('gælder nu').waitFor();
    await nora.getByLabel('Søg i titel og kode').fill('findes slet ikke');
    await nora.getByText('Ingen spørgeskemaer passer til søgningen.').waitFor();
    await press(nora, 'Vis alle');
    await card.waitFor();
    await seen(nora, 'questionnaires-list');
  });

  it('a refused file says where, why and what to do', async () => {
    const faulty = sleep({ extra: [{ linkId: 'x', text: 'X', type: 'choice' }] });
    await importing(nora, asFile('forkert.json', faulty));
    await nora.getByText('Filen er afvist. Intet er gemt').waitFor();
    await nora.getByText('Spørgsmålet skal have svarmuligheder, men har ingen.').waitFor();
    await nora.getByText('/item/2').first().waitFor();
    await seen(nora, 'questionnaires-refused');
    await press(nora, 'Importér en fil til');
    await nora.getByRole('heading', { name: 'Importér spørgeskema' }).waitFor();
    await seen(nora, 'questionnaires-import');
    const dropped = await nora.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['hverken det ene eller det andet'], 'tekst.json'));
      return transfer;
    });
    await nora.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
    await nora.getByText('Filen er ikke gyldig JSON.').waitFor();
  });

  it('a file becomes a draft, with a report in words', async () => {
    await importing(nora, asFile('soevn.json', sleep()));
    await nora.getByText('Filen er læst og lagt ind som kladde').waitFor();
    await nora.getByText('2 spørgsmål').first().waitFor();
    await nora.getByText('1 betingelse').first().waitFor();
    await seen(nora, 'questionnaires-report');
    await nora.getByRole('link', { name: 'Åbn Søvn, version 1000' }).click();
    await nora.getByRole('heading', { name: 'Søvn', level: 1 }).waitFor();
    await nora.getByText('Vises kun, når »Hvordan sover du?« er »Dårligt«').waitFor();
    await nora.getByText('Du har selv lagt denne version ind.', { exact: false }).waitFor();
    expect(await nora.getByRole('button', { name: 'Godkend', exact: true }).count()).toBe(0);
    await nora.getByLabel('Vis tekster på').selectOption('en');
    await nora.getByText('How do you sleep?', { exact: true }).waitFor();
    await seen(nora, 'questionnaires-draft');
  });

  it('the source comes back byte for byte', async () => {
    const [download] = await Promise.all([
      nora.waitForEvent('download'),
      nora.getByRole('link', { name: 'Hent kildefilen' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('soevn.json');
    expect(await readFile(await download.path(), 'utf8')).toBe(JSON.stringify(sleep()));
  });

  it('is previewed as the patient sees it, and answered there', async () => {
    await nora.setViewportSize({ width: 1400, height: 900 });
    await press(nora, 'Vis som patient');
    const inside = nora.frameLocator('iframe');
    await inside.getByText('Hvordan sover du?').first().waitFor();
    await inside.getByRole('radio', { name: 'Dårligt' }).check({ force: true });
    // the answer decides that there is a second question
    await inside.getByText('Spørgsmål 1 af 2').waitFor();
    expect(await nora.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(390);
    await inside.getByRole('button', { name: 'English', exact: true }).click();
    await inside.getByText('How do you sleep?').first().waitFor();
    await nora.getByRole('button', { name: 'Stor skærm' }).click();
    await seen(nora, 'questionnaires-preview', judge);
    const address = await nora.getByLabel('Adresse til en rigtig telefon').inputValue();
    const held = await browser.newContext(phone);
    const page = await held.newPage();
    await page.goto(address);
    await page.getByText('Hvordan sover du?').first().waitFor();
    await look(page, 'questionnaires-preview-phone');
    await held.close();
  });

  it('is approved by another person and taken into use', async () => {
    await toList(liv);
    await liv.getByRole('link', { name: 'Søvn, Version 1000' }).click();
    await press(liv, 'Godkend');
    await liv.getByRole('dialog').getByRole('button', { name: 'Godkend' }).click();
    await liv.getByText('Skriv, hvad du har set på.').waitFor();
    await liv.getByLabel('Bemærkning').fill('Set igennem på telefon');
    await seen(liv, 'questionnaires-approve');
    await liv.getByRole('dialog').getByRole('button', { name: 'Godkend' }).click();
    await liv.getByText('Versionen er godkendt.').waitFor();
    await press(liv, 'Tag i brug');
    await liv.getByText('Fra en dato').click();
    await seen(liv, 'questionnaires-activate');
    await liv.getByText('Nu', { exact: true }).click();
    await liv.getByRole('dialog').getByRole('button', { name: 'Tag i brug' }).click();
    await liv.getByText('Versionen er taget i brug.').waitFor();
    await liv.getByText('gælder nu').first().waitFor();
    await liv.getByText('Set igennem på telefon').waitFor();
    await seen(liv, 'questionnaires-in-use');
  });

  it('a second version is compared with the first, in words', async () => {
    const extra = [{ linkId: 'timer', text: 'Hvor mange timer?', type: 'integer' }];
    await importing(nora, asFile('soevn-2.json', sleep({ text: 'Hvordan har du sovet?', extra })));
    await toList(nora);
    await nora.getByRole('link', { name: 'Sammenlign versioner: Søvn' }).click();
    await nora.getByRole('heading', { name: /forskelle?$/ }).waitFor();
    const changed = nora.getByRole('listitem').filter({ hasText: 'Ændret' }).filter({ hasText: '– tekst' });
    await changed.getByText('Hvordan sover du?').waitFor();
    await changed.getByText('Hvordan har du sovet?').first().waitFor();
    await nora.getByRole('listitem').filter({ hasText: 'Ny' }).getByText('Hvor mange timer?').first().waitFor();
    await seen(nora, 'questionnaires-compare');
    await nora.emulateMedia({ media: 'print' });
    expect(await nora.getByRole('navigation').isVisible()).toBe(false);
    expect(await nora.getByLabel('Fra version').isVisible()).toBe(false);
    await picture(nora, 'questionnaires-compare-print');
    await nora.emulateMedia({ media: null });
  });

  it('is retired with a reason, and the way back is a draft', async () => {
    await press(liv, 'Lad udgå');
    await liv.getByLabel('Grund').fill('Ny version er på vej');
    await liv.getByRole('alertdialog').getByRole('button', { name: 'Lad udgå' }).click();
    await liv.getByText('Versionen er udgået.').waitFor();
    await press(liv, 'Fortryd');
    await liv.getByText('Samme indhold er lagt ind igen som kladde', { exact: false }).waitFor();
    await liv.getByText('Ny version er på vej').waitFor();
  });

  it('a draft is deleted once it is asked again', async () => {
    await toList(nora);
    await nora.getByRole('link', { name: 'Søvn, Version 1001' }).click();
    await press(nora, 'Slet kladde');
    await nora.getByRole('alertdialog').getByRole('button', { name: 'Slet kladde' }).click();
    await nora.getByRole('heading', { name: 'Spørgeskemaer', level: 1 }).waitFor();
    await nora.getByText('Kladden er slettet.').waitFor();
    expect(await nora.getByRole('link', { name: 'Søvn, Version 1001' }).count()).toBe(0);
  });

  it('one that a pathway could not use says so before it is approved', async () => {
    await nora.getByRole('link', { name: 'Importér fil' }).click();
    await nora.getByLabel('Ny version af').selectOption('depression-start');
    await nora.locator('input[type=file]').setInputFiles(asFile('soevn-3.json', sleep({ text: 'Sover du?' })));
    await nora.getByRole('link', { name: /^Åbn / }).click();
    await nora.getByText('Før den kan tages i brug').waitFor();
    await nora.getByText('Forløbet Depressionsbehandling').first().waitFor();
    await nora.getByText('Skemaet spørger ikke, om patienten vil kontaktes.', { exact: false }).waitFor();
    await seen(nora, 'questionnaires-blocked');
    await nora.getByRole('link', { name: 'Importér en rettet version' }).first().click();
    expect(await nora.getByLabel('Ny version af').inputValue()).toBe('depression-start');
    await toList(nora);
  });

  it('one is taken from the library, and its use confirmed as non-commercial', async () => {
    await nora.getByRole('link', { name: 'Bibliotek' }).click();
    await nora
      .getByRole('button', { name: /^Tag .* som kladde$/ })
      .first()
      .waitFor();
    await seen(nora, 'questionnaires-library');
    await nora.getByLabel('Søg').fill('audit');
    await nora
      .getByRole('button', { name: /^Tag .* som kladde$/ })
      .first()
      .click();
    await nora.getByText('Filen er læst og lagt ind som kladde').waitFor();
    await nora.getByRole('link', { name: /^Åbn / }).click();
    await nora.getByText('Må kun bruges ikke-kommercielt', { exact: false }).waitFor();
    await nora.getByRole('link', { name: 'Til bekræftelse af ikke-kommerciel brug' }).click();
    await press(nora, 'Bekræft');
    await nora.getByRole('dialog').getByRole('button', { name: 'Bekræft' }).click();
    await nora.getByText('Bekræftelsen er gemt.').waitFor();
    await nora.getByText('Bekræftet', { exact: true }).waitFor();
  });

  it('a wording the department is licensed for is written in', async () => {
    await toList(nora);
    await nora.getByRole('link', { name: 'Bibliotek' }).click();
    await nora.getByRole('link', { name: /^Skriv ordlyd til EPDS/ }).click();
    await press(nora, 'Læg ind som kladde');
    await nora.getByRole('alert').waitFor();
    await nora.getByLabel('Licens').fill('Skriftlig tilladelse fra ejeren, 2026');
    await press(nora, 'Læg ind som kladde');
    await nora.getByText(/\d+ tekster mangler/).waitFor();
    await seen(nora, 'questionnaires-wording');
    const fields = nora.locator('form.wording input:not([type=checkbox])');
    for (const field of await fields.all()) if ((await field.inputValue()) === '') await field.fill('En prøvetekst');
    await press(nora, 'Læg ind som kladde');
    await nora.getByText('Filen er læst og lagt ind som kladde').waitFor();
  });

  it('all of it is in English too', async () => {
    await toList(nora);
    await nora.getByRole('button', { name: /^Bruger:/ }).click();
    await nora.getByRole('menuitem', { name: 'English' }).click();
    await nora.getByRole('heading', { name: 'Questionnaires', level: 1 }).waitFor();
    await seen(nora, 'questionnaires-list-en');
    await nora.getByRole('link', { name: 'Sleep, Version 1000' }).click();
    await nora.getByText('Shown only when', { exact: false }).waitFor();
    await nora.getByText('Retired', { exact: true }).first().waitFor();
  });

  it('have broken no rule of the browser', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
