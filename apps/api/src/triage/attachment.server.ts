import type { FastifyReply } from 'fastify';
import { disposition } from '../platform/http/disposition.js';
import type { SentFile } from './attachments.js';

/** A patient's file: pictures may be looked at, everything else is saved, and nothing in it may run or fetch. */
export async function sendAttachment(
  reply: FastifyReply,
  { bytes, contentType, isPicture, fileName }: SentFile,
): Promise<void> {
  await reply
    .type(contentType)
    .header('content-disposition', disposition(isPicture ? 'inline' : 'attachment', fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(bytes);
}
