import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { disposition } from '../platform/http/disposition.js';
import type { FileReport } from './file.js';

/** One JSON object a line, each as soon as it is known; a reader who goes away stops the rest. */
export async function sendReport(reply: FastifyReply, report: FileReport): Promise<void> {
  const lines = async function* () {
    for await (const line of report) yield `${JSON.stringify(line)}\n`;
  };
  await reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(lines()));
}

/** An empty file to fill in: with a byte order mark, by which a spreadsheet knows the letters. */
export async function sendTemplate(reply: FastifyReply, header: string, fileName: string): Promise<void> {
  await reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', disposition('attachment', fileName))
    .send(`\ufeff${header}\r\n`);
}
