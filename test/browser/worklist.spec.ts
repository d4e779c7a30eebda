import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rowsOf } from '../setup/rows.js';
import { until } from '../setup/until.js';
import { look } from './look.js';
import { Morning, onRow, order, rowOf, tabTo } from './worklist.helpers.js';

jest.setTimeout(300_000);

let morning: Morning;
beforeAll(async () => {
  morning = await Morning.open();
});
afterAll(() => morning?.close());

describe('a shift without a mouse', () => {
  let nora: Page;
  const press = (key: string) => nora.keyboard.press(key);
  const said = (words: string | RegExp) => nora.getByText(words).first().waitFor();
  const gone = () => nora.getByRole('dialog').waitFor({ state: 'detached' });
  const dialog = (title: string) => nora.getByRole('dialog', { name: title }).waitFor();

  beforeAll(async () => {
    nora = await morning.device('nora');
    await rowOf(nora, morning.items[0]!).waitFor();
  });

  it('the list says how new it is, what is overdue in words, and stands in the order of need', async () => {
    await said(/^Direkte – opdateret kl\./);
    expect((await order(nora)).slice(0, 3)).toEqual(morning.items.slice(0, 3));
    await rowOf(nora, morning.items[1]!).getByText('30 min over frist').waitFor();
    await look(nora, 'worklist-shift');
  });

  it('moves, takes, copies the journal text, and has the keys at hand', async () => {
    await press('j');
    await onRow(nora, morning.items[0]!);
    await press('t');
    await said('Du har taget opgaven.');
    await until('taken', async () => (await morning.stateOf(morning.items[0]!)).state === 'taken');
    await press('c');
    await said(/Journaltekst kopieret/);
    const copied = await nora.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('PHQ-9, spørgsmål 9');
    await press('?');
    await dialog('Tastaturgenveje');
    await look(nora, 'worklist-keys');
    await press('Escape');
    await gone();
    await onRow(nora, morning.items[0]!);
  });

  it('a key pressed the moment a dialog closes is not lost: the focus is back before the next picture is drawn', async () => {
    await press('?');
    await dialog('Tastaturgenveje');
    const back = await nora.evaluate(async () => {
      document.querySelector<HTMLElement>('[role="dialog"] button[aria-label="Luk"]')?.click();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return [document.querySelector('[role="dialog"]'), document.activeElement?.getAttribute('data-item')];
    });
    expect(back).toEqual([null, morning.items[0]]);
    await press('?');
    await dialog('Tastaturgenveje');
    await press('Escape');
    await press('ArrowDown');
    await onRow(nora, morning.items[1]!);
    await press('ArrowUp');
    await onRow(nora, morning.items[0]!);
  });

  it('opens the action card, which says where one is written, and what has happened', async () => {
    await press('h');
    await dialog('Handlekort');
    await said('Ingen handlekort for');
    await look(nora, 'worklist-card-empty');
    await press('Escape');
    await gone();
    await press('i');
    await dialog('Hvad der er sket med opgaven');
    await said(/Taget, Nora/);
    await look(nora, 'worklist-history');
    await press('Escape');
    await gone();
    await onRow(nora, morning.items[0]!);
  });

  it('records an outcome with note, what was agreed and a consultation; the next row has the focus', async () => {
    await press('o');
    await dialog('Registrér handling');
    expect(await nora.getByRole('dialog').textContent()).toContain(morning.nameOf('karl'));
    await press('Space');
    await tabTo(nora, 'note');
    await nora.keyboard.type('Talte med patienten i ti minutter.');
    await tabTo(nora, 'agreed');
    await nora.keyboard.type('Vi ses på torsdag.');
    await press('Tab');
    await press('Space');
    await nora.getByRole('group', { name: 'Samtale' }).waitFor();
    await look(nora, 'worklist-outcome');
    await press('Control+Enter');
    await said('Skriv hvad der skal tales om.');
    await tabTo(nora, 'consultation-reason');
    await nora.keyboard.type('Søvn');
    await tabTo(nora, 'consultation-who');
    await press('Tab');
    await press('Enter');
    await press('Control+Enter');
    await said('Handlingen er registreret.');
    await gone();
    await onRow(nora, morning.items[1]!);
    expect(await morning.stateOf(morning.items[0]!)).toMatchObject({ state: 'closed', outcome: 'phoned' });
    expect(await morning.notesOf(morning.items[0]!)).toEqual(['Talte med patienten i ti minutter.']);
    const asked = await rowsOf<{ reason: string }>(
      morning.world.test,
      'select reason from consultation where item_id = $1',
      [morning.items[0]],
    );
    expect(asked).toEqual([{ reason: 'Søvn' }]);
  });

  it('takes it back; the item stands where it stood', async () => {
    await press('u');
    await said('Handlingen er fortrudt.');
    await rowOf(nora, morning.items[0]!).waitFor();
    expect((await order(nora))[0]).toBe(morning.items[0]);
    expect(await morning.stateOf(morning.items[0]!)).toMatchObject({ state: 'taken', outcome: null });
  });

  it('not reached asks for the next attempt and says what comes after', async () => {
    await onRow(nora, morning.items[1]!);
    await press('o');
    await dialog('Registrér handling');
    await nora.keyboard.press('ArrowDown');
    await until('not reached is chosen', async () => {
      if (await nora.getByRole('radio', { name: /^Ikke truffet/ }).isChecked()) return true;
      await press('ArrowDown');
      return false;
    });
    await said('Første forsøg.');
    await said(/^Efter \d+ forsøg/);
    await press('Control+Enter');
    await said('Vælg dato og klokkeslæt.');
    await look(nora, 'worklist-not-reached');
    await press('Tab');
    await press('Enter');
    await press('Control+Enter');
    await said(/Opgaven forbliver åben/);
    await gone();
    await onRow(nora, morning.items[1]!);
    expect(await morning.stateOf(morning.items[1]!)).toMatchObject({ state: 'open' });
  });

  it('hands over, and puts off; what is acute cannot be put off', async () => {
    await press('g');
    await dialog('Giv videre');
    await nora.keyboard.type('Nils');
    await press('Control+Enter');
    await said('Opgaven er givet videre.');
    await gone();
    expect(await morning.stateOf(morning.items[1]!)).toMatchObject({ state: 'taken', owner: morning.nameOf('nils') });
    await press('k');
    await onRow(nora, morning.items[0]!);
    await press('s');
    await said('En akut opgave kan ikke udsættes.');
    await press('j');
    await press('j');
    await onRow(nora, morning.items[2]!);
    await press('s');
    await dialog('Udsæt opgaven');
    await press('Enter');
    await tabTo(nora, 'reason');
    await nora.keyboard.type('Patienten er til undersøgelse');
    await press('Control+Enter');
    await said('Opgaven er udsat.');
    await gone();
    expect(await morning.stateOf(morning.items[2]!)).toMatchObject({ state: 'snoozed' });
    await onRow(nora, morning.items[3]!);
  });

  it('goes to the filters and back', async () => {
    await press('f');
    await nora.locator('.filters button:focus').waitFor();
    await press('Escape');
    await onRow(nora, morning.items[3]!);
  });

  it('closes the blue ones together with a reason, and takes it back', async () => {
    await press('x');
    await said('Kun grønne og blå opgaver kan afsluttes samlet.');
    await press('a');
    await said('4 opgaver valgt');
    await look(nora, 'worklist-bulk');
    await press('e');
    await dialog('Afslut 4 opgaver');
    await press('Control+Enter');
    await said('Skriv hvorfor, med mindst tre bogstaver.');
    await nora.keyboard.type('Ringet op i går');
    await look(nora, 'worklist-bulk-dialog');
    await press('Control+Enter');
    await said('4 opgaver er afsluttet.');
    await gone();
    await onRow(nora, morning.items[3]!);
    expect(await morning.stateOf(morning.items[7]!)).toMatchObject({ state: 'closed', outcome: 'no-action' });
    await press('u');
    await said('4 opgaver er åbne igen.');
    await rowOf(nora, morning.items[7]!).waitFor();
  });

  it('opens the patient and comes back', async () => {
    await press('Enter');
    await nora
      .getByRole('heading', { name: morning.nameOf('aksel') })
      .first()
      .waitFor();
    await look(nora, 'worklist-patient');
    await press('b');
    await rowOf(nora, morning.items[3]!).waitFor();
  });
});

it('the browser complained of nothing', () => {
  expect(morning.complaints.flat()).toEqual([]);
});
