import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, isSid, isUuid } from '../actor.js';
import { notFound, Refusal } from '../errors.js';
import { cookieName, sideOf } from './side.js';

/** The session id of this request's side, or null. */
export function sidOf(request: FastifyRequest): string | null {
  const side = sideOf(request.url);
  if (!side) return null;
  const sid = request.cookies[cookieName(side, true)] ?? request.cookies[cookieName(side, false)];
  return sid && isSid(sid) ? sid : null;
}

/** The person behind the request. Whether the session lives is decided by the database at the first statement. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const [side, sid] = [sideOf(request.url), sidOf(request)];
  if (!side || !sid) throw new Refusal('signed-out');
  return { kind: 'session', side, sid, request: request.id };
});

/** An id in the path. A malformed one is answered as an absent one. */
export const Id = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
  const id = params[name ?? 'id'];
  if (!isUuid(id)) throw notFound();
  return id;
});
