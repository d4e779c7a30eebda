import type { FastifyReply, FastifyRequest } from 'fastify';

const CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** On everything the demo sends, its identity provider's answers too. */
export const HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' } as const;

/** A page of the demo: nothing inline, nothing from elsewhere, never kept. */
export function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.headers({ 'content-security-policy': CSP, 'cache-control': 'no-store' }).type('text/html').send(text);
}

/**
 * The demo's own pages have no session and so no CSRF token: what changes something must come from a page of ours or
 * from no page at all (a command line). Other sites in the same browser may not move the clock or empty the inbox.
 * Browsers of today say where a request comes from (`Sec-Fetch-Site`); `Origin` may be `null` under a strict
 * Referrer-Policy, so it is asked only when the other is missing.
 */
export function foreign(request: FastifyRequest, origins: ReadonlySet<string>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin !== undefined && !origins.has(origin) && origin !== `http://${request.headers.host}`;
}
