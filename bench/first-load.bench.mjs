// What a phone on a slow line fetches, and how long it takes, until the first page and until the first question stand.
import { chromium } from 'playwright-core';
import { testTools } from '../scripts/lib/test-tools.mjs';
import { median, round } from './setup/load.mjs';
import { makeDepartment, makePatients } from './setup/population.mjs';
import { onStage, say } from './setup/stage.mjs';

/** 400 ms round trip, 1.6 Mbit/s down, a quarter of this processor. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const PROCESSOR = 4;
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

const { env, missing } = await testTools({ browser: true });
if (!env.CHROME_PATH) throw new Error(missing.chromium);

const measured = await onStage(async ({ client, startApi }) => {
  const department = await makeDepartment(client);
  const people = await makePatients(client, { count: 4 * RUNS, department });
  const api = await startApi({ more: { STEMME_WORKER: 'off', LOG_LEVEL: 'warn' } });
  const origin = `http://127.0.0.1:${api.port}`;
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  const browser = await chromium.launch({ executablePath: env.CHROME_PATH, args });
  try {
    const result = {};
    for (const packed of ['gzip', 'br']) {
      const signIn = [];
      const question = [];
      for (let run = 0; run < RUNS; run += 1) {
        signIn.push(await onPhone(browser, packed, (phone) => untilSignIn(phone, origin)));
        question.push(await onPhone(browser, packed, (phone) => untilQuestion(phone, origin, people.pop())));
      }
      result[packed] = { signIn: typical(signIn), firstQuestion: typical(question) };
      const { ms, bytes } = result[packed].firstQuestion;
      say(`${packed}: sign-in page ${result[packed].signIn.bytes} bytes; first question ${bytes} bytes, ${ms} ms`);
    }
    return { ...result, slow: SLOW, processor: `1/${PROCESSOR}`, runs: RUNS };
  } finally {
    await browser.close();
  }
});
console.log(JSON.stringify(measured, null, 2));

/** A phone that has never been here: nothing is in its cache. */
async function onPhone(browser, packed, work) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, locale: 'da-DK' });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': packed } });
    await client.send('Network.emulateNetworkConditions', SLOW);
    await client.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
    const names = new Map();
    const files = [];
    client.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (encodedDataLength > 0 && names.get(requestId)?.startsWith('http'))
        files.push({ file: new URL(names.get(requestId)).pathname, bytes: encodedDataLength });
    });
    return await work({ context, page, files });
  } finally {
    await context.close();
  }
}

async function untilSignIn({ page, files }, origin) {
  const started = performance.now();
  await page.goto(origin);
  await page.getByText('Log ind med MitID').first().waitFor();
  return taken(started, files);
}

/** From the link in the invitation, signed in; the patient begins as soon as there is something to press. */
async function untilQuestion({ context, page, files }, origin, { sid, assignment }) {
  await context.addCookies([{ name: 'stemme-patient', value: sid, url: origin, httpOnly: true }]);
  const started = performance.now();
  await page.goto(`${origin}/skema/${assignment}`);
  await page.getByRole('button', { name: 'Begynd' }).click();
  const startPageMs = round(performance.now() - started, 0);
  await page.getByRole('radio').first().waitFor();
  return { ...taken(started, files), startPageMs };
}

function taken(started, files) {
  return {
    ms: round(performance.now() - started, 0),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: [...files],
  };
}

/** The median of the times; the bytes are the same each time but for what ids weigh. */
function typical(runs) {
  const last = runs.at(-1);
  const startPageMs = last.startPageMs === undefined ? {} : { startPageMs: median(runs.map((run) => run.startPageMs)) };
  return { ...startPageMs, ms: median(runs.map(({ ms }) => ms)), bytes: last.bytes, files: last.files };
}
