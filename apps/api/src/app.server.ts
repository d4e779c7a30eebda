import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { apiModule } from './api.module.js';
import type { Config } from './platform/config.js';
import { bodyPipe } from './platform/http/body.pipe.js';
import { serveDocuments } from './platform/http/documents.server.js';
import { secure } from './platform/http/hooks.server.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { serveWebs } from './platform/http/webs.server.js';
import { Log } from './platform/log.service.js';
import { Metrics } from './platform/metrics.service.js';
import { ClassSerializerInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/** LIM-01: 1 MiB is room enough but for files; hooks.server.ts names what may be larger. */
const BODY_LIMIT = 1_048_576;

export interface AppOptions {
  /** An adapter that already carries the demo's routes; production never passes one. */
  readonly adapter?: FastifyAdapter;
  readonly webs?: boolean;
}

/** The one way to make the server: production, demo and tests run the same app. */
export async function createApp(config: Config, log: Log, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const module: DynamicModule = apiModule(config, log);
  const adapter = options.adapter ?? makeAdapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: log, abortOnError: false });
  const server = app.getHttpAdapter().getInstance();
  await secure(server, config);
  measure(app);
  app.useGlobalPipes(bodyPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalInterceptors(new ClassSerializerInterceptor(app.get(Reflector)));
  serveDocuments(server);
  if (options.webs !== false) await serveWebs(server);
  return app;
}

export function makeAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.mode === 'production' ? (_address: string, hop: number) => hop < 1 : false,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
  });
}

function measure(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    });
}
