import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, isSid } from '../platform/actor.js';
import { Refusal } from '../platform/errors.js';
import { cookieName } from '../platform/http/side.js';

/** A system by its bearer token, else a clinician by the session of the clinic's web. Patients have no part in this. */
export const FhirCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const secret = /^Bearer ([0-9a-f]{64})$/i.exec(authorization)?.[1]?.toLowerCase();
    if (secret === undefined) throw new Refusal('signed-out');
    return { kind: 'system', secret, request: request.id };
  }
  const sid = request.cookies[cookieName('clinic', true)] ?? request.cookies[cookieName('clinic', false)];
  if (sid === undefined || !isSid(sid)) throw new Refusal('signed-out');
  return { kind: 'session', side: 'clinic', sid, request: request.id };
});
