import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends a stream of server-sent events: kept by nobody on the way, changed by nobody, and not held back to fill a buffer. */
export function sendEvents(reply: FastifyReply, stream: Readable): void {
  reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store, no-transform')
    .header('x-accel-buffering', 'no')
    .send(stream);
}
