import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { ruleSets } from '@stemme/triage/rule-sets';
import type { Browser, Page } from 'playwright-core';
import { canonical } from '../../apps/api/src/platform/canonical.js';
import { type Answering, again, answering, handIn, levelOf, onMonday, settled } from '../services/triage.helpers.js';
import { depressionAnswers } from '../setup/answers.js';
import { startTestApp, type TestApp } from '../setup/app.js';
import { openBrowser } from '../setup/browser.js';
import { type Person, signIn } from '../setup/people.js';
import { asSuperuser, rowsOf } from '../setup/rows.js';
import { judge, listen } from './look.js';

jest.setTimeout(240_000);

const wide = { viewport: { width: 1400, height: 900 }, locale: 'da-DK' } as const;
const narrow = { viewport: { width: 390, height: 844 }, locale: 'da-DK' } as const;

/** Whether the rules are good, as those who answer for them see it: at a desk, on a phone, by keyboard, in both languages. */
describe('quality', () => {
  let test: TestApp;
  let browser: Browser;
  let nora: Person;
  let karl: Answering;
  let red: string;
  const complaints: string[][] = [];

  beforeAll(async () => {
    test = await startTestApp({ webs: true });
    await onMonday(test);
    karl = await answering(test, 'karl');
    nora = await signIn(test, 'nora');
    const nanna = await answering(test, 'nanna');
    for (let week = 0; week < 12; week += 1) {
      const calm = await send(nanna, depressionAnswers(0, 0, week % 3 === 0 ? { 'phq9.1': 3 } : {}));
      red = await send(karl, depressionAnswers(3, 0));
      await close(red, week < 2 ? 'phoned' : 'no-action');
      if (week % 4 === 1)
        await nora.post(`/responses/${red}/judgements`, { level: 'yellow', because: 'Kendt søvnproblem' });
      if (week === 5) await nora.post(`/responses/${calm}/judgements`, { level: 'red', because: 'Græd i telefonen' });
      if (week === 7) await send(nanna, depressionAnswers(0, 2));
      await test.clock.set(new Date(test.clock.now().getTime() + 7 * 86_400_000));
    }
    red = await send(karl, depressionAnswers(3, 0));
    await send(karl, depressionAnswers(0, 0, { 'contact.want': 1, 'contact.urgent': 1 }));
    await settled(test);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await test?.close();
  });

  const send = async (who: Answering, answers: Parameters<typeof handIn>[2]): Promise<string> => {
    const reply = await handIn(test, await again(test, who), answers);
    expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
    await levelOf(test, reply.body.id);
    return reply.body.id;
  };
  const close = async (response: string, outcome: string): Promise<void> => {
    const [item] = await rowsOf<{ id: string; version: number }>(
      test,
      'select id, version from worklist_item where response_id = $1',
      [response],
    );
    const reply = await nora.post(`/worklist/${item!.id}/outcome`, { version: item!.version, outcome, note: 'Set' });
    expect([reply.status, reply.body.faults]).toEqual([200, undefined]);
  };
  const open = async (how: object, path: string, login = 'nora'): Promise<Page> => {
    const page = await (await browser.newContext({ ...how, timezoneId: 'Europe/Copenhagen' })).newPage();
    page.setDefaultTimeout(30_000);
    complaints.push(listen(page));
    await page.goto(`${test.origin}/clinic${path}`);
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    await page.getByRole('button', { name: test.demo.people.find((one) => one.login === login)!.name }).click();
    await page.waitForURL(`**/clinic${path}`);
    return page;
  };
  const fits = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1);

  it('the monitor: shares with intervals, months as a chart and a table, rules that open their months', async () => {
    const page = await open(wide, '/');
    await page.getByRole('link', { name: 'Kvalitet', exact: true }).click();
    await page.getByRole('heading', { name: 'Kvalitet', level: 1 }).waitFor();
    await page.getByText('Grøn, men akut kontakt inden 14 dage').waitFor();
    await judge(page, 'quality-monitor-1400');
    await page.locator('summary', { hasText: 'Tallene måned for måned' }).press('Enter');
    await page
      .getByRole('rowheader', { name: /2026|2027/ })
      .first()
      .waitFor();
    const rule = page.getByRole('button', { name: /Måneder for/ }).first();
    await rule.focus();
    await page.keyboard.press('Enter');
    expect(await rule.getAttribute('aria-expanded')).toBe('true');
    await judge(page, 'quality-monitor-open-1400');
    await page.locator('input[name=from]').fill('2001-01-01');
    await page.getByText('Skriv to datoer').waitFor();
    await page.getByRole('button', { name: '3 måneder' }).click();
    await page.getByText('gælder nu').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await judge(page, 'quality-monitor-print');
    await page.close();
  });

  it('fits a phone, and says it in English', async () => {
    const page = await open(narrow, '/kvalitet');
    await page.getByText('Grøn, men akut kontakt inden 14 dage').waitFor();
    expect(await fits(page)).toBe(true);
    await judge(page, 'quality-monitor-390');
    await page.getByRole('button', { name: /^Bruger/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByText('Green, but acute contact within 14 days').waitFor();
    for (const [tab, text] of [
      ['Suggestions', /never suggested|Never suggested|Fire, but/],
      ['False greens', /Green responses after which/],
      ['Look back', /Was a score, a scale or a rule corrected/],
    ] as const) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await page.getByText(text).first().waitFor();
      expect([tab, await fits(page)]).toEqual([tab, true]);
      await judge(page, `quality-${tab.toLowerCase().replaceAll(' ', '-')}-390-en`);
    }
    await page.close();
  });

  it('suggestions say how sure they are, and lead to the department’s own past', async () => {
    const page = await open(wide, '/kvalitet/forslag');
    await page.getByRole('heading', { name: 'Slår til, men fører sjældent til noget' }).waitFor();
    await page
      .getByText(/mellem .* % med 95 % sikkerhed/)
      .first()
      .waitFor();
    await judge(page, 'quality-suggestions-1400');
    await page.getByRole('link', { name: 'Prøv på jeres egen fortid' }).first().click();
    await page.waitForURL('**/clinic/regler/version/**');
    await page.close();
  });

  it('false greens are looked at, with what was found and changed', async () => {
    const page = await open(wide, '/kvalitet/falske-groenne');
    await page.getByText('Akut opgave').first().waitFor();
    await judge(page, 'quality-greens-1400');
    await page.getByRole('button', { name: 'Skriv, hvad I fandt …' }).first().click();
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Skriv mindst tre bogstaver.').first().waitFor();
    await judge(page, 'quality-greens-dialog');
    await page.getByLabel('Hvad fandt I?').fill('Forværret på en uge');
    await page.getByLabel('Hvad blev ændret?').fill('Intet: spørges hver uge');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Set på af Nora Nordtest').waitFor();
    await page.close();
  });

  it('a look back is started, shows how far it is and whom it found, and ends in a review and a new item', async () => {
    await asSuperuser(test, async (client) => {
      const depression = ruleSets.filter(({ id }) => id === 'depression').at(-1)!;
      const rule = {
        id: 'no-interest',
        level: 'red',
        when: { item: 'phq9.1', op: '>=', value: 3 },
        because: { da: 'Ingen lyst', en: 'No interest' },
        source: 'a test',
      };
      const text = canonical({ ...depression, version: 1000, rules: [...depression.rules, rule] });
      await client.query(
        `insert into document (kind, id, version, department_id, status, body, sha256, author, approver, effective_from)
         values ('rule-set', 'depression', 1000, $1, 'active', $2, $3, 'Nora', 'Liv', app.now())`,
        [karl.department, text, createHash('sha256').update(text).digest('hex')],
      );
    });
    const page = await open(wide, '/kvalitet/tilbageblik', 'liv');
    await page.getByText('Der er ikke lavet tilbageblik endnu.').waitFor();
    await page.getByRole('button', { name: 'Nyt tilbageblik …' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Skriv hvorfor.').waitFor();
    await page.getByLabel('Hvorfor?').fill('Manglende lyst skulle have været rød');
    await page.getByLabel(/Kun det, der er scoret/).fill('phq-9');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Skriv id og udgave').waitFor();
    await judge(page, 'quality-look-back-start');
    await page.getByLabel(/Kun det, der er scoret/).fill('');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText(/^Færdig/).waitFor();
    await page.getByText('Burde have været mere alvorlig', { exact: true }).first().waitFor();
    await judge(page, 'quality-look-back-1400');
    await page.getByRole('button', { name: 'Opret opgave …' }).first().click();
    await judge(page, 'quality-look-back-raise');
    await page.getByRole('button', { name: 'Opret opgave', exact: true }).click();
    await page.getByText('Opgave er oprettet').waitFor();
    await page.getByRole('button', { name: 'Set på …' }).first().click();
    await page.getByLabel('Hvad blev konklusionen?').fill('Ringet op: har det godt');
    await page.getByRole('button', { name: 'Gem' }).click();
    await page.getByText('Set på af Liv Lægeprøve').waitFor();
    await page.setViewportSize(narrow.viewport);
    expect(await fits(page)).toBe(true);
    await judge(page, 'quality-look-back-390');
    await page.getByRole('link', { name: 'Alle tilbageblik' }).click();
    await page.getByText('Manglende lyst skulle have været rød').waitFor();
    await page.setViewportSize(wide.viewport);
    await judge(page, 'quality-look-backs-1400');
    await page.close();
  });

  it('“I assess it differently”, by keyboard, on the patient’s page; and the evidence of the level', async () => {
    const page = await open(wide, `/patient/${karl.patient}/${red}/visitation`);
    await page.getByRole('button', { name: 'Jeg vurderer anderledes …' }).press('Enter');
    await page.getByRole('button', { name: 'Gem min vurdering' }).press('Enter');
    await page.getByText('Vælg et niveau.').waitFor();
    await page.getByRole('radio', { name: /Akut/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Har talt med hende');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Niveauet er ikke ændret').waitFor();
    await page.getByText('Du vurderer mere alvorligt').waitFor();
    await page.getByRole('button', { name: 'Genberegn nu' }).click();
    await page.getByText('Genberegnet: samme resultat.').waitFor();
    // what the fixed head of the patient covers is no target
    await page.evaluate(() => window.scrollTo(0, 0));
    await judge(page, 'quality-judgement-1400');
    await page.getByRole('button', { name: 'Opret en opgave på dette niveau' }).click();
    await page.getByText('Opgaven er oprettet').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hent uden navn' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`stemme-${red}.json`);
    await page.setViewportSize(narrow.viewport);
    expect(await fits(page)).toBe(true);
    await page.getByRole('region', { name: 'Dokumentation' }).scrollIntoViewIfNeeded();
    await judge(page, 'quality-judgement-390');
    await page.close();
  });

  it('complains of nothing', () => {
    expect(complaints.flat()).toEqual([]);
  });
});
