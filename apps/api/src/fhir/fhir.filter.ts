import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../platform/errors.js';
import { fromFastify } from '../platform/http/hooks.server.js';
import { Log } from '../platform/log.service.js';
import { FhirFault, type Issue, issueOf, outcome } from './outcome.js';

/** Everything that goes wrong under `/fhir` leaves as an OperationOutcome; nothing else leaks out. */
@Catch()
export class FhirFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { status, issues } = told(error);
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (status >= 500) this.log.failed('request.failed', error, { request: request.id, method: request.method });
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    if (status === 503) reply.header('retry-after', '2');
    void reply
      .status(status)
      .type('application/fhir+json; charset=utf-8')
      .send(JSON.stringify(outcome(issues)));
  }
}

function told(error: unknown): { status: number; issues: readonly Issue[] } {
  if (error instanceof FhirFault) return error;
  const refusal = error instanceof Refusal ? error : fromFastify(statusOf(error));
  return { status: refusal.status, issues: [issueOf(refusal.code)] };
}

function statusOf(error: unknown): unknown {
  return error instanceof HttpException ? { statusCode: error.getStatus() } : error;
}
