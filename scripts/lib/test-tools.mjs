// What the tests need beyond npm: a Chromium and a Redis. Taken from the environment, else as installed, else, on
// Debian as root, installed by apt while the build runs.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from './find.mjs';
import { ended } from './leash.mjs';

const chromiums = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const findChromium = () => process.env.CHROME_PATH || findProgram(chromiums);
const findRedis = () => findProgram(['redis-server', 'valkey-server']);

/**
 * Starts looking; the promise is kept when the tests need their tools.
 * @returns {Promise<{ env: Record<string, string>, missing: { chromium?: string, redis?: string } }>}
 */
export async function testTools({ browser }) {
  const wanted = [];
  // a page without a font has no text to measure
  if (browser && !findChromium()) wanted.push('chromium', 'fonts-liberation');
  if (!process.env.REDIS_URL && !findRedis()) wanted.push('redis-server');
  const words = wanted.length > 0 && canInstall() ? await install(wanted) : '';
  const chromium = findChromium();
  const redis = findRedis();
  const env = {};
  const missing = {};
  if (chromium) env.CHROME_PATH = chromium;
  else if (browser) {
    missing.chromium = `There is no Chromium for the browser tests: run apt-get install chromium, or set CHROME_PATH.${words}`;
  }
  if (redis) env.REDIS_SERVER = redis;
  else if (!process.env.REDIS_URL) {
    missing.redis = `There is no Redis for the scale-out tests: run apt-get install redis-server, or set REDIS_URL.${words}`;
  }
  return { env, missing };
}

function canInstall() {
  if (process.getuid?.() !== 0 || !findProgram(['apt-get'])) return false;
  return /^ID=debian$/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
}

/** Empty when it went well, else the end of what apt said. */
async function install(packages) {
  const log = path.join(os.tmpdir(), `stemme-apt-${process.pid}.log`);
  const lock = '-o DPkg::Lock::Timeout=300'; // another apt may run
  const script = `apt-get ${lock} update && apt-get ${lock} install -y --no-install-recommends ${packages.join(' ')}`;
  const out = fs.openSync(log, 'w');
  // not on a leash: a package manager that is killed half way leaves a broken system
  const child = spawn('/bin/sh', ['-c', script], {
    stdio: ['ignore', out, out],
    detached: true,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const code = await ended(child);
  fs.closeSync(out);
  const words = fs.readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  fs.rmSync(log, { force: true });
  return code === 0 ? '' : `\napt-get said:\n${words}`;
}
