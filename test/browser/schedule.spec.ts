import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import { day } from '../setup/enrol.js';
import { desktop, openBrowser } from '../setup/browser.js';
import { until } from '../setup/until.js';
import { listen, look } from './look.js';

jest.setTimeout(300_000);

/** A nurse's week with the plan: enrolling one and many, moving and pausing, appointments, and what goes out when. */
describe('the schedule at the clinic', () => {
  let world: World;
  let browser: Browser;
  let nora: Page;
  let karl: string;
  let complaints: string[] = [];

  const at = (path: string) => nora.goto(`${world.test.origin}/clinic${path}`);
  const press = (name: string | RegExp) => nora.getByRole('button', { name, exact: true }).first().click();
  /** At the width of a desk and of a phone; nothing is wider than the screen. */
  const seen = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [390, 844],
      [1400, 900],
    ] as const) {
      await nora.setViewportSize({ width, height });
      await look(nora, `${name}-${width}`);
      const room = await nora.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([name, width, room]).toEqual([name, width, 0]);
    }
  };
  /** A questionnaire of the line of time, by where it stands. */
  const entry = (words: string) => nora.locator('[data-entry]').filter({ hasText: words }).first();
  const choose = async (words: string, action: RegExp) => {
    await entry(words)
      .getByRole('button', { name: /^Handlinger for/ })
      .click();
    await nora.getByRole('menuitem', { name: action }).click();
  };
  const english = async (on: boolean) => {
    await nora.getByRole('button', { name: /^(Bruger|User):/ }).click();
    await nora.getByRole('menuitem', { name: on ? 'English' : 'Dansk' }).click();
  };

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    const context = await browser.newContext({ ...desktop, timezoneId: 'Europe/Copenhagen' });
    nora = await context.newPage();
    nora.setDefaultTimeout(15_000);
    complaints = listen(nora);
    await at('/tilmeld');
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

  it('enrols one, with what will be sent and how the patient is reached', async () => {
    await nora.getByLabel('CPR-nummer').fill('3001749995');
    await nora.getByLabel('Navn').fill('Karl Eksempel');
    await nora.getByText('kommer patienten på ringelisten uden nummer', { exact: false }).first().waitFor();
    await nora.getByLabel('E-mail (valgfri)').fill('karl@example.test');
    await nora.getByLabel('Forløb', { exact: true }).selectOption('depression');
    await nora.getByLabel('Startdato').fill(day(world.test, -8));
    await nora.locator('.plan li').filter({ hasText: 'Invitation' }).first().waitFor();
    await seen('schedule-enrol');
    await press('Tilmeld');
    await nora.getByText('Karl Eksempel er tilmeldt').waitFor();
    await nora.getByRole('link', { name: 'Åbn patienten' }).click();
    await nora.getByRole('link', { name: 'Forløb og aftaler' }).click();
    await nora.getByRole('heading', { name: 'Karl Eksempel' }).waitFor();
    karl = /patient\/([0-9a-f-]+)/.exec(nora.url())![1]!;
  });

  it('a timeline shows what is past, now and to come', async () => {
    // it opens as soon as the worker gets to it
    const opened = entry('1 uge efter henvisning').getByText('Kan besvares nu');
    await until('the window opens', async () => {
      await nora.reload();
      await entry('1 uge efter henvisning').waitFor();
      return opened.isVisible();
    });
    await nora.getByText(/^Nu: /).waitFor();
    expect(await nora.locator('.now-line').count()).toBe(1);
    await seen('schedule-timeline');
    await entry('1 uge efter henvisning').focus();
    await nora.keyboard.press('ArrowDown');
    await nora.waitForFunction(() => document.activeElement?.hasAttribute('data-entry'));
  });

  it('a questionnaire is moved with a reason, and that is taken back', async () => {
    await choose('4 uger efter henvisning', /^Flyt/);
    await nora.getByText('får ingen besked om flytningen', { exact: false }).waitFor();
    await nora.getByRole('dialog').getByRole('button', { name: 'Flyt' }).click();
    await nora.getByText('Skriv en begrundelse.').waitFor();
    await nora.getByLabel('Ny dato').fill(day(world.test, 45));
    await nora.getByLabel('Begrundelse').fill('Patienten rejser');
    await seen('schedule-move');
    await nora.getByRole('dialog').getByRole('button', { name: 'Flyt' }).click();
    await nora.getByText('Karl Eksempel: Skemaet er flyttet.').waitFor();
    await entry('4 uger efter henvisning').getByText('Patienten rejser').waitFor();
    await press('Fortryd');
    await nora.getByText('Det er fortrudt.').waitFor();
    await entry('4 uger efter henvisning').getByText('Flytning fortrudt').waitFor();
  });

  it('an open one is skipped and sent again, and the patient is asked anew', async () => {
    await choose('1 uge efter henvisning', /^Spring over/);
    await nora.getByText('får patienten at vide, at det ikke skal besvares', { exact: false }).waitFor();
    await nora.getByLabel('Begrundelse').fill('Indlagt');
    await nora.getByRole('alertdialog').getByRole('button', { name: 'Spring over' }).click();
    await entry('1 uge efter henvisning').getByText('Sendes ikke: sprunget over').waitFor();
    await choose('1 uge efter henvisning', /^Send igen/);
    await nora.getByText('Patienten får en ny invitation', { exact: false }).waitFor();
    await nora.getByLabel('Begrundelse').fill('Er hjemme igen');
    await nora.getByRole('dialog').getByRole('button', { name: 'Send igen' }).click();
    await nora.getByText('Skemaet sendes igen.', { exact: false }).waitFor();
    await entry('1 uge efter henvisning · 2. gang').waitFor();
    const invitations = () => world.mailsTo('karl@example.test').length;
    await until('a new invitation', async () => invitations() >= 3, 30_000);
    await nora.reload();
    await entry('1 uge efter henvisning · 2. gang').getByText('Kan besvares nu').waitFor();
  });

  it('an appointment is added, moved and cancelled', async () => {
    await press('Tilføj aftale');
    await nora.getByRole('dialog').getByRole('button', { name: 'Tilføj' }).click();
    await nora.getByText('Skal udfyldes.').waitFor();
    await nora.getByLabel('Dato', { exact: true }).fill(day(world.test, 12));
    await nora.getByLabel('Klokkeslæt (valgfrit)').fill('10:15');
    await seen('schedule-appointment');
    await nora.getByRole('dialog').getByRole('button', { name: 'Tilføj' }).click();
    await nora.getByText('Aftalen er booket.', { exact: false }).waitFor();
    const listed = nora.getByRole('region', { name: 'Aftaler' });
    await listed.getByText('10:15', { exact: false }).waitFor();
    await listed.getByRole('button', { name: /^Handlinger for Besøg/ }).click();
    await nora.getByRole('menuitem', { name: /^Aflys/ }).click();
    await nora.getByRole('alertdialog').getByRole('button', { name: 'Aflys aftalen' }).click();
    await listed.getByText('Aflyst', { exact: false }).waitFor();
  });

  it('a course is paused until a day, with why, and resumed', async () => {
    await nora.getByRole('button', { name: /^Handlinger for forløbet/ }).click();
    await nora.getByRole('menuitem', { name: /^Sæt på pause/ }).click();
    await nora.getByLabel('Hvorfor').selectOption('travel');
    await nora.getByLabel('Genoptages af sig selv').fill(day(world.test, 14));
    await nora.getByLabel('Begrundelse').fill('Tre uger i Spanien');
    await seen('schedule-pause');
    await nora.getByRole('alertdialog').getByRole('button', { name: 'Sæt på pause' }).click();
    await nora.getByText('Forløbet er sat på pause.', { exact: false }).waitFor();
    await nora.getByText('Genoptages', { exact: false }).first().waitFor();
    await nora.getByRole('button', { name: /^Handlinger for forløbet/ }).click();
    await nora.getByRole('menuitem', { name: /^Genoptag/ }).click();
    await nora.getByRole('alertdialog').getByRole('button', { name: 'Genoptag' }).click();
    await nora.getByText('Forløbet er genoptaget.', { exact: false }).waitFor();
  });

  it('is printed with name and number, and without what is pressed', async () => {
    await nora.emulateMedia({ media: 'print' });
    const shown = [
      await nora.getByText('300174-9995').isVisible(),
      await nora.getByRole('button', { name: 'Gå til nu' }).isVisible(),
      await nora.getByRole('navigation').isVisible(),
    ];
    await nora.emulateMedia({ media: null });
    expect(shown).toEqual([true, false, false]);
  });

  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });

  it('many are enrolled from a file: tried, read, saved, and a report taken home', async () => {
    await at('/tilmeld/fil');
    await nora.getByRole('heading', { name: 'Tilmeld mange fra fil' }).waitFor();
    await seen('schedule-file');
    await nora.locator('input[type=file]').setInputFiles(file('ark.csv', 'PK\u0003\u0004'));
    await nora.getByText('Det er en regnearksfil.', { exact: false }).waitFor();
    const start = day(world.test, 1);
    const lines = [
      'cpr;navn;e-mail;start;afsnit',
      `251248-9996;Nanna Opdigtet;nanna@example.test;${start};x`,
      `7105829992;Bodil Prøvesen;;${start};x`,
      `123;Kort Nummer;;${start};x`,
      `3001749995;Karl Eksempel;;${start};x`,
      `6509909993;=1+1;;03/04/2027;x`,
    ].join('\n');
    await nora.locator('input[type=file]').setInputFiles(file('liste.csv', lines));
    await nora.getByRole('heading', { name: 'Prøvekørsel' }).waitFor();
    await nora.getByText('Disse kolonner kendes ikke og læses ikke: afsnit').waitFor();
    await nora.getByText('Windows-tegn', { exact: false }).first().waitFor();
    expect(await nora.locator('tbody tr').count()).toBe(2);
    await nora.getByText('Et CPR-nummer har 10 cifre.', { exact: false }).waitFor();
    await nora.getByLabel('Vis', { exact: true }).selectOption('all');
    await seen('schedule-file-tried');
    await press('Gem 2 linjer');
    await nora.getByRole('heading', { name: 'Resultat' }).waitFor();
    await nora.getByLabel('Vis', { exact: true }).selectOption('all');
    await nora.getByRole('link', { name: 'Nanna Opdigtet' }).waitFor();
    await seen('schedule-file-done');
    const [download] = await Promise.all([nora.waitForEvent('download'), press('Hent rapporten som CSV')]);
    expect(download.suggestedFilename()).toBe('liste-rapport.csv');
    const report = await readFile(await download.path(), 'utf8');
    expect(report).toContain('4;Kort Nummer;Fejl – ikke gemt;cpr;');
    expect(report).toContain('6;;Fejl – ikke gemt;navn;');
    expect(report).not.toContain('2512489996');
  });

  it('appointments come from a file', async () => {
    await at('/aftaler');
    const lines = `reference;cpr;type;dato;tid\nB-1;251248-9996;besøg;${day(world.test, 9)};09.00\nB-2;7999999999;besøg;${day(world.test, 9)};`;
    await nora.locator('input[type=file]').setInputFiles(file('aftaler.csv', lines));
    await nora.getByText('Afdelingen kender ingen patient med det nummer.', { exact: false }).waitFor();
    await seen('schedule-appointments-tried');
    await press('Gem 1 linje');
    await nora.getByRole('heading', { name: 'Resultat' }).waitFor();
  });

  it('a calendar shows what opens and goes out, and opens to the patients', async () => {
    await at('/kalender');
    await nora
      .getByText(/skemaer? åbner/)
      .first()
      .waitFor();
    await nora.setViewportSize({ width: 1400, height: 900 });
    await seen('schedule-calendar');
    await press('Uge');
    await nora.getByText(/^Uge \d+, /).waitFor();
    await seen('schedule-calendar-week');
    await press('Måned');
    await nora.locator('td').filter({ hasText: 'åbner' }).first().getByRole('button').click();
    await nora.getByRole('table', { name: '' }).last().waitFor();
    await nora
      .getByRole('link', { name: /Nanna Opdigtet|Bodil Prøvesen|Karl Eksempel/ })
      .first()
      .waitFor();
    await seen('schedule-calendar-day');
  });

  it('on a phone the places of the house are in a menu', async () => {
    await nora.setViewportSize({ width: 390, height: 844 });
    await nora.getByRole('button', { name: 'Hovedmenu' }).click();
    await nora.getByRole('menuitem', { name: 'Tilmeld' }).click();
    await nora.getByRole('heading', { name: 'Tilmeld patient' }).waitFor();
  });

  it('all of it is in English too', async () => {
    await nora.setViewportSize({ width: 1400, height: 900 });
    await english(true);
    await at(`/patient/${karl}/forloeb`);
    await nora.getByRole('button', { name: 'Go to now' }).waitFor();
    await nora.getByText('4 weeks after referral', { exact: false }).first().waitFor();
    await seen('schedule-timeline-en');
    await at('/kalender');
    await nora
      .getByText(/forms? opens?/)
      .first()
      .waitFor();
    await seen('schedule-calendar-en');
    await at('/tilmeld/fil');
    await nora.getByRole('heading', { name: 'Enrol many from a file' }).waitFor();
    await english(false);
  });

  it('an address of nobody’s, or of another department’s, is no page', async () => {
    await at('/patient/00000000-0000-4000-8000-000000000000/forloeb');
    await nora.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
  });

  it('the browser complained of nothing', () => {
    expect(complaints).toEqual([]);
  });
});
