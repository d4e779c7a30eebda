import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { holdsCpr, type Identity, IdentityError, identityFrom, issuerFault } from './identity.js';
import { SIDES, type Side, safeReturn } from './identity.js';

/** One side's registration at its identity provider. */
export interface ProviderConfig {
  /** Issuer identifier, exactly as the provider writes it in its tokens. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Asked for; default `openid profile ssn` for patients, `openid profile email groups` for the clinic. */
  scope?: string;
  /** What this broker wants besides, e.g. `{ idp_values: 'mitid' }`. */
  parameters?: Readonly<Record<string, string>>;
}

export interface IdentityConfig {
  patient: ProviderConfig;
  clinic: ProviderConfig;
  /** Where the browser sees the patient's web, e.g. `https://patient.example.dk`. */
  patientOrigin: string;
  clinicOrigin: string;
  /** Demo and test only: an http issuer on loopback, and test CPR numbers. */
  allowHttp: boolean;
}

/** A sign-in under way. Kept by the caller between `start` and `finish`, out of the browser's reach, used once. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  side: Side;
}

const SCOPES = { patient: 'openid profile ssn', clinic: 'openid profile email groups' } as const;
const HOMES = { patient: '/', clinic: '/clinic' } as const;
/** The provider's description is read again after this long; while that fails, the old one serves. */
const FRESH_FOR_MS = 3_600_000;
const TIMEOUT_S = 5;

/**
 * The OpenID Connect client: authorization code with PKCE (S256), state and nonce, one client per side.
 * Holds no session and no database. The provider may be down at start; it is first asked for when somebody signs in.
 */
@Injectable()
export class IdentityService {
  private readonly known = new Map<Side, { client: oidc.Configuration; at: number }>();
  private readonly asking = new Map<Side, Promise<oidc.Configuration>>();

  /** @throws Error naming the key, when an issuer is not https (or, with `allowHttp`, http on loopback) */
  constructor(private readonly config: IdentityConfig) {
    for (const side of SIDES) {
      const fault = issuerFault(`${side}.issuer`, config[side].issuer, config.allowHttp);
      if (fault !== null) throw new Error(fault);
    }
  }

  /**
   * @param returnTo a path of this side to come back to; anything else becomes the side's home
   * @throws IdentityError `provider-unavailable`
   */
  async start(side: Side, returnTo: unknown): Promise<{ url: string; pending: PendingSignIn }> {
    const client = await this.client(side);
    const pending: PendingSignIn = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo: safeReturn(returnTo, this.origin(side), HOMES[side]),
      side,
    };
    const url = oidc.buildAuthorizationUrl(client, {
      ...this.config[side].parameters,
      redirect_uri: this.redirectUri(side),
      scope: this.config[side].scope ?? SCOPES[side],
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /**
   * @param callbackUrl the address the browser came back to; only its query is used
   * @param pending what `start` gave for this browser, or null when it is gone
   * @throws IdentityError, any of its codes
   */
  async finish(side: Side, callbackUrl: URL, pending: PendingSignIn | null | undefined): Promise<Identity> {
    if (pending === null || pending === undefined) throw new IdentityError('sign-in-expired', 'nothing-pending');
    if (pending.side !== side) throw new IdentityError('sign-in-refused', 'other-side');
    const client = await this.client(side);
    const url = new URL(this.redirectUri(side));
    url.search = callbackUrl.search;
    const tokens = await this.redeem(client, url, pending);
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined)
      throw new IdentityError('sign-in-refused', 'no-id-token');
    const { allowHttp: testNumbers } = this.config;
    return {
      issuer: claims.iss,
      ...identityFrom(side, claims, { testNumbers }),
      idToken: side === 'patient' || holdsCpr(claims) ? null : tokens.id_token,
    };
  }

  /**
   * Where to send the browser so that the provider forgets the person too; null when the provider has no such place
   * or cannot be reached: signing out of Stemme never waits for it.
   *
   * The ID token is sent as a hint only when there is one to send: a token that holds a CPR number is never given out
   * by `finish`, since addresses end up in histories and logs. The client id then tells the provider who asks.
   * @param postLogout a path of this side, registered at the provider
   */
  async endSessionUrl(side: Side, idToken: string | null, postLogout: string): Promise<string | null> {
    const client = await this.client(side).catch(() => null);
    if (client === null || client.serverMetadata().end_session_endpoint === undefined) return null;
    const back = new URL(safeReturn(postLogout, this.origin(side), HOMES[side]), this.origin(side));
    return oidc.buildEndSessionUrl(client, {
      post_logout_redirect_uri: back.href,
      ...(idToken === null ? {} : { id_token_hint: idToken }),
    }).href;
  }

  private origin(side: Side): string {
    return side === 'patient' ? this.config.patientOrigin : this.config.clinicOrigin;
  }

  private redirectUri(side: Side): string {
    return new URL(`/api/${side}/signed-in`, this.origin(side)).href;
  }

  private async redeem(client: oidc.Configuration, url: URL, pending: PendingSignIn) {
    try {
      return await oidc.authorizationCodeGrant(client, url, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      });
    } catch (error) {
      throw translated(error);
    }
  }

  /** One question at a time per side; the answer is kept, a failure is not. */
  private async client(side: Side): Promise<oidc.Configuration> {
    const known = this.known.get(side);
    if (known !== undefined && performance.now() - known.at < FRESH_FOR_MS) return known.client;
    let asking = this.asking.get(side);
    if (asking === undefined) {
      asking = this.discover(side).finally(() => this.asking.delete(side));
      this.asking.set(side, asking);
    }
    try {
      return await asking;
    } catch (error) {
      if (known !== undefined) return known.client;
      throw error;
    }
  }

  private async discover(side: Side): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.config[side];
    const execute = [oidc.enableNonRepudiationChecks, ...(this.config.allowHttp ? [oidc.allowInsecureRequests] : [])];
    const ask = () =>
      oidc.discovery(new URL(issuer), clientId, {}, oidc.ClientSecretBasic(clientSecret), {
        execute,
        timeout: TIMEOUT_S,
      });
    try {
      // a provider behind a load balancer may lose one connection; a second try is cheaper than a person's
      const client = await ask().catch(() => pause(200).then(ask));
      this.refuseHttp(client.serverMetadata());
      this.known.set(side, { client, at: performance.now() });
      return client;
    } catch (error) {
      if (error instanceof IdentityError) throw error;
      throw new IdentityError('provider-unavailable', `discovery ${codeOf(error)}`);
    }
  }

  /** The library guards what it calls itself; these two addresses are called by the browser. */
  private refuseHttp({ authorization_endpoint: a, end_session_endpoint: e }: oidc.ServerMetadata): void {
    if (this.config.allowHttp) return;
    for (const address of [a, e]) {
      if (address !== undefined && !address.startsWith('https://')) {
        throw new IdentityError('provider-unavailable', 'discovery insecure-endpoint');
      }
    }
  }
}

/** What a provider says when the trouble is its own, or lies in how we are registered there: not the person's fault. */
const TROUBLE = new Set(['server_error', 'temporarily_unavailable', 'invalid_client', 'unauthorized_client']);
const UNUSABLE = new Set(['OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR']);

/** The library's errors hold claims and responses: only their codes go on. */
function translated(error: unknown): IdentityError {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) {
    const said = /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'unnamed';
    if (TROUBLE.has(said)) return new IdentityError('provider-unavailable', said);
    return new IdentityError(said === 'access_denied' ? 'sign-in-cancelled' : 'sign-in-refused', said);
  }
  const code = codeOf(error);
  const unavailable = UNUSABLE.has(code) || unreachable(error);
  return new IdentityError(unavailable ? 'provider-unavailable' : 'sign-in-refused', code);
}

/** No connection, or no answer in time: told by name, because `fetch` throws plain TypeErrors. */
function unreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  if (error.message === 'fetch failed') return true;
  if ('name' in error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return true;
  return 'cause' in error && unreachable(error.cause);
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z_]{1,60}$/.test(code) ? code : 'unknown';
}
