import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { SIDES } from './side.js';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../openapi');

/** Each side's OpenAPI document, as it was reviewed and committed. A test holds it to the routes that run. */
export function serveDocuments(server: FastifyInstance): void {
  for (const side of SIDES) {
    const document = readFileSync(path.join(FOLDER, `${side}.json`));
    server.get(`/api/${side}/openapi.json`, (_, reply) => reply.type('application/json').send(document));
  }
}
