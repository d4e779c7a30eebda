import { ownId } from './own-id.js';
import { bytesOf, LARGEST_FILE, textOf } from './source-text.js';
import { newestInForce, stateOf } from '../documents/version-state.js';

const utf16 = (text: string, mark: readonly number[]) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);

it('takes base64 that says the same when it is written again, up to the limit', () => {
  expect(bytesOf('e30=')).toEqual({ ok: true, bytes: Buffer.from('{}') });
  for (const odd of ['e30', 'e30==', 'e3 0=', 'e30=\n', '%', 'e30_', 'data:;base64,e30='])
    expect(bytesOf(odd)).toEqual({ ok: false, code: 'not-base64' });
  expect(bytesOf('')).toEqual({ ok: false, code: 'empty' });
  const most = Buffer.alloc(LARGEST_FILE);
  expect(bytesOf(most.toString('base64')).ok).toBe(true);
  expect(bytesOf(Buffer.alloc(LARGEST_FILE + 1).toString('base64'))).toEqual({ ok: false, code: 'too-large' });
});

it.each<[string, Buffer, string | undefined]>([
  ['UTF-8', Buffer.from('søvn'), 'søvn'],
  ['UTF-8 with a mark', Buffer.from('\uFEFFsøvn'), 'søvn'],
  ['UTF-16', utf16('søvn', [0xff, 0xfe]), 'søvn'],
  [
    'XML that says what it is',
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>s\xf8vn</a>', 'latin1'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>søvn</a>',
  ],
  ['Latin-1 that does not say so', Buffer.from('s\xf8vn', 'latin1'), undefined],
  ['XML of an encoding we do not read', Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a/>'), undefined],
  ['XML that lies', Buffer.from('<?xml version="1.0" encoding="utf-16"?><a/>'), undefined],
  ['half a character', Buffer.from([0xc3]), undefined],
])('%s is read, or not guessed at', (_, bytes, text) => {
  expect(textOf(bytes)).toBe(text);
});

it.each([
  ['sleep', '1-sleep'],
  ['a b', '1-a-b-0123abcd'],
  ['a-b', '1-a-b'],
  ['../../etc', '1-etc-0123abcd'],
  ['søvn', '1-s-vn-0123abcd'],
  ['--', '1-0123abcd'],
  ['x'.repeat(36), `1-${'x'.repeat(36)}`],
  ['x'.repeat(37), `1-${'x'.repeat(27)}-0123abcd`],
])('%s becomes the department’s own %s', (name, id) => {
  expect(ownId('1', name, '0123abcd9999')).toBe(id);
});

it('knows how far a version has come, and which one is in force', () => {
  expect(stateOf({ status: 'draft', approver: null })).toBe('draft');
  expect(stateOf({ status: 'draft', approver: 'Bo' })).toBe('approved');
  expect(stateOf({ status: 'retired', approver: 'Bo' })).toBe('retired');
  const at = new Date('2027-01-01');
  const version = (number: number, own: boolean, status: string, from: string | null) => ({
    version: number,
    own,
    status,
    effectiveFrom: from === null ? null : new Date(from),
  });
  const all = [
    version(3, false, 'active', '2000-01-01'),
    version(1000, true, 'active', '2026-01-01'),
    version(1001, true, 'active', '2027-01-01'),
    version(1002, true, 'active', '2027-01-02'),
    version(1003, true, 'draft', null),
    version(1004, true, 'retired', '2026-01-01'),
  ];
  expect(newestInForce(all, at)?.version).toBe(1001);
  expect(
    newestInForce(
      all.filter(({ own }) => !own),
      at,
    )?.version,
  ).toBe(3);
  expect(newestInForce([], at)).toBeUndefined();
});
