import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../errors.js';

/** The version in the path. One that is no number is answered as an absent one. */
export const Version = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { version } = paramsOf(context);
  if (version === undefined || !/^[1-9]\d{0,8}$/.test(version)) throw notFound();
  return Number(version);
});

/** A name in the path, of a document or of a part of one. One that nothing can have is answered as an absent one. */
export const Name = createParamDecorator((param: string, context: ExecutionContext): string => {
  const name = paramsOf(context)[param];
  if (name === undefined || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(name)) throw notFound();
  return name;
});

function paramsOf(context: ExecutionContext): Readonly<Record<string, string | undefined>> {
  return context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
}
