import { idOf, outcomeOfBreak, outcomeOfLookup, outcomeOfStatus } from './sms-reply.js';

it.each([
  [200, 'sent', undefined],
  [202, 'sent', undefined],
  [400, 'refused', 'bounced'],
  [401, 'later', 'unreachable'],
  [403, 'later', 'unreachable'],
  [404, 'refused', 'unknown-number'],
  [409, 'unknown', 'no-reply'],
  [422, 'refused', 'unknown-number'],
  [429, 'later', 'put-off'],
  [500, 'later', 'put-off'],
  [503, 'later', 'put-off'],
  [302, 'refused', 'bounced'],
] as const)('%i means %s', (status, kind, code) => {
  expect(outcomeOfStatus(status, 'x')).toMatchObject({ kind, ...(code ? { code } : {}) });
});

it('does not know what became of a message whose reply was lost, and knows of one that never left', () => {
  expect(outcomeOfBreak(true)).toEqual({ kind: 'unknown', code: 'no-reply' });
  expect(outcomeOfBreak(false)).toEqual({ kind: 'later', code: 'unreachable' });
});

it('believes a gateway that knows, and no other', () => {
  expect(outcomeOfLookup(200, { status: 'accepted', id: 'a1' })).toEqual({ kind: 'sent', providerId: 'a1' });
  expect(outcomeOfLookup(200, { status: 'unknown-number' })).toEqual({ kind: 'refused', code: 'unknown-number' });
  expect(outcomeOfLookup(200, { status: 'rejected' })).toEqual({ kind: 'refused', code: 'bounced' });
  for (const [status, body] of [
    [404, { status: 'accepted' }],
    [200, { status: 'pending' }],
    [200, null],
    [200, 'accepted'],
    [500, {}],
  ] as const)
    expect(outcomeOfLookup(status, body)).toBeNull();
});

it('keeps an id of the provider that looks like one', () => {
  expect([idOf('sms-1.a:b'), idOf(7), idOf(''), idOf('a b'), idOf('x'.repeat(101))]).toEqual([
    'sms-1.a:b',
    null,
    null,
    null,
    null,
  ]);
});
