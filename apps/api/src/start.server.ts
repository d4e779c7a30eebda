import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { workerModule } from './api.module.js';
import { createApp } from './app.server.js';
import { type Config, readConfig } from './platform/config.js';
import { checkRoles } from './platform/database/roles.server.js';
import { armFailpoint } from './platform/failpoint.js';
import { Log } from './platform/log.service.js';
import { shippedSentence } from './shipped.js';

/** Starts the process; anything that stops it is one sentence on stderr and exit code 1. */
export async function start({ http }: { http: boolean }): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = new Log(config.logLevel);
    const fault = shippedSentence();
    if (fault) throw new Error(fault);
    await checkRoles(config);
    if (config.mode === 'demo' || process.env.NODE_ENV === 'test') armFailpoint(process.env.STEMME_FAILPOINT);
    const close = http ? await serve(config, log) : await work(config, log);
    stopOn(close, log);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exit(1);
  }
}

async function serve(config: Config, log: Log): Promise<() => Promise<void>> {
  // the demo's parts are loaded only in demo mode: in production they do not exist
  const demo = config.mode === 'demo' ? await import('./demo/demo.server.js') : null;
  const app = demo ? (await demo.createDemo(config, log)).app : await createApp(config, log);
  await app.listen(config.port, config.host);
  log.info('api.listening', { host: config.host, port: config.port, mode: config.mode, worker: config.worker });
  return () => app.close();
}

async function work(config: Config, log: Log): Promise<() => Promise<void>> {
  const context = await NestFactory.createApplicationContext(workerModule(config, log), {
    logger: log,
    abortOnError: false,
  });
  log.info('worker.started', { mode: config.mode });
  return () => context.close();
}

/** Stops gracefully once: on a signal, or when the parent that holds our stdin is gone. */
function stopOn(close: () => Promise<void>, log: Log): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info('process.stopping', { signal });
    // whatever hangs is cut after 15 s: every open transaction rolls back, every claimed row comes back
    setTimeout(() => process.exit(1), 15_000).unref();
    void close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.failed('process.stop-failed', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (process.env.STEMME_PARENT_PIPE === '1') process.stdin.on('end', () => stop('parent-gone')).resume();
}

function sentence(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `Port ${process.env.PORT ?? 3000} is taken: set PORT to a free one.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database cannot be reached: check DATABASE_URL and that the server runs.';
  if (code === '28P01' || code === '28000') return 'The database refuses the user or password in DATABASE_URL.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist.';
  return message ?? 'The process could not start.';
}
