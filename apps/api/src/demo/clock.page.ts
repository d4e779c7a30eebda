import type { FastifyInstance, FastifyReply } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { both, type Html, html, page, whenLocal, ZONE } from './html.js';
import { sendPage } from './demo.headers.js';

/** Business time, as the demo may move it. Both verbs may refuse, e.g. to go back. */
export interface DemoClock {
  now(): Date;
  advance(isoDuration: string): Promise<void>;
  set(instant: Date): Promise<void>;
}

const STEPS = [
  ['PT15M', '15 minutter', '15 minutes'],
  ['PT1H', '1 time', '1 hour'],
  ['P1D', '1 dag', '1 day'],
  ['P7D', '7 dage', '7 days'],
  ['P28D', '28 dage', '28 days'],
] as const;

type Wish = { advance: string } | { set: Date };

/** `/demo/clock`: see the time and move it, so that months of a pathway pass in minutes. */
export function clockRoutes(server: FastifyInstance, clock: DemoClock): void {
  server.get('/demo/clock', (request, reply) => {
    if (request.headers.accept?.includes('application/json')) return { now: clock.now().toISOString() };
    return sendPage(reply, clockPage(clock.now()));
  });
  server.post('/demo/clock', async (request, reply) => {
    const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const wish = wishOf(request.body);
    if (wish === null) return refuse(reply, form, 400, clock.now());
    try {
      await ('advance' in wish ? clock.advance(wish.advance) : clock.set(wish.set));
    } catch (error) {
      request.log.warn({ err: error }, 'the demo clock was not moved');
      return refuse(reply, form, 409, clock.now());
    }
    return form ? reply.redirect('/demo/clock', 303) : { now: clock.now().toISOString() };
  });
}

/** `{advance: 'P7D'}` or `{set: instant}`; a time without a zone (the form's) is Danish. Null when neither. */
function wishOf(body: unknown): Wish | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('advance' in body && typeof body.advance === 'string' && !('set' in body)) return durationOf(body.advance);
  if ('set' in body && typeof body.set === 'string') return instantOf(body.set);
  return null;
}

function durationOf(text: string): Wish | null {
  try {
    const duration = Temporal.Duration.from(text);
    return duration.sign === 1 ? { advance: duration.toString() } : null;
  } catch {
    return null;
  }
}

function instantOf(text: string): Wish | null {
  try {
    const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
    return { set: new Date(zoned.epochMilliseconds) };
  } catch {
    return null;
  }
}

function refuse(reply: FastifyReply, form: boolean, status: 400 | 409, now: Date): FastifyReply {
  reply.status(status);
  if (form) return sendPage(reply, clockPage(now, html`<p class="fault" role="alert">${FAULTS[status]}</p>`));
  const code = status === 400 ? 'clock-not-understood' : 'clock-not-moved';
  return reply.type('application/problem+json').send({ type: 'about:blank', title: code, status, code });
}

const FAULTS = {
  400: both('Tidspunktet kunne ikke forstås.', 'That time was not understood.'),
  409: both('Uret kunne ikke flyttes dertil.', 'The clock could not be moved there.'),
} as const;

function clockPage(now: Date, fault: Html | '' = ''): string {
  return page(
    'Ur',
    html`<h1>${both('Ur', 'Clock')}</h1>
${fault}
<p>${both('Tjenestens tid er', 'The service’s time is')}</p>
<p><strong><time datetime="${now.toISOString()}">${whenLocal(now)}</time></strong></p>
<h2>${both('Stil frem', 'Move forward')}</h2>
<form method="post" action="/demo/clock" class="row">
${STEPS.map(([step, da, en]) => html`<button type="submit" name="advance" value="${step}">+ ${both(da, en)}</button>\n`)}
</form>
<h2>${both('Stil på et tidspunkt', 'Set to a time')}</h2>
<form method="post" action="/demo/clock" class="row">
<label>${both('Dansk tid', 'Danish time')}<br><input type="datetime-local" name="set" required></label>
<button type="submit">${both('Stil uret', 'Set the clock')}</button>
</form>`,
  );
}
