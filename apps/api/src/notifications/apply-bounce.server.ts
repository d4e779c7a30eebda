import { readFile } from 'node:fs/promises';
import pg from 'pg';
import PostalMime from 'postal-mime';
import { type BounceFault, bounceOf, type ReportPart } from './bounce.js';

export type Bounced =
  | { readonly status: 'ok'; readonly message: string; readonly code: string }
  | { readonly status: 'refused'; readonly code: BounceFault | 'not-known' };

/**
 * A report that came back by e-mail: the message did not arrive. It is marked, its address is not used again until it is
 * corrected, and the patient's next channel gets its turn. The same report again changes nothing (`not-known`).
 * @param url the worker's database
 */
export async function applyBounce(url: string, file: string): Promise<Bounced> {
  const found = bounceOf(await partsOf(await readFile(file)));
  if (typeof found === 'string') return { status: 'refused', code: found };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select app.bounce_message($1, 'bounced', array['notifications.next-channel'], 1) as done`,
      [found.message],
    );
    if (rows[0].done !== true) return { status: 'refused', code: 'not-known' };
    return { status: 'ok', message: found.message, code: found.status };
  } finally {
    await client.end();
  }
}

async function partsOf(raw: Buffer): Promise<ReportPart[]> {
  const { attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  return attachments.map(({ mimeType, content }) => ({
    type: mimeType.toLowerCase(),
    text: typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
  }));
}
