import type { FastifyReply, FastifyRequest } from 'fastify';
import { FhirFault } from './outcome.js';

/** A search as it came in. */
export interface Asked {
  readonly pairs: readonly (readonly [string, string])[];
  /** `Prefer: handling=lenient` */
  readonly lenient: boolean;
}

const JSON_TYPES = /(\*\/\*|application\/(\*|fhir\+json|json))/;

/** @throws FhirFault 406 when the client reads no JSON */
export function askedOf({ url, headers }: FastifyRequest): Asked {
  if (headers.accept !== undefined && !JSON_TYPES.test(headers.accept))
    throw new FhirFault(406, [{ severity: 'error', code: 'not-supported', diagnostics: 'only JSON is spoken here' }]);
  const { searchParams } = new URL(url, 'http://here');
  const prefer = [headers.prefer ?? ''].flat().join(',');
  return { pairs: [...searchParams], lenient: /\bhandling=lenient\b/.test(prefer) };
}

export async function sendResource(reply: FastifyReply, resource: object): Promise<void> {
  await reply.type('application/fhir+json; charset=utf-8').send(JSON.stringify(resource));
}
