// The built API and worker as processes, in production mode: what a department would run, with its edge replaced by ours.
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { get } from '../../scripts/lib/server.mjs';
import { sleep } from '../../scripts/lib/processes.mjs';

export const keys = { cpr: Buffer.alloc(32, 1), cprIndex: Buffer.alloc(32, 2), session: Buffer.alloc(32, 3) };

/** @param {{ appUrl: string, workerUrl: string }} database */
export function environment(database, { port = 3000, smtpPort = 25, redisUrl, more = {} } = {}) {
  const provider = 'https://identity.example.test';
  return {
    STEMME_MODE: 'production',
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    PATIENT_ORIGIN: 'https://patient.example.test',
    CLINIC_ORIGIN: 'https://clinic.example.test',
    CPR_KEY: keys.cpr.toString('base64'),
    CPR_INDEX_KEY: keys.cprIndex.toString('base64'),
    SESSION_KEY: keys.session.toString('base64'),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'Stemme <stemme@example.test>',
    PATIENT_OIDC_ISSUER: provider,
    PATIENT_OIDC_CLIENT_ID: 'patient',
    PATIENT_OIDC_CLIENT_SECRET: 'not-used',
    CLINIC_OIDC_ISSUER: provider,
    CLINIC_OIDC_CLIENT_ID: 'clinic',
    CLINIC_OIDC_CLIENT_SECRET: 'not-used',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...more,
  };
}

/** Starts `main` or `worker`; its log goes to `log`. It stops when we are gone: it watches its stdin. */
export function startService(entry, env, { log, dist = path.join(root, 'apps/api/dist') }) {
  const out = fs.openSync(log, 'a', 0o600);
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR };
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(dist, `${entry}.js`)], {
    cwd: root,
    env: { ...inherited, ...env, STEMME_PARENT_PIPE: '1' },
    stdio: ['pipe', out, out],
    detached: process.platform !== 'win32',
  });
  fs.closeSync(out);
  child.stdin.on('error', () => undefined);
  return child;
}

/** True when it answers `/health/ready`; false when it has ended or the time is up. */
export async function untilReady(child, port, ms = 60_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if ((await get({ host: '127.0.0.1', port, path: '/health/ready' })).status === 200) return true;
  }
  return false;
}

/** A worker has no port: it says in its log, which grows from `from`, that it has started. */
export async function untilWorking(child, log, from, ms = 60_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (fs.readFileSync(log, 'utf8').slice(from).includes('"worker.started"')) return true;
  }
  return false;
}

/** Ends a service as an operator would; its exit code. */
export async function stopService(child) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const code = await gone;
  clearTimeout(timer);
  return code;
}

/** What a signed-in patient's browser sends with a change. */
export function credentials(sid) {
  const csrf = crypto.createHmac('sha256', keys.session).update(`csrf:${sid}`).digest('base64url');
  return { cookie: `__Host-stemme-patient=${sid}`, 'x-csrf-token': csrf, 'content-type': 'application/json' };
}
