import type { FastifyReply } from 'fastify';
import { disposition } from '../platform/http/disposition.js';
import type { PdfDocument } from '../platform/pdf/pdf-document.js';
import { renderPdf } from '../platform/pdf/render-pdf.server.js';

/** Made outside the transaction: drawing a hundred sheets holds no row. */
export async function sendLetters(reply: FastifyReply, document: PdfDocument): Promise<void> {
  await reply
    .type('application/pdf')
    .header('content-disposition', disposition('inline', 'breve.pdf'))
    .header('x-content-type-options', 'nosniff')
    .send(await renderPdf(document));
}
