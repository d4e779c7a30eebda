import type { FastifyInstance } from 'fastify';
import { sendPage } from './demo.headers.js';
import { both, type Html, html, linked, page, whenLocal } from './html.js';
import type { Mail, MailSink } from './mail-sink.server.js';

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
export function inboxRoutes(server: FastifyInstance, sink: MailSink): void {
  server.get('/demo/inbox', (_request, reply) => sendPage(reply, inboxPage(sink.list())));
  server.get('/demo/inbox.js', (_request, reply) => reply.type('text/javascript').send(SCRIPT));
  server.get('/demo/inbox.json', () => sink.list());
  server.delete('/demo/inbox.json', (_request, reply) => {
    sink.clear();
    return reply.status(204).send();
  });
  // what a form without a script can send
  server.post('/demo/inbox', (_request, reply) => {
    sink.clear();
    return reply.redirect('/demo/inbox', 303);
  });
}

function inboxPage(mails: readonly Mail[]): string {
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

function message(mail: Mail): Html {
  return html`<article>
<h2>${mail.subject === '' ? '(uden emne)' : mail.subject}</h2>
<p>${both('Til', 'To')}: ${mail.to}<br><time datetime="${mail.at}">${whenLocal(new Date(mail.at))}</time></p>
<pre>${linked(mail.text === '' ? mail.html : mail.text)}</pre>
</article>
`;
}
