// What a phone on a slow line fetches before the first page of the patient's web stands, and how long that takes.
import { chromium } from 'playwright-core';
import { testTools } from '../scripts/lib/test-tools.mjs';
import { round } from './setup/load.mjs';
import { onStage } from './setup/stage.mjs';

/** Lighthouse's "slow 4G": 1.6 Mbit/s down, 400 ms round trip as this project measures it, a quarter of the processor. */
const SLOW = {
  offline: false,
  latency: 400,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

const { env, missing } = await testTools({ browser: true });
if (!env.CHROME_PATH) throw new Error(missing.chromium);

const measured = await onStage(async ({ startApi }) => {
  const api = await startApi({ more: { STEMME_WORKER: 'off', LOG_LEVEL: 'warn' } });
  const browser = await chromium.launch({ executablePath: env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'da-DK' });
    const client = await page.context().newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', SLOW);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const fetched = [];
    const names = new Map();
    client.on('Network.responseReceived', ({ requestId, response }) =>
      names.set(requestId, new URL(response.url).pathname),
    );
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      fetched.push({ file: names.get(requestId), bytes: encodedDataLength }),
    );
    const started = performance.now();
    await page.goto(`http://127.0.0.1:${api.port}/`);
    await page.getByText('Log ind med MitID').first().waitFor();
    const firstPageMs = round(performance.now() - started, 0);
    const beforeFirstPage = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    await page.waitForLoadState('networkidle');
    const questionnaireReadyMs = round(performance.now() - started, 0);
    const all = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      firstPageMs,
      questionnaireReadyMs,
      bytes: { beforeFirstPage, withQuestionnaire: all },
      files: fetched,
      slow: SLOW,
      cpu: 4,
    };
  } finally {
    await browser.close();
  }
});
console.log(JSON.stringify(measured, null, 2));
