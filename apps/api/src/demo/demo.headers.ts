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

/** A page of the demo: nothing inline, nothing from elsewhere, never kept. */
export function sendPage(reply: FastifyReply, text: string): FastifyReply {
  return reply.headers({ 'content-security-policy': CSP, 'cache-control': 'no-store' }).type('text/html').send(text);
}

/**
 * The demo's own pages have no session and so no CSRF token: what changes something must come from a page of ours or
 * from no page at all (a command line). Other sites in the same browser may not move the clock or empty the inbox.
 */
export function foreign(request: FastifyRequest, origins: ReadonlySet<string>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  return origin !== undefined && !origins.has(origin) && origin !== `http://${request.headers.host}`;
}
