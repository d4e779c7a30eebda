import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { openBrowser, picture } from '../setup/browser.js';
import { Desk, press, seen } from './editing.js';

jest.setTimeout(240_000);

/** What everybody in the department reads of its rules, and what it does about them. */
describe('triage rules', () => {
  let world: World;
  let browser: Browser;
  let nora: Page;

  const desk = new Desk(
    () => world,
    () => browser,
    { path: 'regler', heading: 'Visitationsregler' },
  );

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    nora = await desk.open('nora');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('are listed with what is in force, and who stands by it', async () => {
    const card = nora.getByRole('article').filter({ hasText: 'Depressionsbehandling' });
    await card.getByText(/Version \d+ gælder nu/).waitFor();
    await card.getByText('gælder nu', { exact: true }).waitFor();
    await seen(nora, 'rules-list');
  });

  it('are read as sentences, the worst first, and printed', async () => {
    await nora
      .getByRole('link', { name: /^Depressionsbehandling, Version/ })
      .first()
      .click();
    await nora.getByText('Rød, når PHQ-9, samlet score er mindst 20.').waitFor();
    await nora.getByText('Akut, når PHQ-9, spørgsmål 9 er besvaret med andet end', { exact: false }).waitFor();
    await nora.getByText('Kan ikke gøres løsere').first().waitFor();
    await nora.getByRole('heading', { name: 'Indbyggede regler' }).waitFor();
    await nora.getByText('Følger med Stemme og kan ikke ændres.', { exact: false }).waitFor();
    await seen(nora, 'rules-version');
    await nora.emulateMedia({ media: 'print' });
    expect(await nora.getByRole('navigation').isVisible()).toBe(false);
    await picture(nora, 'rules-version-print');
    await nora.emulateMedia({ media: null });
  });

  it('each rule has a card of what the department does', async () => {
    await desk.toList(nora);
    await nora.getByRole('link', { name: 'Handlekort for Depressionsbehandling' }).click();
    await nora.getByRole('heading', { name: 'Handlekort: Depressionsbehandling' }).waitFor();
    await press(nora, 'Skriv handlekort: Svær depression efter PHQ-9');
    const dialog = nora.getByRole('dialog');
    await press(dialog, 'Gem');
    await dialog.getByText('Skriv anvisningen på dansk og engelsk.').first().waitFor();
    await dialog.getByLabel('Sådan gør vi, dansk').fill('Ring i dag.\nVurder selvmordsrisiko.');
    await dialog.getByLabel('Sådan gør vi, engelsk').fill('Call today.\nAssess the risk of suicide.');
    await dialog.getByLabel('Nummer', { exact: true }).selectOption('own');
    await dialog.getByLabel('Telefonnummer').fill('11 22 33 44');
    await dialog.getByLabel('Journaltekst, dansk').fill('Ringet op. Svar:');
    await press(dialog, 'Indsæt {svar}');
    await dialog.getByLabel('Journaltekst, engelsk').fill('Phoned.');
    await dialog.getByText('Ringet op. Svar: Næsten hver dag').waitFor();
    await seen(nora, 'rules-card-form');
    await press(dialog, 'Gem');
    await nora.getByText('Handlekortet er gemt.').waitFor();
    await nora.getByRole('link', { name: '11 22 33 44' }).waitFor();
    await seen(nora, 'rules-cards');
  });

  it('have broken no rule of the browser', () => {
    expect(desk.complaints.flat()).toEqual([]);
  });
});
