import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const APPS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
/** Never answered with a page: the server's own addresses, and assets of a release that is gone. */
const NO_PAGE = /^\/(api|demo|fhir|health|metrics|assets|clinic\/assets)(\/|$|\?)/;

/** Serves both built webs: the clinic's at `/clinic`, the patient's at `/`. Addresses inside them answer with their page. */
export async function serveWebs(server: FastifyInstance): Promise<void> {
  const clinic = await files(server, 'clinic-web', '/clinic/');
  const patient = await files(server, 'patient-web', '/');
  if (clinic) {
    server.get('/clinic', (_, reply) => clinic(reply));
    server.get('/clinic/*', (request, reply) => (NO_PAGE.test(request.url) ? reply.callNotFound() : clinic(reply)));
  }
  if (patient) {
    server.get('/', (_, reply) => patient(reply));
    server.get('/*', (request, reply) => (NO_PAGE.test(request.url) ? reply.callNotFound() : patient(reply)));
  }
}

/** The files of one web; returns what sends its page, or null when it is not built. */
async function files(server: FastifyInstance, app: string, prefix: string) {
  const root = path.join(APPS, app, 'dist');
  if (!existsSync(path.join(root, 'index.html'))) return null;
  await server.register(fastifyStatic, {
    root,
    prefix,
    wildcard: false,
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    // assets carry a hash in their names; everything else may change with the next release
    setHeaders: (reply, file) => {
      const forever = file.includes(`${path.sep}assets${path.sep}`);
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = readFileSync(path.join(root, 'index.html'));
  return (reply: FastifyReply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
}
