import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const APPS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

/** Serves both built webs: the patient's at `/`, the clinic's at `/clinic`. Paths inside them answer with their page. */
export async function serveWebs(server: FastifyInstance): Promise<void> {
  const patient = path.join(APPS, 'patient-web/dist');
  const clinic = path.join(APPS, 'clinic-web/dist');
  const cache = { immutable: true, maxAge: '365d' } as const;
  const plain = { wildcard: false, index: false, decorateReply: false } as const;
  if (existsSync(path.join(clinic, 'index.html'))) {
    await server.register(fastifyStatic, {
      ...plain,
      root: path.join(clinic, 'assets'),
      prefix: '/clinic/assets/',
      ...cache,
    });
    const page = { root: clinic, prefix: '/clinic/', serve: false, decorateReply: false } as const;
    await server.register(fastifyStatic, page);
    const send = async (_: unknown, reply: { sendFile(name: string, root: string): unknown }): Promise<unknown> =>
      reply.sendFile('index.html', clinic);
    server.get('/clinic', { schema: { hide: true } as never }, send as never);
    server.get('/clinic/*', send as never);
  }
  if (existsSync(path.join(patient, 'index.html'))) {
    await server.register(fastifyStatic, {
      root: path.join(patient, 'assets'),
      prefix: '/assets/',
      wildcard: false,
      index: false,
      ...cache,
    });
    server.get('/', async (_, reply) => reply.sendFile('index.html', patient));
    server.get('/*', async (request, reply) => {
      if (/^\/(api|demo|fhir|health|metrics)(\/|$)/.test(request.url)) return reply.callNotFound();
      return reply.sendFile('index.html', patient);
    });
  }
}
