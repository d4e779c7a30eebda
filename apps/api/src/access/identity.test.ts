import fc from 'fast-check';
import { holdsCpr, IdentityError, identityFrom, isCpr, issuerFault, NSIS, safeReturn } from './identity.js';

const REAL = { testNumbers: false };
const DEMO = { testNumbers: true };
const patient = { sub: 'a1', name: 'Nanna Opdigtet', loa: NSIS.substantial, 'dk.cpr': '2512489996' };
const nurse = {
  sub: 'n1',
  name: 'Nora Nordtest',
  email: 'nora@example.test',
  groups: ['stemme:368061000016003:nurse'],
};

function faultOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof IdentityError) return error.code;
    throw error;
  }
  return 'none';
}

describe('assurance', () => {
  it.each([NSIS.substantial, NSIS.high])('a patient with %s comes in', (loa) => {
    expect(identityFrom('patient', { ...patient, loa }, REAL)).toEqual({
      subject: 'a1',
      name: 'Nanna Opdigtet',
      cpr: '2512489996',
      groups: [],
      level: loa === NSIS.high ? 'high' : 'substantial',
    });
  });

  it.each([
    undefined,
    null,
    '',
    0,
    3,
    true,
    NSIS.low,
    'Substantial',
    'substantial',
    'https://data.gov.dk/concept/core/nsis/substantial',
    'https://data.gov.dk/concept/core/nsis/Substantial/',
    ' https://data.gov.dk/concept/core/nsis/Substantial',
    'http://data.gov.dk/concept/core/nsis/Substantial',
    'https://data.gov.dk.evil.example/concept/core/nsis/High',
    [NSIS.substantial],
    { value: NSIS.high },
  ])('a patient with %p does not', (loa) => {
    expect(faultOf(() => identityFrom('patient', { ...patient, loa }, REAL))).toBe('assurance-too-low');
  });

  it('is read from loa and from nothing else', () => {
    const claims = { ...patient, loa: NSIS.low, acr: NSIS.high, ial: NSIS.high, aal: NSIS.high, amr: ['code_app'] };
    expect(faultOf(() => identityFrom('patient', claims, REAL))).toBe('assurance-too-low');
  });

  it('need not be stated by a hospital, but a stated one must be good enough', () => {
    expect(identityFrom('clinic', nurse, REAL).level).toBe('unstated');
    expect(identityFrom('clinic', { ...nurse, loa: NSIS.high }, REAL).level).toBe('high');
    for (const loa of [NSIS.low, 'High', null, 4]) {
      expect(faultOf(() => identityFrom('clinic', { ...nurse, loa }, REAL))).toBe('assurance-too-low');
    }
  });
});

describe('who it is', () => {
  it.each([undefined, '', 7, null, 'x'.repeat(256)])('subject %p is refused', (sub) => {
    expect(faultOf(() => identityFrom('patient', { ...patient, sub }, REAL))).toBe('sign-in-refused');
  });

  it.each([undefined, '   ', 7, 'a\nb', 'x'.repeat(201)])('a clinician called %p is refused', (name) => {
    expect(faultOf(() => identityFrom('clinic', { ...nurse, name }, REAL))).toBe('sign-in-refused');
  });

  it('a clinician has groups and an address and never a CPR number', () => {
    expect(identityFrom('clinic', { ...nurse, 'dk.cpr': '2512489996' }, REAL)).toEqual({
      subject: 'n1',
      name: 'Nora Nordtest',
      email: 'nora@example.test',
      groups: ['stemme:368061000016003:nurse'],
      level: 'unstated',
    });
  });

  it('a patient has no groups, whatever the token says', () => {
    expect(identityFrom('patient', { ...patient, groups: ['stemme:368061000016003:nurse'] }, REAL).groups).toEqual([]);
  });

  it.each([
    ['one', ['one']],
    [
      ['a', 7, null, '', 'b', { c: 1 }],
      ['a', 'b'],
    ],
    [undefined, []],
    [{ 0: 'a' }, []],
    [['x'.repeat(201), 'y'], ['y']],
  ])('groups %p are read as %p', (given, read) => {
    expect(identityFrom('clinic', { ...nurse, groups: given }, REAL).groups).toEqual(read);
  });

  it('takes at most 200 groups', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `g${i}`);
    expect(identityFrom('clinic', { ...nurse, groups: many }, REAL).groups).toHaveLength(200);
  });

  it('garbage never throws anything but an IdentityError', () => {
    const claim = fc.oneof(fc.anything(), fc.constantFrom(NSIS.high, '2512489996'));
    const claims = fc.record({ sub: claim, name: claim, loa: claim, 'dk.cpr': claim, groups: claim, email: claim });
    fc.assert(
      fc.property(claims, fc.constantFrom('patient' as const, 'clinic' as const), (given, side) => {
        faultOf(() => identityFrom(side, given, REAL));
      }),
    );
  });
});

describe('CPR number', () => {
  it.each([
    ['2512489996', 'test person of dk-core'],
    ['3001749995', 'test person of dk-core'],
    ['0101650001', 'fails modulus 11 and is valid all the same'],
    ['2902001234', 'no: 1900 was no leap year'],
    ['2902004234', '29 February 2000'],
    ['2902049234', '29 February 2004'],
    ['3112365999', '31 December 2036'],
    ['0203291WQ3', 'X-eCPR, example of nspop.dk'],
    ['1308781OS6', 'X-eCPR, example of nspop.dk'],
  ])('%s (%s)', (cpr, why) => {
    expect(isCpr(cpr, REAL)).toBe(!why.startsWith('no:'));
  });

  it.each([
    '',
    '251248-9996',
    '251248999',
    '25124899966',
    ' 2512489996',
    '2512489996\n',
    '٢512489996',
    '3201749995',
    '0001749995',
    '3113749995',
    '3000749995',
    '3102749995',
    '3104749995',
    '2902011234',
    '0101010AB1',
    '0101015AB1',
    '0101016AB1',
    '0101011Ab1',
    '0101011A11',
    '3102781OS6',
    '8512489996',
    2512489996,
    null,
    undefined,
    ['2512489996'],
    {},
  ])('%p is refused', (cpr) => {
    expect(isCpr(cpr, REAL)).toBe(false);
  });

  it('absent and garbage are told apart for the log, and the value is in neither', () => {
    for (const [cpr, reason] of [[undefined, 'absent'] as const, ['9999999999', 'not-well-formed'] as const]) {
      const act = () => identityFrom('patient', { ...patient, 'dk.cpr': cpr }, REAL);
      expect(act).toThrow(expect.objectContaining({ code: 'cpr-missing', reason }));
      expect(act).not.toThrow(/9999999999/);
    }
  });

  it('60 more on the day: only where test numbers are allowed', () => {
    for (const cpr of ['6101749995', '9112489996', '8902049234']) {
      expect([isCpr(cpr, DEMO), isCpr(cpr, REAL)]).toEqual([true, false]);
    }
    for (const cpr of ['6001749995', '9212489996', '9102749995', '6101741AB1']) expect(isCpr(cpr, DEMO)).toBe(false);
  });

  it('every date that exists makes a number, and no other day of its month does', () => {
    const day = fc.date({ min: new Date('1937-01-01'), max: new Date('2036-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), (date, serial) => {
        const [year, month, dd] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
        const rest = `${month}${year.slice(2)}${Number(year) < 2000 ? 9 : 4}${String(serial).padStart(3, '0')}`;
        expect(isCpr(`${dd}${rest}`, REAL)).toBe(true);
        const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
        expect(isCpr(`${last + 1}${rest}`, REAL)).toBe(false);
      }),
    );
  });

  it('is found under any claim name', () => {
    expect(holdsCpr(patient)).toBe(true);
    expect(holdsCpr({ cprNumberIdentifier: '3001749995' })).toBe(true);
    expect(holdsCpr(nurse)).toBe(false);
  });
});

describe('the way back', () => {
  const ORIGIN = 'https://patient.example.dk';
  const hosts = ['evil.example', 'patient.example.dk.evil.example', '127.0.0.1', '[::1]', 'evil.example:443'];
  const shapes = [
    (h: string) => `https://${h}`,
    (h: string) => `//${h}`,
    (h: string) => `///${h}`,
    (h: string) => `/\\${h}`,
    (h: string) => `\\\\${h}`,
    (h: string) => `\\/${h}`,
    (h: string) => `/\t/${h}`,
    (h: string) => `/\n/${h}`,
    (h: string) => `\u0000//${h}`,
    (h: string) => ` //${h}`,
    (h: string) => `/.//${h}`,
    (h: string) => `/x/..//${h}`,
    (h: string) => `/%2e//${h}`,
    (h: string) => `/x/%2E%2e//${h}`,
    (h: string) => `javascript:alert(1)//${h}`,
    (h: string) => `data:text/html,${h}`,
    (h: string) => `https:${h}`,
    (h: string) => `http:/\\${h}`,
    (h: string) => `https://patient.example.dk@${h}`,
    (h: string) => `/skema\\..\\//${h}`,
    (h: string) => `/／${h}`,
    (h: string) => `${h}`,
  ];
  const bad = shapes.flatMap((shape) => hosts.map(shape));

  it(`${bad.length} ways to another site all lead home`, () => {
    expect(bad.length).toBeGreaterThanOrEqual(100);
    for (const value of bad) expect([value, safeReturn(value, ORIGIN, '/')]).toEqual([value, '/']);
  });

  it.each([
    undefined,
    null,
    7,
    {},
    ['/skema/1'],
    '',
    'skema/1',
    '?x=1',
    `/${'x'.repeat(500)}`,
    '/api',
    '/api/patient/sign-in',
    '/API/patient/sign-in',
    '/x/../api/patient/sign-in',
  ])('%p leads home', (value) => {
    expect(safeReturn(value, ORIGIN, '/clinic')).toBe('/clinic');
  });

  it.each([
    '/',
    '/skema/0190d1b2-7c3a-7000-8000-000000000001',
    '/clinic/worklist?department=1&state=open#top',
    '/skema/1?next=https://evil.example',
    '/%2f%2fevil.example',
    '/apiary',
  ])('%s is our own', (value) => {
    expect(safeReturn(value, ORIGIN, '/home')).toBe(value);
  });

  it('whatever comes in, a browser that follows it stays', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(fc.constantFrom('/', '\\', '.', '..', '%2e', 'a', ':', '@', '\t')).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const to = safeReturn(value, ORIGIN, '/');
        expect(to.startsWith('/')).toBe(true);
        expect(new URL(to, ORIGIN).origin).toBe(ORIGIN);
        // and again, as a path that was stored and joined
        expect(new URL(new URL(to, ORIGIN).pathname, ORIGIN).origin).toBe(ORIGIN);
      }),
      { numRuns: 500 },
    );
  });
});

describe('issuer', () => {
  it.each([
    ['https://idp.example.dk', false, null],
    ['https://idp.example.dk', true, null],
    ['http://127.0.0.1:3000/demo/oidc', true, null],
    ['http://localhost:3000/demo/oidc', true, null],
    ['http://[::1]:3000/demo/oidc', true, null],
    ['http://127.0.0.1:3000/demo/oidc', false, 'patient.issuer must be https'],
    ['http://idp.example.dk', true, 'patient.issuer may be http on loopback only'],
    ['http://127.0.0.1.evil.example', true, 'patient.issuer may be http on loopback only'],
    ['ftp://127.0.0.1', true, 'patient.issuer must be https'],
    ['secret', false, 'patient.issuer is not an address'],
  ])('%s, http allowed: %p → %p', (issuer, allowHttp, fault) => {
    expect(issuerFault('patient.issuer', issuer, allowHttp)).toBe(fault);
  });
});
