import { after, MESSAGE_STATES, MOST_TRIES, outcomeOf, retrySeconds, statusOf } from './state.js';

describe('what a failed attempt means', () => {
  it.each([
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, false, 'refused', 'bounced'],
    [{ code: 'EENVELOPE', command: 'DATA', responseCode: 554 }, false, 'refused', 'bounced'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 550 }, true, 'refused', 'bounced'],
    [{ code: 'EENVELOPE', command: 'API' }, false, 'refused', 'no-address'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, false, 'later', 'put-off'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, true, 'later', 'put-off'],
    // our own sender or password is refused: an operator's fault, not this patient's
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, false, 'later', 'unreachable'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false, 'later', 'unreachable'],
    [{ code: 'ESOCKET', command: 'CONN' }, false, 'later', 'unreachable'],
    [{ code: 'EDNS', command: 'CONN' }, false, 'later', 'unreachable'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, false, 'later', 'unreachable'],
    // the same faults after the message had begun to leave: nobody knows
    [{ code: 'ECONNECTION', command: 'CONN' }, true, 'unknown', 'no-reply'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown', 'no-reply'],
    [{ code: 'ESOCKET', command: 'CONN' }, true, 'unknown', 'no-reply'],
    [{}, true, 'unknown', 'no-reply'],
    [{}, false, 'later', 'unreachable'],
  ] as const)('%j, begun %s: %s', (fault, begun, kind, code) => {
    expect(outcomeOf(fault, begun)).toEqual({ kind, code });
  });
});

it('tries again only what surely was not taken, ever more seldom, and not for ever', () => {
  expect(after({ kind: 'unknown', code: 'no-reply' }, 0)).toMatchObject({ state: 'unknown' });
  expect(after({ kind: 'refused', code: 'bounced' }, 0)).toMatchObject({ state: 'failed', error: 'bounced' });
  expect(after({ kind: 'later', code: 'put-off' }, 0)).toEqual({ state: 'due', error: 'put-off', retryInSeconds: 5 });
  expect(after({ kind: 'later', code: 'put-off' }, MOST_TRIES - 2)).toMatchObject({ state: 'due' });
  expect(after({ kind: 'later', code: 'put-off' }, MOST_TRIES - 1)).toMatchObject({
    state: 'failed',
    error: 'gave-up',
  });
  const waits = Array.from({ length: MOST_TRIES }, (_, tries) => retrySeconds(tries));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const hours = waits.reduce((sum, seconds) => sum + seconds, 0) / 3600;
  expect(hours).toBeGreaterThan(5);
  expect(hours).toBeLessThan(8);
});

it('has a word for staff for every state, and never says sent of what may not be', () => {
  for (const state of MESSAGE_STATES) expect([state, statusOf(state) === 'sent']).toEqual([state, state === 'sent']);
});
