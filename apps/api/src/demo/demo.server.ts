import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, makeAdapter } from '../app.server.js';
import { Clock } from '../platform/clock.service.js';
import type { Config } from '../platform/config.js';
import type { Log } from '../platform/log.service.js';
import { type Demo, registerDemo } from './demo.routes.js';
import { seedDemo } from './seed.server.js';

export interface DemoOptions {
  readonly webs?: boolean;
  /** Fill an empty database with the demo region's people. */
  readonly seed?: boolean;
}

/** The product with the demo's edge around it: identity provider, mail sink, inbox, clock page, all on loopback. */
export async function createDemo(
  config: Config,
  log: Log,
  options: DemoOptions = {},
): Promise<{ app: NestFastifyApplication; demo: Demo }> {
  const adapter: FastifyAdapter = makeAdapter(config);
  let clock: Clock | null = null;
  const ready = (): Clock => {
    if (!clock) throw new Error('the clock is not running yet');
    return clock;
  };
  const demo = await registerDemo(adapter.getInstance(), {
    origins: { patient: config.patientOrigin, clinic: config.clinicOrigin },
    clock: {
      now: () => clock?.now() ?? new Date(),
      advance: (by) => ready().advance(by),
      set: (instant) => ready().set(instant),
    },
  });
  const { patient, clinic } = demo.clients;
  const client = (c: { id: string; secret: string }) => ({
    issuer: demo.issuer,
    clientId: c.id,
    clientSecret: c.secret,
  });
  const app = await createApp(
    {
      ...config,
      identity: { patient: client(patient), clinic: client(clinic) },
      smtp: { url: `smtp://127.0.0.1:${demo.mailPort}`, from: 'Stemme <stemme@example.test>' },
      sms: { url: demo.sms.url, token: 'demo', sender: 'Stemme' },
      digitalPost: { folder: demo.post.digitalPost, cvr: '12345678' },
      lettersFolder: demo.post.letters,
    },
    log,
    { adapter, webs: options.webs ?? true },
  );
  clock = app.get(Clock);
  if (options.seed !== false) {
    await app.init();
    await seedDemo(app, demo.people);
  }
  return { app, demo };
}
