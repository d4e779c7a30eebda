import type { FastifyReply } from 'fastify';
import { disposition } from '../platform/http/disposition.js';
import type { SourceFile } from './library.service.js';

/** A stranger's file goes out as it came in: saved, never shown, with the checksum of what was kept. */
export async function sendFile(reply: FastifyReply, { bytes, sha256, fileName, mediaType }: SourceFile): Promise<void> {
  await reply
    .type(mediaType)
    .header('content-disposition', disposition('attachment', fileName))
    .header('x-content-type-options', 'nosniff')
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('etag', `"${sha256}"`)
    .send(bytes);
}
