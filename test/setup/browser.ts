import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Quiet: no call home, no first-run page. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage', // a container's /dev/shm is small
];

/** What the patient holds, and what the clinic sits at. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'da-DK',
} as const;
export const desktop = { viewport: { width: 1280, height: 800 }, locale: 'da-DK' } as const;

/**
 * The Chromium that `npm test` found.
 * @throws when CHROME_PATH is not set: the sentence says what to run
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error('CHROME_PATH is not set: run the browser tests with npm test.');
  // Chromium's sandbox refuses to start as root
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  return chromium.launch({ executablePath, args });
}

const pictures = path.resolve('test/screenshots');

/** Writes a picture of the whole page to test/screenshots, which is not committed. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}
