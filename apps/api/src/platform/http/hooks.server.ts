import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { problem, Refusal } from '../errors.js';
import { deeperThan, MOST_DEPTH } from './depth.js';
import { csrfToken, sameToken, sideOf } from './side.js';
import { sidOf } from './who.decorator.js';

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Requests a minute from one session, or from one address before sign-in. */
const PER_MINUTE = 600;
const SIGN_INS_PER_MINUTE = 60;
const PREVIEWS_PER_MINUTE = 60;
/** Wrong codes have limits of their own, in the database; this one is for the server's sake. */
const TABLET_CODES_PER_MINUTE = 300;

/** Where a code from the clinic becomes a session. */
const TABLET_OPEN = '/api/tablet/open';

/** What is counted by itself, and how often it may be asked for. */
const COUNTED = [
  { name: 'sign', is: (url: string) => url.includes('/sign'), most: SIGN_INS_PER_MINUTE },
  { name: 'tablet', is: (url: string) => url.startsWith(TABLET_OPEN), most: TABLET_CODES_PER_MINUTE },
  { name: 'preview', is: (url: string) => url.startsWith('/api/patient/previews/'), most: PREVIEWS_PER_MINUTE },
  { name: 'fhir', is: (url: string) => url.startsWith('/fhir/'), most: PER_MINUTE },
] as const;
const countedAs = (url: string) => COUNTED.find(({ is }) => is(url));

/** A file of at most 8 MiB in base64, with its name. */
const IMPORT_BODY = 12 * 1_048_576;
/** Answers are kilobytes but for pictures: several of the largest that a questionnaire takes without a limit of its own. */
const ANSWERS_BODY = 8 * 1_048_576;

/** Where answers come in, whoever gives them. */
const ANSWERS =
  /^\/api\/(patient\/(drafts|responses)\/:|tablet\/(progress|responses\/:)|clinic\/assignments\/:id\/entries\/)/;

/** A file of at most 1 MiB in base64. */
const LINES_BODY = 2 * 1_048_576;

/** What may be larger than everything else. */
const LARGER = [
  { is: (url: string) => url.endsWith('/questionnaires/imports'), most: IMPORT_BODY },
  { is: (url: string) => /^\/api\/clinic\/(enrolments|appointments)\/file$/.test(url), most: LINES_BODY },
  { is: (url: string) => ANSWERS.test(url), most: ANSWERS_BODY },
] as const;

/** Cookies, security headers, rate limits, CSRF and body depth: before any route is reached. */
export async function secure(server: FastifyInstance, config: Config): Promise<void> {
  // JSON is all we speak; a form or a text from another site is not even read
  server.removeContentTypeParser(['text/plain', 'application/x-www-form-urlencoded']);
  server.addContentTypeParser(
    'application/fhir+json',
    { parseAs: 'string' },
    server.getDefaultJsonParser('error', 'error'),
  );
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.mode === 'production' ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  });
  await server.register(rateLimit, {
    max: (request) => countedAs(request.url)?.most ?? PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request) => `${countedAs(request.url)?.name ?? ''}:${sidOf(request) ?? request.ip}`,
    errorResponseBuilder: (request) => ({ statusCode: 429, ...problem(new Refusal('too-many'), request.id) }),
    allowList: (request) => !/^\/(api|fhir)\//.test(request.url),
  });
  server.addHook('onRoute', (route) => {
    const larger = LARGER.find(({ is }) => is(route.url));
    if (larger) route.bodyLimit = larger.most;
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy(request.url, config));
    // an older word for what `frame-ancestors` says; it knows no other origin than its own
    if (PREVIEW.test(request.url)) reply.removeHeader('x-frame-options');
    reply.header('x-request-id', request.id);
    if (/^\/(api|fhir)\//.test(request.url)) reply.header('cache-control', 'no-store');
    if (CHANGES.has(request.method)) refuseForgery(request, config);
  });
  server.addHook('preValidation', async (request) => {
    if (deeperThan(request.body, MOST_DEPTH)) throw new Refusal('malformed', [{ path: '', code: 'too-deep' }]);
  });
}

/** A change needs the session's token, and the browser's word that it comes from our own page. */
function refuseForgery(request: FastifyRequest, config: Config): void {
  const side = sideOf(request.url);
  if (!side) return;
  const site = request.headers['sec-fetch-site'];
  const from = request.headers.origin;
  const own = side === 'clinic' ? config.clinicOrigin : config.patientOrigin;
  const sid = sidOf(request);
  if ((site && site !== 'same-origin') || (from && from !== own && !isHere(from, request, config)))
    throw new Refusal('csrf');
  // the code is typed before there is a session; it is asked for by our own page like everything else
  if (request.url === TABLET_OPEN) return;
  if (!sid) throw new Refusal('signed-out');
  if (!sameToken(request.headers['x-csrf-token'], csrfToken(sid, config.keys.session))) throw new Refusal('csrf');
}

/** In the demo `localhost` and `127.0.0.1` are both ours. */
function isHere(from: string, request: FastifyRequest, config: Config): boolean {
  return config.mode === 'demo' && from === `http://${request.headers.host}`;
}

/** A questionnaire as patients would see it: signed in to by nobody, and looked at by clinicians in a frame. */
const PREVIEW = /^\/preview\/[A-Za-z0-9_-]+(?:\?|$)/;

/** An origin of ours as a source of a policy; in the demo also by the machine's number. */
function source(origin: string, { mode }: Config): string {
  const byNumber = origin.replace('//localhost:', '//127.0.0.1:');
  return mode === 'demo' && byNumber !== origin ? `${origin} ${byNumber}` : origin;
}

/** SurveyJS needs inline styles; only the patient's pages may have them. Only the clinic frames, and only a preview. */
function policy(url: string, config: Config): string {
  const clinic = url.startsWith('/clinic') || url.startsWith('/api/clinic');
  const demo = config.mode === 'demo' && url.startsWith('/demo');
  const style = clinic ? "'self'" : "'self' 'unsafe-inline'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data:",
    // sound and film that stand in a questionnaire
    'media-src data:',
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(clinic ? [`frame-src ${source(config.patientOrigin, config)}`] : []),
    `frame-ancestors ${PREVIEW.test(url) ? source(config.clinicOrigin, config) : "'none'"}`,
    // the demo's sign-in page posts to itself and is then redirected to the web it came from
    ...(demo ? [] : ["form-action 'self'"]),
  ].join('; ');
}

/** What Fastify itself refuses: too large, not JSON, a poisoned prototype. */
export function fromFastify(error: unknown): Refusal {
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return new Refusal('too-large');
  if (status === 415) return new Refusal('unsupported-media-type');
  if (status === 429) return new Refusal('too-many');
  if (status === 404) return new Refusal('not-found');
  if (status !== undefined && status >= 400 && status < 500) return new Refusal('malformed');
  return new Refusal('internal');
}
