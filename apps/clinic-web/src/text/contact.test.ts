import { isDepartmentPhone, isEmail, isPhone } from './contact';

it.each(['nancy@example.dk', ' n.b+x@a.b.dk ', 'æ@ø.dk'])('%s is an address', (email) =>
  expect(isEmail(email)).toBe(true),
);
it.each(['', 'nancy', 'nancy@example', 'nan cy@example.dk', '@example.dk', 'a@b@c.dk', 'a@b.d'])(
  '%s is none',
  (email) => expect(isEmail(email)).toBe(false),
);

it.each(['12345678', '+45 12 34 56 78', ' 12 34 56 78 '])('%s is a number', (phone) =>
  expect(isPhone(phone)).toBe(true),
);
it.each(['', '12', '112', 'ring til mig', '12  34', '1234567890123456', '+', '12-34-56-78'])('%s is none', (phone) =>
  expect(isPhone(phone)).toBe(false),
);

it('a department may give 112 and 1813', () => {
  expect(isDepartmentPhone('112')).toBe(true);
  expect(isDepartmentPhone('1813')).toBe(true);
  expect(isDepartmentPhone('11')).toBe(false);
});
