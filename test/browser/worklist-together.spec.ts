import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../setup/until.js';
import { look } from './look.js';
import { Morning, order, rowOf, tabTo } from './worklist.helpers.js';

jest.setTimeout(300_000);

let morning: Morning;
beforeAll(async () => {
  morning = await Morning.open();
});
afterAll(() => morning?.close());

describe('two nurses', () => {
  let nora: Page;
  let nils: Page;

  beforeAll(async () => {
    [nora, nils] = [await morning.device('nora'), await morning.device('nils')];
    await rowOf(nora, morning.items[4]!).waitFor();
    await rowOf(nils, morning.items[4]!).waitFor();
  });

  it('what one takes, the other sees without asking', async () => {
    await rowOf(nora, morning.items[4]!).focus();
    await nora.keyboard.press('t');
    await rowOf(nils, morning.items[4]!)
      .getByText(`Taget af ${morning.nameOf('nora')}`)
      .waitFor();
    await rowOf(nils, morning.items[4]!).getByText('Ændret lige nu').waitFor();
    await nora.keyboard.press('u');
    await rowOf(nils, morning.items[4]!).getByText('Ikke taget').waitFor();
  });

  it('what one has open, the other sees at once', async () => {
    await rowOf(nora, morning.items[4]!).focus();
    await nora.keyboard.press('o');
    await rowOf(nils, morning.items[4]!)
      .getByText(`Åben hos ${morning.nameOf('nora')}`)
      .waitFor();
    await look(nils, 'worklist-open-by');
    await nora.keyboard.press('Escape');
    await rowOf(nils, morning.items[4]!)
      .getByText(`Åben hos ${morning.nameOf('nora')}`)
      .waitFor({ state: 'detached' });
  });

  it('a conflict says what happened, and keeps what was typed', async () => {
    await rowOf(nils, morning.items[4]!).focus();
    await nils.keyboard.press('o');
    await nils.getByRole('dialog').waitFor();
    await nils.keyboard.press('Space');
    await tabTo(nils, 'note');
    await nils.keyboard.type('Et langt notat, som ikke må gå tabt.');
    await rowOf(nora, morning.items[4]!).focus();
    await nora.keyboard.press('t');
    await nils.getByText(`Imens er opgaven ændret: Taget af ${morning.nameOf('nora')}.`).waitFor();
    await nils.keyboard.press('Control+Enter');
    await nils
      .getByText(/Din handling er ikke gemt/)
      .first()
      .waitFor();
    expect(await nils.getByLabel('Notat').inputValue()).toBe('Et langt notat, som ikke må gå tabt.');
    await look(nils, 'worklist-conflict');
    expect(await morning.notesOf(morning.items[4]!)).toEqual([]);
    await nils.getByRole('button', { name: 'Jeg tager den over' }).press('Enter');
    await nils.getByText('Du har taget opgaven.').first().waitFor();
    await nils.getByLabel('Notat').focus();
    await nils.keyboard.press('Control+Enter');
    await nils.getByRole('dialog').waitFor({ state: 'detached' });
    await until('recorded', async () => (await morning.notesOf(morning.items[4]!)).length === 1);
  });
});

describe('what comes while somebody works', () => {
  it('waits beside the rows, is told by name, and is shown on a key', async () => {
    const nora = await morning.device('nora');
    await rowOf(nora, morning.items[3]!).waitFor();
    const before = await order(nora);
    await nora.mouse.move(300, 320);
    const still = setInterval(() => void nora.mouse.move(300, 300 + (Date.now() % 40)).catch(() => {}), 300);
    try {
      const id = await morning.put('acute', 5, 4);
      await nora.getByText(`Akut: ${morning.nameOf('oskar')}`).waitFor({ timeout: 40_000 });
      expect(await order(nora)).toEqual(before);
      await look(nora, 'worklist-pending');
      await nora.keyboard.press('n');
      await rowOf(nora, id).waitFor();
      expect(await order(nora)).toContain(id);
    } finally {
      clearInterval(still);
    }
  });
});

describe('the line', () => {
  it('that is down says so at once with the time, asks instead, and never says that the list is empty', async () => {
    const nora = await morning.device('nora', '/clinic?level=grey&state=snoozed');
    await nora.route('**/worklist/events*', (route) => route.abort());
    await nora.reload();
    await nora.getByText(/Direkte opdatering er afbrudt – listen er fra kl\. \d\d\.\d\d\.\d\d/).waitFor();
    expect(await nora.textContent('main')).not.toMatch(/Ingen opgaver(?! –)/);
    await look(nora, 'worklist-line-down');
    await nora.goto(`${morning.world.test.origin}/clinic`);
    await rowOf(nora, morning.items[3]!).waitFor();
    const id = await morning.put('red', 5, 2);
    await rowOf(nora, id).waitFor();
    await nora.unroute('**/worklist/events*');
    await nora.getByText(/^Direkte – opdateret/).waitFor({ timeout: 40_000 });
  });
});

describe('on a phone, and in English', () => {
  it.each([
    ['390', { width: 390, height: 844 }],
    ['820', { width: 820, height: 1100 }],
  ])('the list at %s', async (name, viewport) => {
    const nora = await morning.device('nora', '/clinic', viewport);
    await rowOf(nora, morning.items[3]!).waitFor();
    await look(nora, `worklist-${name}`);
    await nora.getByRole('button', { name: /^Bruger/ }).click();
    await nora.getByRole('menuitem', { name: 'English' }).click();
    await nora.getByText(/^Live – updated/).waitFor();
    await rowOf(nora, morning.items[3]!).focus();
    await nora.keyboard.press('o');
    await nora.getByRole('dialog').waitFor();
    await look(nora, `worklist-outcome-${name}-en`);
  });
});

it('the browser complained of nothing', () => {
  expect(morning.complaints.flat()).toEqual([]);
});
