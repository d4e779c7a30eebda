import { jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { again, type Answering, answering, handIn, levelOf, settled } from '../services/triage.helpers.js';
import { depressionAnswers } from '../setup/answers.js';
import { openBrowser, picture } from '../setup/browser.js';
import { rowsOf } from '../setup/rows.js';
import { Desk, press, section, seen, unfold } from './editing.js';
import { look } from './look.js';

jest.setTimeout(240_000);

/** From the rules that come with the product to the department's own, tried on its past, by two people. */
describe('triage rules of a department', () => {
  let world: World;
  let browser: Browser;
  let nora: Page;
  let liv: Page;

  const desk = new Desk(
    () => world,
    () => browser,
    { path: 'regler', heading: 'Visitationsregler' },
  );
  const toDraft = async (page: Page): Promise<void> => {
    await desk.toList(page);
    await page.getByRole('link', { name: 'Depressionsbehandling, Version 1000' }).click();
  };
  const rule = (on: Locator, name: string): Promise<Locator> =>
    unfold(on.locator('details.rules-form', { has: on.page().getByText(name, { exact: true }) }));
  const saved = async (page: Page): Promise<void> => {
    await press(page, 'Gem nu');
    await page.getByText(/^Gemt kl\./).waitFor();
  };
  const stored = async (version: number): Promise<{ rules: { id: string }[] }> => {
    const [row] = await rowsOf<{ body: { rules: { id: string }[] } }>(
      world.test,
      `select body from document where kind = 'rule-set' and id = 'depression' and version = $1`,
      [version],
    );
    return row!.body;
  };
  const send = async (who: Answering, value: number): Promise<void> => {
    const { test } = world;
    const { body } = await handIn(test, await again(test, who), depressionAnswers(value, 0));
    await levelOf(test, body.id);
  };

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    const { test } = world;
    const [karl, bodil] = [await answering(test, 'karl'), await answering(test, 'bodil')];
    // nothing, then mild: yellow for the rise alone
    for (const who of [karl, bodil]) for (const value of [0, 1]) await send(who, value);
    await settled(test);
    nora = await desk.open('nora');
    liv = await desk.open('liv');
  });
  afterAll(async () => {
    await browser?.close();
    await world?.test.close();
  });

  it('a draft is a copy; opened and saved, nothing in it has changed', async () => {
    await desk.toList(nora);
    await press(nora, 'Skriv ny version af reglerne for Depressionsbehandling');
    await seen(nora, 'rules-start');
    await press(nora.getByRole('dialog'), 'Lav kladde');
    await nora.getByRole('heading', { name: 'Ret regler: Depressionsbehandling', level: 1 }).waitFor();
    await nora.getByText('Ingen fejl').waitFor();
    const before = await stored(1000);
    const red = await unfold(section(nora, 'Røde regler'));
    const severe = await rule(red, 'Svær depression efter PHQ-9');
    await severe.getByLabel('Værdi').fill('18');
    await severe.getByText('Rød, når PHQ-9, samlet score er mindst 18.').waitFor();
    await saved(nora);
    expect(await stored(1000)).not.toEqual(before);
    await press(nora, 'Fortryd');
    await nora.getByText('Ikke gemt endnu').waitFor();
    await saved(nora);
    expect(await stored(1000)).toEqual(before);
  });

  it('the allowed range stands at the number, and a fault is said where it was made', async () => {
    const red = await unfold(section(nora, 'Røde regler'));
    const severe = await rule(red, 'Svær depression efter PHQ-9');
    await severe.getByText('Tilladt: 0 til 27').waitFor();
    await severe.getByText(/^Sværhedsgrader: /).waitFor();
    await seen(nora, 'rules-edit');
    await severe.getByLabel('Værdi').fill('99');
    await severe.getByText('Tallet er uden for det tilladte.', { exact: false }).waitFor();
    await nora.getByText('1 ting skal rettes').first().waitFor();
    await severe.locator('summary').first().click();
    await press(nora, 'Gå til Svær depression efter PHQ-9: betingelse');
    expect(await severe.getByLabel('Værdi').evaluate((one) => one === document.activeElement)).toBe(true);
    await seen(nora, 'rules-fault');
    await severe.getByLabel('Værdi').fill('tyve');
    await severe.getByText('Skriv et tal.').waitFor();
    await severe.getByLabel('Værdi').fill('20');
    await nora.getByText('Ingen fejl').waitFor();
  });

  it('an acute rule that comes with the product can be made stricter, and nothing else', async () => {
    const acute = await unfold(section(nora, 'Akutte regler'));
    const item9 = await rule(acute, 'Tanker om død eller om at skade sig selv (PHQ-9, spørgsmål 9)');
    await item9.getByText('Kan ikke gøres løsere', { exact: true }).waitFor();
    await item9.getByText('et overset akut svar kan koste liv', { exact: false }).waitFor();
    expect(await item9.getByRole('button', { name: /^Fjern Tanker/ }).count()).toBe(0);
    expect(await item9.getByLabel('Niveau').count()).toBe(0);
    await seen(nora, 'rules-locked');
  });

  it('a rule is built of questions, scores and facts, in words', async () => {
    const yellow = await unfold(section(nora, 'Gule regler'));
    await press(yellow, 'Tilføj regel (gul)');
    const made = yellow.locator('details.rules-form').last();
    await made.getByLabel('Slags').first().selectOption('item');
    await made.getByLabel('Spørgsmål').selectOption('phq9.3');
    await made.getByLabel('Sammenligning').selectOption('in');
    await press(made, 'Tilføj betingelse');
    await made.getByLabel('Hvor mange skal gælde?').selectOption('any');
    const second = made.getByRole('group', { name: 'Betingelse 2' });
    await second.getByLabel('Slags').selectOption('change');
    await second.getByLabel('Ændring').selectOption('down');
    await second.getByLabel('Hvor meget').fill('4');
    await made
      .locator('summary')
      .getByText(/er faldet mindst 4 siden sidst/)
      .waitFor();
    await seen(nora, 'rules-built');
    for (const kind of ['within', 'band', 'fact', 'missing', 'repeated', 'not', 'all', 'proxy'] as const) {
      await second.getByLabel('Slags').first().selectOption(kind);
      await picture(nora, `rules-kind-${kind}`);
    }
    await press(made, 'Fjern Ny regel');
    for (const name of [
      'Krav til grøn',
      'Grænser for patienter uden deres egne',
      'Det får patienten at vide',
      'Om reglerne',
    ])
      await unfold(section(nora, name));
    await seen(nora, 'rules-everything');
  });

  it('what was removed can be restored', async () => {
    const yellow = await unfold(section(nora, 'Gule regler'));
    await rule(yellow, 'PHQ-9 er steget meget siden sidst');
    await press(yellow, 'Fjern PHQ-9 er steget meget siden sidst');
    await nora.getByRole('heading', { name: 'Fjernede regler' }).waitFor();
    await press(nora, 'Gendan PHQ-9 er steget meget siden sidst');
    expect(await nora.getByRole('heading', { name: 'Fjernede regler' }).count()).toBe(0);
    await nora.keyboard.press('Control+z');
    await nora.getByRole('heading', { name: 'Fjernede regler' }).waitFor();
    await rule(yellow, 'GAD-7 er steget siden sidst');
    await press(yellow, 'Fjern GAD-7 er steget siden sidst');
    const differences = await unfold(section(nora, 'Forskelle fra den, der gælder'));
    await differences.getByText('PHQ-9 er steget meget siden sidst', { exact: false }).first().waitFor();
    await saved(nora);
    expect((await stored(1000)).rules.map(({ id }) => id)).not.toContain('phq9-rise');
  });

  it('who writes at the same time is told, and nothing is lost', async () => {
    await toDraft(liv);
    await liv.getByRole('link', { name: 'Ret kladden' }).click();
    await liv.getByText('Ingen fejl').waitFor();
    const theirs = await unfold(section(liv, 'Om reglerne'));
    const mine = await unfold(section(nora, 'Om reglerne'));
    await mine.getByRole('textbox', { name: 'Beskrivelse, dansk' }).fill('Uden stigning');
    await saved(nora);
    await theirs.getByRole('textbox', { name: 'Beskrivelse, dansk' }).fill('Livs beskrivelse');
    await liv.getByText('Nora Nordtest har gemt i kladden, mens du skrev.').waitFor();
    await look(liv, 'rules-conflict');
    await press(liv, 'Hent deres, og kassér mine ændringer');
    await liv.getByText('Alt er gemt').waitFor();
    const taken = await unfold(section(liv, 'Om reglerne'));
    expect(await taken.getByRole('textbox', { name: 'Beskrivelse, dansk' }).inputValue()).toBe('Uden stigning');
  });

  it('the draft is tried on the department’s own past', async () => {
    await toDraft(nora);
    await nora.getByText('Det mangler før godkendelse').waitFor();
    await seen(nora, 'rules-draft');
    await nora.getByRole('link', { name: 'Prøv på jeres egen fortid' }).click();
    await nora.getByText('Versionen er ikke prøvet endnu.', { exact: false }).waitFor();
    await press(nora, 'Seneste 3 måneder');
    await seen(nora, 'rules-try');
    await press(nora, 'Prøv nu');
    await nora.getByText('Afprøvningen passer til teksten, som den er nu.').waitFor();
    await nora.getByText('2 mangler at blive set.').waitFor();
    await nora.getByText('Besvarelser pr. uge, nu og med kladden').first().waitFor();
    await nora
      .locator('details.rehearsal-more')
      .first()
      .evaluate((one) => {
        (one as HTMLDetailsElement).open = true;
      });
    await seen(nora, 'rules-rehearsal');
  });

  it('whoever would newly be green is looked at by name, with the keyboard', async () => {
    const checks = nora.getByRole('checkbox', { name: /^Set: / });
    await checks.first().focus();
    await nora.keyboard.press('Space');
    await nora.getByText('1 mangler at blive set.').waitFor();
    await nora.keyboard.press('ArrowDown');
    await nora.keyboard.press('Space');
    await nora.getByText('Alle er set.').waitFor();
    expect(await checks.count()).toBe(2);
    await seen(nora, 'rules-looked');
  });

  it('a rehearsal of another text does not count', async () => {
    const address = nora.url();
    await nora.getByRole('link', { name: 'Ret kladden' }).click();
    const about = await unfold(section(nora, 'Om reglerne'));
    await about.getByRole('textbox', { name: 'Beskrivelse, dansk' }).fill('Uden stigning, aftalt på mødet');
    await saved(nora);
    await nora.goto(address);
    await nora.getByText('Kladden er ændret siden afprøvningen.', { exact: false }).waitFor();
    await seen(nora, 'rules-stale');
    await press(nora, 'Prøv igen');
    await nora.getByText('2 mangler at blive set.').waitFor();
    const checks = nora.getByRole('checkbox', { name: /^Set: / });
    await checks.first().check();
    await checks.last().check();
    await nora.getByText('Alle er set.').waitFor();
  });

  it('is compared, approved by another who has not written in it, and taken into use', async () => {
    await toDraft(nora);
    await nora.getByText('2 af 2 nye grønne patienter er set').waitFor();
    expect(await nora.getByRole('button', { name: 'Godkend' }).count()).toBe(0);
    await desk.toList(liv);
    await liv.getByRole('link', { name: 'Sammenlign versioner af reglerne for Depressionsbehandling' }).click();
    await liv.getByRole('heading', { name: /forskelle?$/ }).waitFor();
    await liv.getByText('Fjernet').first().waitFor();
    await seen(liv, 'rules-compare');
    await toDraft(liv);
    await press(liv, 'Godkend');
    await press(liv.getByRole('dialog'), 'Godkend');
    await liv.getByText('Skriv, hvad du har set på.').waitFor();
    await liv.getByLabel('Bemærkning').fill('Læst igennem på mødet');
    await press(liv.getByRole('dialog'), 'Godkend');
    await liv.getByText('Versionen er godkendt.').waitFor();
    await press(liv, 'Tag i brug');
    await liv.getByLabel('Grund').fill('For mange gule');
    await seen(liv, 'rules-activate');
    await press(liv.getByRole('dialog'), 'Tag i brug');
    await liv.getByText('Versionen er taget i brug.').waitFor();
    await seen(liv, 'rules-in-use');
  });

  it('the department goes back by writing an older version anew', async () => {
    await desk.toList(liv);
    await press(liv, 'Skriv ny version af reglerne for Depressionsbehandling');
    const from = liv.getByRole('dialog').getByLabel('Kopi af');
    await from.selectOption({ index: 1 });
    await liv.getByText(/^Kladden bliver som version/).waitFor();
    await look(liv, 'rules-roll-back');
    await press(liv.getByRole('dialog'), 'Lav kladde');
    await liv.getByRole('heading', { name: 'Ret regler: Depressionsbehandling', level: 1 }).waitFor();
    expect((await stored(1001)).rules.map(({ id }) => id)).toContain('phq9-rise');
  });

  it('all of it is in English too', async () => {
    await desk.toList(nora);
    await nora.getByRole('button', { name: /^Bruger:/ }).click();
    await nora.getByRole('menuitem', { name: 'English' }).click();
    await nora.getByRole('heading', { name: 'Triage rules', level: 1 }).waitFor();
    await seen(nora, 'rules-list-en');
    await nora.getByRole('link', { name: /^Depression.*, Version 1001/ }).click();
    await nora.getByText('Red when PHQ-9, total score is at least 20.').waitFor();
    await seen(nora, 'rules-version-en');
    await nora.getByRole('link', { name: 'Edit the draft' }).click();
    await nora.getByText('No faults').waitFor();
    await seen(nora, 'rules-edit-en');
    await nora.getByRole('link', { name: 'Read it as the department sees it' }).click();
    await press(nora, 'Delete draft');
    await press(nora.getByRole('alertdialog'), 'Delete draft');
    await nora.getByText('The draft is deleted.').waitFor();
  });

  it('have broken no rule of the browser', () => {
    expect(desk.complaints.flat()).toEqual([]);
  });
});
