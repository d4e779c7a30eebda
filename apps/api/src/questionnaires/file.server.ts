import type { FastifyReply } from 'fastify';
import type { SourceFile } from './library.service.js';

/** A stranger's file goes out as it came in: saved, never shown, with the checksum of what was kept. */
export async function sendFile(reply: FastifyReply, { bytes, sha256, fileName, mediaType }: SourceFile): Promise<void> {
  const plain = fileName.replaceAll(/[^A-Za-z0-9._-]/g, '_');
  const whole = encodeURIComponent(fileName.replaceAll(/\p{Surrogate}/gu, '_')).replaceAll(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  await reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
    .header('x-content-type-options', 'nosniff')
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('etag', `"${sha256}"`)
    .send(bytes);
}
