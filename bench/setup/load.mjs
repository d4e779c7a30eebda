// Load: patients who hand in, each once, over as many connections as asked for.
import autocannon from 'autocannon';
import crypto from 'node:crypto';
import { answers, submission } from './answers.mjs';
import { credentials } from './services.mjs';

const CALM = answers([0, 0, 0, 0, 0, 0, 0, 0, 0]);

/** Requests made ahead of the run, so that the run measures the server and not our making of them. */
export function prepare(people, given = () => CALM) {
  return people.map(({ sid, assignment }, index) => ({
    path: `/api/patient/responses/${crypto.randomUUID()}`,
    headers: credentials(sid),
    body: JSON.stringify(submission(assignment, given(index))),
  }));
}

/**
 * Hands in for `seconds`, or until nobody is left.
 * @param {{ port: number, connections: number, seconds: number, requests: ReturnType<typeof prepare>, rate?: number }} how
 *   takes what it needs from the front of `requests`; `rate` = so many a second, else as many as go
 */
export async function handIn({ port, connections, seconds, requests, rate }) {
  const started = performance.now();
  let last = started;
  const refused = {};
  const instance = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    timeout: 10,
    ...(rate ? { overallRate: rate } : {}),
    requests: [
      {
        method: 'PUT',
        setupRequest: (request) => {
          const next = requests.shift();
          if (!next) instance.stop();
          return next ? { ...request, ...next } : { ...request, method: 'GET', path: '/health/live' };
        },
        onResponse: (status, body) => {
          if (status === 200) last = performance.now();
          else refused[`${status} ${code(body)}`] = (refused[`${status} ${code(body)}`] ?? 0) + 1;
        },
      },
    ],
  });
  const result = await instance;
  const took = (last - started) / 1000;
  const { p50, p90, p99, max } = result.latency;
  return {
    accepted: result['2xx'],
    perSecond: round(result['2xx'] / took),
    seconds: round(took),
    ms: { p50, p90, p99, max },
    refused,
    errors: result.errors,
  };
}

function code(body) {
  try {
    return JSON.parse(body).code;
  } catch {
    return '';
  }
}

export const round = (number, digits = 1) => Math.round(number * 10 ** digits) / 10 ** digits;

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {number} q from 0 to 1 */
export function percentile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)];
}
