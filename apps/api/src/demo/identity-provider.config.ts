import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { interactionPolicy } from 'oidc-provider';
import type { ClientMetadata, Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider';
import type { MemoryStore } from './memory-adapter.js';
import type { DemoPerson } from './people.js';
import { signedOutPage, signInFaultPage } from './sign-in.page.js';

export const MOUNT = '/demo/oidc';
export const SCOPES = 'openid profile email groups ssn';
const SESSION_COOKIE = 'demo-idp-session';
const HOUR = 3600;

export interface ClientCredentials {
  id: string;
  secret: string;
}

export interface ProviderParts {
  people: readonly DemoPerson[];
  patientOrigin: string;
  clinicOrigin: string;
  clients: { patient: ClientCredentials; clinic: ClientCredentials };
  store: MemoryStore;
  claims(person: DemoPerson, grantId: string | undefined): Record<string, unknown> & { sub: string };
}

/** Code with PKCE only, two clients, a key made at start, everything in memory, no page of the library's own. */
export function configuration(parts: ProviderParts): Configuration {
  return {
    adapter: (model: string) => parts.store.adapter(model),
    clients: clients(parts),
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      long: { httpOnly: true, sameSite: 'lax', path: MOUNT },
      // the library puts its own, narrower path on these
      short: { httpOnly: true, sameSite: 'lax' },
      names: { session: SESSION_COOKIE, interaction: 'demo-idp-interaction', resume: 'demo-idp-resume' },
    },
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub', 'loa'], profile: ['name'], email: ['email'], groups: ['groups'], ssn: ['dk.cpr'] },
    // as the brokers do: claims in the ID token, no second call
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    findAccount: (_context, subject, token) => {
      const person = parts.people.find((one) => one.subject === subject);
      if (person === undefined) return undefined;
      const grantId = token !== undefined && 'grantId' in token ? token.grantId : undefined;
      return { accountId: subject, claims: async () => parts.claims(person, grantId) };
    },
    interactions: { policy: alwaysAsk(), url: (_context, { uid }) => `${MOUNT}/interaction/${uid}` },
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 12 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 12 * HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: forget, postLogoutSuccessSource: signedOut },
    },
    renderError: (context, out) => {
      context.type = 'html';
      context.body = signInFaultPage(out.error);
    },
  };
}

function clients({ clients: { patient, clinic }, patientOrigin, clinicOrigin }: ProviderParts): ClientMetadata[] {
  return [
    client(patient, new URL('/api/patient/signed-in', patientOrigin), ['/', '/signed-out']),
    client(clinic, new URL('/api/clinic/signed-in', clinicOrigin), ['/', '/clinic', '/clinic/', '/clinic/signed-out']),
  ];
}

function client({ id, secret }: ClientCredentials, redirect: URL, afterSignOut: readonly string[]): ClientMetadata {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [redirect.href],
    post_logout_redirect_uris: afterSignOut.map((path) => new URL(path, redirect.origin).href),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
  };
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' } as JWK;
}

function alwaysAsk() {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  const always = new Check('always', 'choose who you are', ({ oidc }) =>
    oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
  );
  policy.get('login')?.checks.add(always);
  return policy;
}

/** Someone is signed in and asks to sign out: done, without a second question. */
async function forget(context: KoaContextWithOIDC): Promise<void> {
  await context.oidc.session?.destroy();
  context.cookies.set(SESSION_COOKIE, null, { path: MOUNT });
}

/** The library confirms a sign-out by a page with a script of its own; a redirect does the same under any CSP. */
export async function signOutAtOnce(context: KoaContextWithOIDC, proceed: () => Promise<void>): Promise<void> {
  await proceed();
  if (context.oidc?.route !== 'end_session' || context.status !== 200) return;
  const { post_logout_redirect_uri: back, state } = context.oidc.params ?? {};
  const to = new URL(typeof back === 'string' ? back : context.oidc.urlFor('end_session_success'));
  if (typeof state === 'string') to.searchParams.set('state', state);
  context.body = '';
  context.redirect(to.href);
  context.status = 303;
}

async function signedOut(context: KoaContextWithOIDC): Promise<void> {
  context.type = 'html';
  context.body = signedOutPage();
}
