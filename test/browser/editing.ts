import type { Browser, Locator, Page } from 'playwright-core';
import type { World } from '../journeys/world.js';
import { desktop } from '../setup/browser.js';
import { listen, look } from './look.js';

/** A clinic's screen with a list, and the editor behind it, as somebody who is signed in sees them. */
export class Desk {
  readonly complaints: string[][] = [];

  constructor(
    private readonly world: () => World,
    private readonly browser: () => Browser,
    private readonly at: { readonly path: string; readonly heading: string },
  ) {}

  async open(login: string): Promise<Page> {
    const context = await this.browser().newContext({ ...desktop, timezoneId: 'Europe/Copenhagen' });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    this.complaints.push(listen(page));
    await page.goto(this.address());
    await page
      .getByText(/Log ind med/)
      .first()
      .click();
    await page.getByRole('button', { name: this.nameOf(login) }).click();
    await this.listed(page);
    return page;
  }

  async toList(page: Page): Promise<void> {
    await page.goto(this.address());
    await this.listed(page);
  }

  nameOf(login: string): string {
    return this.world().test.demo.people.find((one) => one.login === login)!.name;
  }

  private address(): string {
    return `${this.world().test.origin}/clinic/${this.at.path}`;
  }

  private async listed(page: Page): Promise<void> {
    await page.getByRole('heading', { name: this.at.heading, level: 1 }).waitFor();
  }
}

/** At the width of a desk and of a phone, and nothing runs off the page. */
export async function seen(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1400, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await look(page, `${name}-${width}`);
    const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, width, room]).toEqual([name, width, 0]);
  }
}

export function press(on: Page | Locator, name: string | RegExp): Promise<void> {
  return on.getByRole('button', { name, exact: true }).click();
}

export function section(page: Page, name: string): Locator {
  return page.locator('details.edit-section', { has: page.getByRole('heading', { name, level: 2 }) });
}

export async function unfold(found: Locator): Promise<Locator> {
  if (!(await found.evaluate((one) => (one as HTMLDetailsElement).open)))
    await found.locator('summary').first().click();
  return found;
}
