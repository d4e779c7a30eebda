import { spawn } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import { leash } from './leash.mjs';
import { root } from './paths.mjs';
import { sleep } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/** The port and host the API will listen on. A port that is no number is the API's to refuse. */
export function address(env = process.env) {
  const host = env.HOST || '127.0.0.1';
  return { port: Number(env.PORT || 3000), host, reach: host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host };
}

/** Refuses a taken port before anything is built or started. */
export async function refuseTakenPort({ port, host }) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Refusal('PORT must be a number from 1 to 65535.');
  const code = await new Promise((resolve) => {
    const server = net.createServer().once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE') {
    throw new Refusal(`Port ${port} is taken by another program: stop it, or choose another with PORT=3001 npm start.`);
  }
  if (code === 'EACCES')
    throw new Refusal(`Port ${port} may not be opened by this user: choose one from 1024 with PORT.`);
  if (code !== undefined) throw new Refusal(`HOST ${host} and PORT ${port} cannot be listened on (${code}).`);
}

/** Migrates and loads the shipped documents; its own sentence goes to stderr. */
export const startMigrate = (env) =>
  leash(process.execPath, ['apps/api/dist/migrate.js'], { cwd: root, env: { ...process.env, ...env } });

/**
 * The API (and the worker in it). It watches its stdin itself and stops when we are gone, so it needs no leash: it is
 * our direct child, and our signals are its own. In a group of its own, for Ctrl-C is ours to pass on.
 * @param {import('node:child_process').StdioOptions} stdio
 */
export const startApi = (env, stdio = ['pipe', 'inherit', 'inherit']) =>
  spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, ...env, STEMME_PARENT_PIPE: '1' },
    stdio,
    detached: process.platform !== 'win32',
  });

/** True once the API says it is ready, false when it ended before or the time is up. */
export async function isReady(child, { reach, port }, ms = 120_000) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if ((await get({ host: reach, port, path: '/health/ready' })).status === 200) return true;
  }
  return false;
}

/** One GET, as { status, text }; status 0 when nobody answers. */
export function get(where) {
  return new Promise((resolve) => {
    const request = http.get({ ...where, agent: false, timeout: 5_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
      response.on('error', () => resolve({ status: 0, text: '' }));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve({ status: 0, text: '' }));
  });
}

/** Asks a server to finish what it is doing and end. It cuts itself off after 15 s; after twenty it is ended. */
export async function stopApi(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}
