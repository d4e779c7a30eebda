import type { FastifyInstance } from 'fastify';
import { sendPage } from './demo.headers.js';
import { both, type Html, html, linked, page, whenLocal } from './html.js';
import type { MailSink } from './mail-sink.server.js';
import type { PostSink } from './post-sink.server.js';
import type { SmsSink } from './sms-sink.server.js';

/** Everything the service sends by. */
export interface Sinks {
  readonly mail: MailSink;
  readonly sms: SmsSink;
  readonly post: PostSink;
}

/** What was sent, by whichever channel. */
interface Item {
  readonly id: string;
  readonly channel: 'email' | 'sms' | 'digital-post' | 'letter';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
}

const CHANNELS: Readonly<Record<Item['channel'], Html>> = {
  email: both('E-mail', 'E-mail'),
  sms: both('SMS', 'Text message'),
  'digital-post': both('Digital Post', 'Digital Post'),
  letter: both('Brev', 'Letter'),
};

/** Every three seconds: is there other mail than on this page? Then load it anew. Without scripts there is a link. */
const SCRIPT = `'use strict';
setInterval(async () => {
  try {
    const mails = await (await fetch('/demo/inbox.json')).json();
    const seen = document.getElementById('mails').dataset;
    if (String(mails.length) !== seen.count || (mails[0] ? mails[0].id : '') !== seen.newest) location.reload();
  } catch {}
}, 3000);
`;

/** What the service has sent to anybody, for the demo's people to read. */
export function inboxRoutes(server: FastifyInstance, sinks: Sinks): void {
  server.get('/demo/inbox', (_request, reply) => sendPage(reply, inboxPage(itemsOf(sinks))));
  server.get('/demo/inbox.js', (_request, reply) => reply.type('text/javascript').send(SCRIPT));
  server.get('/demo/inbox.json', () => itemsOf(sinks));
  server.delete('/demo/inbox.json', (_request, reply) => {
    clear(sinks);
    return reply.status(204).send();
  });
  // what a form without a script can send
  server.post('/demo/inbox', (_request, reply) => {
    clear(sinks);
    return reply.redirect('/demo/inbox', 303);
  });
}

/** The newest first. */
function itemsOf({ mail, sms, post }: Sinks): Item[] {
  return [
    ...mail.list().map((each) => ({ ...each, channel: 'email' as const })),
    ...sms.list().map((each) => ({ ...each, channel: 'sms' as const, subject: '', html: '' })),
    ...post.list().map((each) => ({ ...each, html: '' })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function clear({ mail, sms, post }: Sinks): void {
  mail.clear();
  sms.clear();
  post.clear();
}

function inboxPage(mails: readonly Item[]): string {
  return page(
    'Indbakke',
    html`<h1>${both('Indbakke', 'Inbox')}</h1>
<p>${both('Alt, hvad tjenesten har sendt. Intet forlader maskinen.', 'All that was sent. Nothing leaves this machine.')}</p>
<div class="row"><a href="/demo/inbox">${both('Opdater', 'Refresh')}</a>
<form method="post" action="/demo/inbox"><button type="submit">${both('Tøm', 'Empty')}</button></form></div>
<p role="status">${both('Beskeder', 'Messages')}: ${mails.length}</p>
<div id="mails" data-count="${mails.length}" data-newest="${mails[0]?.id ?? ''}">
${mails.map(message)}
</div>`,
    '/demo/inbox.js',
  );
}

function message(mail: Item): Html {
  return html`<article>
<h2>${mail.subject === '' ? CHANNELS[mail.channel] : mail.subject}</h2>
<p>${CHANNELS[mail.channel]}. ${both('Til', 'To')}: ${mail.to}<br><time datetime="${mail.at}">${whenLocal(new Date(mail.at))}</time></p>
<pre>${linked(mail.text === '' ? mail.html : mail.text)}</pre>
</article>
`;
}
