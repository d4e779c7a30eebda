import type { FastifyInstance } from 'fastify';
import { clockRoutes, type DemoClock } from './clock.page.js';
import { foreign, HEADERS, sendPage } from './demo.headers.js';
import { both, type Html, html, page, STYLE } from './html.js';
import type { ClientCredentials } from './identity-provider.config.js';
import { type DemoIdentityProvider, mountIdentityProvider } from './identity-provider.server.js';
import { inboxRoutes } from './inbox.page.js';
import { type MailSink, startMailSink } from './mail-sink.server.js';
import { byDepartment, type DemoPerson, departments, people } from './people.js';
import { PostSink } from './post-sink.server.js';
import { SmsSink } from './sms-sink.server.js';

export interface DemoOptions {
  /** Where the browser sees the two webs, e.g. both `http://127.0.0.1:3000`. The demo's pages and provider are at the patient's. */
  origins: { patient: string; clinic: string };
  clock: DemoClock;
  /** For the mail sink; 0 (default) takes a free one. */
  mailPort?: number;
}

export interface Demo {
  mailPort: number;
  issuer: string;
  clients: { patient: ClientCredentials; clinic: ClientCredentials };
  people: readonly DemoPerson[];
  identityProvider: DemoIdentityProvider;
  mail: MailSink;
  sms: SmsSink;
  post: PostSink;
  /** Closes the sinks; the server's own closing does it too. */
  stop(): Promise<void>;
}

/**
 * Everything the demo stands on, below `/demo` of a server that is not listening yet: people, identity provider, inbox,
 * clock. Only for demo and tests, on loopback: whoever reaches it is whoever they say.
 */
export async function registerDemo(server: FastifyInstance, options: DemoOptions): Promise<Demo> {
  const { origins, clock } = options;
  const mail = await startMailSink({ port: options.mailPort ?? 0, now: () => clock.now() });
  const sms = await SmsSink.start({ now: () => clock.now() });
  const post = new PostSink(() => clock.now());
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    post.stop();
    stopped ??= Promise.all([mail.stop(), sms.stop()]).then(() => undefined);
    return stopped;
  };
  const ours = new Set([origins.patient, origins.clinic].map((origin) => new URL(origin).origin));
  let identityProvider: DemoIdentityProvider | undefined;
  await server.register(async (scope) => {
    parsers(scope);
    scope.addHook('onRequest', async (request, reply) => {
      reply.headers(HEADERS);
      // the provider's own addresses are called from server to server and guard themselves
      const guarded = !request.url.startsWith('/demo/oidc/');
      if (guarded && foreign(request, ours)) return reply.status(403).send({ code: 'csrf', status: 403 });
    });
    scope.addHook('onClose', () => stop());
    identityProvider = await mountIdentityProvider(scope, {
      people,
      origin: origins.patient,
      patientOrigin: origins.patient,
      clinicOrigin: origins.clinic,
    });
    inboxRoutes(scope, { mail, sms, post });
    clockRoutes(scope, clock);
    scope.get('/demo/demo.css', (_request, reply) => reply.type('text/css').send(STYLE));
    scope.get('/demo/people.json', () => people.map(listed));
    scope.get('/demo', (_request, reply) => sendPage(reply, indexPage(origins)));
  });
  if (identityProvider === undefined) throw new Error('the demo was not registered');
  const { issuer, clients } = identityProvider;
  return { mailPort: mail.port, issuer, clients, people, identityProvider, mail, sms, post, stop };
}

/** JSON and plain forms, whatever the server around reads. */
function parsers(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, scope.getDefaultJsonParser('error', 'error'));
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

function listed(person: DemoPerson) {
  const { login, name, side, role, email, language } = person;
  const { name: department, sor } = departments[person.department];
  return {
    login,
    name,
    side,
    department,
    sor,
    role,
    cpr: person.side === 'patient' ? person.cpr : null,
    email,
    language,
  };
}

function indexPage(origins: DemoOptions['origins']): string {
  const link = (to: string, text: Html) => html`<li><a href="${to}">${text}</a></li>\n`;
  return page(
    'Overblik',
    html`<h1>Stemme demo</h1>
<ul>
${link(new URL('/', origins.patient).href, both('Patientens side', 'The patient’s pages'))}
${link(new URL('/clinic', origins.clinic).href, both('Klinikkens side', 'The clinic’s pages'))}
${link('/demo/inbox', both('Indbakke: alt, hvad der er sendt', 'Inbox: all that was sent'))}
${link('/demo/clock', both('Ur: stil tiden frem', 'Clock: move the time forward'))}
${link('/demo/people.json', both('Personer som data', 'The people as data'))}
</ul>
<h2>${both('Personer', 'People')}</h2>
${byDepartment(people).map(
  (group) => html`<h3>${group.department.name}</h3>
<ul>
${group.people.map((person) => html`<li><strong>${person.name}</strong>, ${titleOf(person)}</li>\n`)}
</ul>
`,
)}`,
  );
}

function titleOf(person: DemoPerson): string {
  return person.side === 'patient' ? `patient, CPR ${person.cpr}` : person.role;
}
