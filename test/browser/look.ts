import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { picture } from '../setup/browser.js';

/** Everything the browser complained of: broken rules of the content security policy, errors of our own. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // a refused request is an answer the page deals with; the browser notes it all the same
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

/** A picture of the screen, and no accessibility violation on it (WCAG 2.2 AA and best practice). */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await judge(page, name);
}

/** The same at once, of a page around a frame: it is never said to be idle, and what is in the frame is another page. */
export async function judge(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(', ')}`);
  expect([name, found]).toEqual([name, []]);
}
