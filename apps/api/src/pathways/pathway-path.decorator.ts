import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../platform/errors.js';

/** The version in the path. One that is no number is answered as an absent one. */
export const PathwayVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { version } = paramsOf(context);
  if (version === undefined || !/^[1-9]\d{0,8}$/.test(version)) throw notFound();
  return Number(version);
});

/** The pathway in the path. An id that no pathway can have is answered as an absent one. */
export const PathwayId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { pathway } = paramsOf(context);
  if (pathway === undefined || !/^[a-z][a-z0-9-]{0,60}$/.test(pathway)) throw notFound();
  return pathway;
});

function paramsOf(context: ExecutionContext): Readonly<Record<string, string | undefined>> {
  return context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
}
