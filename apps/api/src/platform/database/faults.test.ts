import { Refusal } from '../errors.js';
import { brokenConstraint, translate } from './faults.js';

const fault = (message: string, code?: string): Error => Object.assign(new Error(message), { code });
const wrapped = (inner: Error): Error => Object.assign(new Error('query failed'), { driverError: inner });

/** The words are those of `pg` 8 and PostgreSQL. */
it.each([
  fault('Connection terminated unexpectedly'),
  fault('Connection terminated due to connection timeout'),
  fault('timeout exceeded when trying to connect'),
  fault('Client has encountered a connection error and is not queryable'),
  fault('Query runner already released. Cannot run queries anymore.'),
  fault('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
  fault('terminating connection because of crash of another server process', '57P02'),
  fault('the database system is starting up', '57P03'),
  fault('canceling statement due to lock timeout', '55P03'),
])('a lost or refused connection may be tried again: $message', (error) => {
  for (const each of [error, wrapped(error)]) expect(translate(each)).toMatchObject({ code: 'try-again' });
});

it('what row security refuses is not there, and what nobody foresaw stays what it is', () => {
  expect(translate(fault('new row violates row-level security policy', '42501'))).toMatchObject({ code: 'not-found' });
  const odd = fault('null value in column', '23502');
  expect(translate(odd)).toBe(odd);
  expect(translate(new Refusal('csrf'))).toMatchObject({ code: 'csrf' });
});

it('knows the constraint that a row broke', () => {
  const broken = Object.assign(fault('duplicate key', '23505'), { constraint: 'response_pkey' });
  expect(brokenConstraint(wrapped(broken))).toBe('response_pkey');
  expect(brokenConstraint(fault('not unique at all', '23503'))).toBeNull();
});
