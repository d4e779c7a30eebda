import type { FastifyReply } from 'fastify';
import { disposition } from '../http/disposition.js';

/** Looked at in the browser, and printed from there. */
export async function sendPdf(reply: FastifyReply, fileName: string, bytes: Buffer): Promise<void> {
  await reply
    .type('application/pdf')
    .header('content-disposition', disposition('inline', fileName))
    .header('x-content-type-options', 'nosniff')
    .send(bytes);
}
