import { cookieName, csrfToken, sameToken, sideOf } from './side.js';

it.each([
  ['/api/patient/home', 'patient'],
  ['/api/clinic/worklist?department=1', 'clinic'],
  ['/api/patients', null],
  ['/clinic', null],
  ['//api/patient/home', null],
])('%s belongs to %s', (path, side) => {
  expect(sideOf(path)).toBe(side);
});

it('a token is of one session and one key', () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const token = csrfToken('a', key);
  expect(sameToken(token, csrfToken('a', key))).toBe(true);
  expect(sameToken(token, csrfToken('b', key))).toBe(false);
  expect(sameToken(token, csrfToken('a', other))).toBe(false);
  for (const wrong of [undefined, null, '', 1, [token], `${token}x`]) expect(sameToken(wrong, token)).toBe(false);
});

it('a cookie over https is tied to its host', () => {
  expect([cookieName('clinic', true), cookieName('clinic', false)]).toEqual(['__Host-stemme-clinic', 'stemme-clinic']);
});
