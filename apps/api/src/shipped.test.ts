import { shippedFaults } from './shipped.js';

it('every shipped document is good, alone and together', () => {
  expect(shippedFaults()).toEqual([]);
});
