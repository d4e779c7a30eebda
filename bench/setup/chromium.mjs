import { findProgram } from '../../scripts/lib/find.mjs';

/** The Chromium of CHROME_PATH, else an installed one. */
export function installedChromium() {
  const found =
    process.env.CHROME_PATH || findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (!found) throw new Error('There is no Chromium: run apt-get install chromium, or set CHROME_PATH.');
  return found;
}
