import { NSIS } from '../../apps/api/src/access/identity.js';
import { IdentityService } from '../../apps/api/src/access/identity.service.js';
import { configOf, fault, freePort, startLiar } from './identity.helpers.js';

const ORIGIN = 'http://127.0.0.1:3000';
const CLIENT = 'stemme-patient';
const credentials = { id: CLIENT, secret: 'known to both' };
const configAt = (issuer: string) => configOf(issuer, ORIGIN, { patient: credentials, clinic: credentials });

describe('a provider that is away or lies', () => {
  it('an http issuer stops the start, unless on loopback in demo and test', () => {
    expect(() => new IdentityService({ ...configAt('http://127.0.0.1:1'), allowHttp: false })).toThrow(
      'patient.issuer must be https',
    );
  });

  it('is asked when somebody signs in, and asked again after it was down', async () => {
    const port = await freePort();
    const late = new IdentityService(configAt(`http://127.0.0.1:${port}`));
    expect(await fault(late.start('patient', '/'))).toBe('provider-unavailable');
    expect(await late.endSessionUrl('patient', null, '/')).toBeNull();
    const liar = await startLiar(port, CLIENT);
    expect((await late.start('patient', '/')).url).toContain(`${liar.issuer}/authorize`);
    // its description is kept: ten more sign-ins ask for it no more
    await Promise.all(Array.from({ length: 10 }, () => late.start('patient', '/')));
    expect(liar.described).toBe(1);
    await liar.stop();
    expect(await late.start('patient', '/')).toHaveProperty('url');
    const { pending } = await late.start('patient', '/');
    const back = new URL(`${ORIGIN}/api/patient/signed-in?code=c&state=${pending.state}`);
    expect(await fault(late.finish('patient', back, pending))).toBe('provider-unavailable');
  });

  it('that says it is another is not believed', async () => {
    const liar = await startLiar(await freePort(), CLIENT, { issuer: 'https://evil.example' });
    const service = new IdentityService(configAt(liar.issuer));
    expect(await fault(service.start('patient', '/'))).toBe('provider-unavailable');
    await liar.stop();
  });

  const good = { loa: NSIS.substantial, 'dk.cpr': '3001749995', name: 'Karl Eksempel' };
  it.each([
    ['an honest token', {}, {}, 'none'],
    ['another issuer', { iss: 'https://evil.example' }, {}, 'sign-in-refused'],
    ['another audience', { aud: 'someone-else' }, {}, 'sign-in-refused'],
    ['a token past its time', { exp: 1_000_000_000 }, {}, 'sign-in-refused'],
    ['no nonce', { nonce: undefined }, {}, 'sign-in-refused'],
    ['no subject', { sub: undefined }, {}, 'sign-in-refused'],
    ['a signature of another key', {}, { key: 'other' as const }, 'sign-in-refused'],
    ['no signature', {}, { alg: 'none' }, 'sign-in-refused'],
    ['an HMAC signature', {}, { alg: 'HS256' }, 'sign-in-refused'],
    ['a token changed after signing', {}, { swap: { loa: NSIS.high } }, 'sign-in-refused'],
    ['no token at all', {}, { leaveOut: true }, 'sign-in-refused'],
    ['a broken answer', {}, { status: 502 }, 'provider-unavailable'],
    ['Low dressed up as acr High', { loa: NSIS.low, acr: NSIS.high }, {}, 'assurance-too-low'],
  ])('%s', async (_what, claims, lie, code) => {
    const liar = await startLiar(await freePort(), CLIENT);
    const service = new IdentityService(configAt(liar.issuer));
    const { pending } = await service.start('patient', '/');
    liar.answer({ ...good, nonce: pending.nonce, ...claims }, lie);
    const back = new URL(`${ORIGIN}/api/patient/signed-in?code=c&state=${pending.state}`);
    expect(await fault(service.finish('patient', back, pending))).toBe(code);
    await liar.stop();
  });
});
