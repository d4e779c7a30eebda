import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, Refusal } from '../errors.js';
import { Log } from '../log.service.js';
import { fromFastify } from './hooks.server.js';

/** Everything that goes wrong leaves as problem+json with a code from the closed list; nothing else leaks out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = asRefusal(error);
    if (refusal.status >= 500)
      this.log.failed('request.failed', error, { request: request.id, method: request.method });
    if (refusal.status === 503) reply.header('retry-after', '2');
    void reply.status(refusal.status).type('application/problem+json').send(problem(refusal, request.id));
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpException) return fromFastify({ statusCode: error.getStatus() });
  return fromFastify(error);
}
