import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../platform/errors.js';

/** The version in the path. One that is no number is answered as an absent one. */
export const VersionNumber = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { version } = paramsOf(context);
  if (version === undefined || !/^[1-9]\d{0,8}$/.test(version)) throw notFound();
  return Number(version);
});

/** A document's id in the path. One that no document can have is answered as an absent one. */
export const DocumentId = createParamDecorator((name: string, context: ExecutionContext): string => {
  const id = paramsOf(context)[name];
  if (id === undefined || id.length > 200 || /[\p{Cc}\p{Surrogate}]/u.test(id)) throw notFound();
  return id;
});

function paramsOf(context: ExecutionContext): Readonly<Record<string, string | undefined>> {
  return context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
}
