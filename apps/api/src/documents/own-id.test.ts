import { ownId } from './own-id.js';

it.each([
  ['368061000016003', 'Vores æbleforløb', 'own-368061000016003-vores-aebleforloeb'],
  ['368061000016003', '  Søvn & uro!  ', 'own-368061000016003-soevn-uro'],
  ['368061000016003', '心電図', 'own-368061000016003'],
])('an own id of %s and %s', (sor, name, id) => {
  expect(ownId(sor, name)).toBe(id);
});

it('is one a document may have, however long the name', () => {
  expect(ownId('368061000016003', 'å'.repeat(500))).toMatch(/^[a-z][a-z0-9-]{0,60}$/);
});
