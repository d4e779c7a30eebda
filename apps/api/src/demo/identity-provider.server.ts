import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Provider } from 'oidc-provider';
import { type ClientCredentials, configuration, MOUNT, SCOPES, signOutAtOnce } from './identity-provider.config.js';
import { MemoryStore } from './memory-adapter.js';
import type { DemoPerson } from './people.js';
import { signInFaultPage, signInPage } from './sign-in.page.js';

const SUBSTANTIAL = 'https://data.gov.dk/concept/core/nsis/Substantial';

/** What the next sign-in is to be like; used once. */
export interface NextSignIn {
  /** Login of the person; the page is then skipped. */
  person?: string;
  /** Assurance claim; null leaves it out. */
  loa?: string | null;
  /** Further claims, laid over the person's own; undefined takes one away. */
  claims?: Readonly<Record<string, unknown>>;
}

export interface DemoIdentityProvider {
  issuer: string;
  clients: { patient: ClientCredentials; clinic: ClientCredentials };
  setNext(next: NextSignIn): void;
  /** People who are signed in at the provider now. */
  sessions(): number;
}

export interface ProviderOptions {
  people: readonly DemoPerson[];
  /** Where the browser and the API reach this process, e.g. `http://127.0.0.1:3000`. */
  origin: string;
  patientOrigin: string;
  clinicOrigin: string;
}

/**
 * A real OpenID provider for made-up people, below `/demo/oidc` of the given server. It stands in for MitID's broker
 * (client `patient`) and for a hospital's provider (client `clinic`). Anyone may be anyone: never outside a demo.
 *
 * Every sign-in asks who you are, also when somebody signed in before: two people often share one browser in a demo.
 */
export async function mountIdentityProvider(
  server: FastifyInstance,
  options: ProviderOptions,
): Promise<DemoIdentityProvider> {
  const demo = new DemoProvider(options);
  await server.register(async (scope) => {
    // the library reads its bodies itself: no parser may touch the stream
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(`${MOUNT}/*`, (request, reply) => demo.handle(request, reply));
  });
  server.get<{ Params: { uid: string } }>(`${MOUNT}/interaction/:uid`, (request, reply) => demo.ask(request, reply));
  server.post<{ Params: { uid: string }; Body: Record<string, string> | undefined }>(
    `${MOUNT}/interaction/:uid`,
    (request, reply) => demo.answer(request, reply),
  );
  return demo;
}

interface Overlay {
  loa?: string | null;
  claims?: Readonly<Record<string, unknown>>;
}

class DemoProvider implements DemoIdentityProvider {
  readonly issuer: string;
  readonly clients = { patient: credentials('stemme-patient'), clinic: credentials('stemme-clinic') };
  private readonly store = new MemoryStore(() => Date.now());
  private readonly provider: Provider;
  private readonly callback: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  private readonly csp: string;
  /** Proves that the form was sent from a page of ours for this very sign-in. */
  private readonly formKey = randomBytes(32);
  private readonly overlays = new Map<string, Overlay>();
  private next: NextSignIn | null = null;

  constructor(private readonly options: ProviderOptions) {
    this.issuer = new URL(MOUNT, options.origin).href;
    // the form's answer leads back to the app's own address, and Chromium holds redirects to form-action too
    const forms = [...new Set(["'self'", options.patientOrigin, options.clinicOrigin])].join(' ');
    this.csp = `default-src 'none'; style-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
    this.provider = new Provider(
      this.issuer,
      configuration({ ...options, clients: this.clients, store: this.store, claims: this.claims.bind(this) }),
    );
    this.provider.use(signOutAtOnce);
    this.callback = this.provider.callback();
  }

  setNext(next: NextSignIn): void {
    this.next = next;
  }

  sessions(): number {
    return this.store.count('Session', (payload) => payload.accountId !== undefined);
  }

  /** The library's own addresses, with our headers and without ours' framework in between. */
  async handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { raw } = request;
    const response = reply.raw;
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) response.setHeader(name, value);
    }
    response.setHeader('content-security-policy', this.csp);
    Object.assign(raw, { originalUrl: raw.url });
    raw.url = (raw.url ?? '').slice(MOUNT.length) || '/';
    await this.callback(raw, response);
  }

  async ask(request: FastifyRequest<{ Params: { uid: string } }>, reply: FastifyReply): Promise<FastifyReply> {
    const interaction = await this.interaction(request, reply);
    if (interaction === null) return this.fault(reply, 'sign-in-expired');
    if (this.next?.person !== undefined) {
      const person = this.options.people.find(({ login }) => login === this.next?.person);
      if (person !== undefined) return this.signIn(request, reply, interaction, person);
    }
    const side = interaction.params.client_id === this.clients.patient.id ? 'patient' : 'staff';
    const people = this.options.people.filter((person) => person.side === side);
    const { uid } = interaction;
    return this.html(reply).send(signInPage(people, `${MOUNT}/interaction/${uid}`, this.token(uid)));
  }

  async answer(
    request: FastifyRequest<{ Params: { uid: string }; Body: Record<string, string> | undefined }>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const interaction = await this.interaction(request, reply);
    if (interaction === null) return this.fault(reply, 'sign-in-expired');
    const { token, person: login, cancel } = request.body ?? {};
    if (!same(token, this.token(interaction.uid))) return this.fault(reply, 'csrf', 403);
    if (cancel !== undefined) {
      const to = await this.provider.interactionResult(request.raw, reply.raw, { error: 'access_denied' });
      return reply.redirect(to, 303);
    }
    const person = this.options.people.find((one) => one.login === login);
    if (person === undefined) return this.fault(reply, 'unknown-person');
    return this.signIn(request, reply, interaction, person);
  }

  private async signIn(
    request: FastifyRequest,
    reply: FastifyReply,
    interaction: Interaction,
    person: DemoPerson,
  ): Promise<FastifyReply> {
    await this.forgetEarlier(interaction);
    const grant = new this.provider.Grant({
      accountId: person.subject,
      clientId: String(interaction.params.client_id),
    });
    grant.addOIDCScope(SCOPES);
    const grantId = await grant.save();
    if (this.next !== null) {
      const { loa, claims } = this.next;
      this.overlays.set(grantId, {
        ...(loa === undefined ? {} : { loa }),
        ...(claims === undefined ? {} : { claims }),
      });
      this.next = null;
    }
    const result = { login: { accountId: person.subject }, consent: { grantId } };
    const to = await this.provider.interactionResult(request.raw, reply.raw, result);
    return reply.redirect(to, 303);
  }

  /** Someone else may have signed in here before: the library would send a page with a script to change over. */
  private async forgetEarlier(interaction: Interaction): Promise<void> {
    const { session } = interaction;
    if (session === undefined) return;
    await (await this.provider.Session.findByUid(session.uid))?.destroy();
    delete interaction.session;
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
  }

  private async interaction(
    request: FastifyRequest<{ Params: { uid: string } }>,
    reply: FastifyReply,
  ): Promise<Interaction | null> {
    const found = await this.provider.interactionDetails(request.raw, reply.raw).catch(() => null);
    return found?.uid === request.params.uid ? found : null;
  }

  private token(uid: string): string {
    return createHmac('sha256', this.formKey).update(uid).digest('base64url');
  }

  private html(reply: FastifyReply): FastifyReply {
    return reply.headers({ 'content-security-policy': this.csp, 'cache-control': 'no-store' }).type('text/html');
  }

  private fault(reply: FastifyReply, code: string, status = 400): FastifyReply {
    return this.html(reply.status(status)).send(signInFaultPage(code));
  }

  private claims(person: DemoPerson, grantId: string | undefined): Record<string, unknown> & { sub: string } {
    const overlay = grantId === undefined ? undefined : this.overlays.get(grantId);
    const own =
      person.side === 'patient'
        ? { loa: SUBSTANTIAL, 'dk.cpr': person.cpr }
        : { email: person.email, groups: person.groups };
    const claims: Record<string, unknown> & { sub: string } = { sub: person.subject, name: person.name, ...own };
    if (overlay?.loa !== undefined) claims.loa = overlay.loa ?? undefined;
    return { ...claims, ...overlay?.claims };
  }
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

function credentials(id: string): ClientCredentials {
  return { id, secret: randomBytes(32).toString('base64url') };
}

function same(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
