import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { World } from '../journeys/world.js';
import type { TestApp } from '../setup/app.js';
import { desktop, openBrowser } from '../setup/browser.js';
import { plant, type Planted, rowsOf } from '../setup/rows.js';
import { listen } from './look.js';

const RANKS = { acute: 0, red: 1, yellow: 2, grey: 3, green: 4, blue: 5 } as const;
export type Level = keyof typeof RANKS;

const text = (da: string) => ({ da, en: da });
/** A reason as the rules would have given it. */
const REASONS: Readonly<
  Record<Level, { rule: string; because: string; label: string; value: string; before: string }>
> = {
  acute: {
    rule: 'phq9-item-9',
    because: 'Tanker om død',
    label: 'PHQ-9, spørgsmål 9',
    value: 'Flere dage',
    before: '',
  },
  red: { rule: 'severe', because: 'Svær depression', label: 'PHQ-9', value: '21', before: '14' },
  yellow: { rule: 'moderate', because: 'Moderat depression', label: 'PHQ-9', value: '12', before: '9' },
  grey: { rule: 'blank', because: 'For få svar', label: 'PHQ-9', value: 'kan ikke beregnes', before: '' },
  green: { rule: 'calm', because: 'Ingen regel udløst', label: 'PHQ-9', value: '3', before: '4' },
  blue: { rule: 'no-answer', because: 'Ikke svaret efter to påmindelser', label: '', value: '', before: '' },
};

/** An item of a patient, as a row: the list is what is tested here, not how items come to be. */
async function raise(
  test: TestApp,
  { department, patient, enrolment }: Planted,
  level: Level,
  dueInMinutes: number,
): Promise<string> {
  const id = randomUUID();
  const { rule, because, label, value, before } = REASONS[level];
  const reading = { code: 'phq-9.total', label: text(label), value: text(value), before: before ? text(before) : null };
  const reasons = [{ rule, level, known: level !== 'grey', because: text(because), readings: label ? [reading] : [] }];
  await rowsOf(
    test,
    `insert into worklist_item (id, department_id, patient_id, kind, key, enrolment_id, pathway, level, rank, reasons,
       answered_at, due_at, told_at)
     values ($1, $2, $3, $4, $5, $6, 'depression', $7, $8, $9, case when $7 <> 'blue' then app.now() - interval '25 minutes' end,
       app.now() + make_interval(mins => $10), app.now())`,
    [
      id,
      department,
      patient,
      level === 'blue' ? 'no-answer' : 'response',
      `test:${id}`,
      enrolment,
      level,
      RANKS[level],
      JSON.stringify(reasons),
      dueInMinutes,
    ],
  );
  return id;
}

/** What stands in the list of a Monday morning: level, and minutes to its deadline. */
const MORNING: readonly [Level, number][] = [
  ['acute', 10],
  ['red', -30],
  ['red', 120],
  ['yellow', 600],
  ['yellow', 900],
  ['grey', 960],
  ['green', 2000],
  ['blue', 2100],
  ['blue', 2200],
  ['blue', 2300],
];
const LOGINS = ['karl', 'nanna', 'bodil', 'aksel', 'oskar'] as const;

/** A department on a Monday morning with ten items in its list, and a browser. */
export class Morning {
  readonly complaints: string[][] = [];
  /** items by the order they were raised in: of karl, nanna, bodil, aksel, oskar, and so on again */
  readonly items: string[] = [];

  private constructor(
    readonly world: World,
    private readonly browser: Browser,
    private readonly patients: readonly Planted[],
  ) {}

  static async open(): Promise<Morning> {
    const [world, browser] = await Promise.all([World.open({ webs: true }), openBrowser()]);
    const patients: Planted[] = [];
    for (const login of LOGINS) patients.push(await plant(world.test, login));
    const morning = new Morning(world, browser, patients);
    for (const [at, [level, minutes]] of MORNING.entries()) await morning.put(level, minutes, at);
    return morning;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.world.test.close();
  }

  async put(level: Level, minutes: number, whose: number): Promise<string> {
    const id = await raise(this.world.test, this.patients[whose % LOGINS.length]!, level, minutes);
    this.items.push(id);
    return id;
  }

  nameOf(login: string): string {
    return this.world.test.demo.people.find((one) => one.login === login)!.name;
  }

  /** A machine of this colleague, signed in at this path. */
  async device(login: string, path = '/clinic', viewport = { width: 1400, height: 900 }): Promise<Page> {
    const context = await this.browser.newContext({ ...desktop, viewport, timezoneId: 'Europe/Copenhagen' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    this.complaints.push(listen(page));
    await signIn(page, this.world.test.origin, path, this.nameOf(login));
    return page;
  }

  async stateOf(id: string) {
    const rows = await rowsOf<{ state: string; outcome: string | null; owner: string | null }>(
      this.world.test,
      'select state, outcome, owner_name as owner from worklist_item where id = $1',
      [id],
    );
    return rows[0]!;
  }

  async notesOf(id: string): Promise<string[]> {
    const sql = 'select note from handling where item_id = $1 and note is not null order by at';
    return (await rowsOf<{ note: string }>(this.world.test, sql, [id])).map(({ note }) => note);
  }
}

export const rowOf = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
/** The ids of the rows as they stand. */
export const order = (page: Page): Promise<string[]> =>
  page.locator('[data-item]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item') ?? ''));
/** Waits until the focus is on this row. */
export const onRow = (page: Page, id: string) =>
  page.waitForFunction((item) => document.activeElement?.getAttribute('data-item') === item, id);
/** Tab, until the field of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
async function signIn(page: Page, origin: string, path: string, name: string): Promise<void> {
  await page.goto(`${origin}${path}`);
  await page
    .getByText(/Log ind med/)
    .first()
    .click();
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`**${path}`);
}
