import { cprHash, openCpr, sealCpr } from './cpr.js';

const key = Buffer.alloc(32, 7);
const cpr = '3001749995'; // HL7 Denmark's test person

it('opens what it sealed, and nothing that was changed on the way', () => {
  const sealed = sealCpr(cpr, key);
  expect(openCpr(sealed, key)).toBe(cpr);
  expect(sealed.includes(cpr)).toBe(false);
  for (let at = 0; at < sealed.length; at += 1) {
    const bent = Buffer.from(sealed);
    bent[at] = bent[at]! ^ 1;
    expect(() => openCpr(bent, key)).toThrow();
  }
  expect(() => openCpr(sealed, Buffer.alloc(32, 8))).toThrow();
});

it('seals the same number differently each time, and finds it by the same hash', () => {
  expect(sealCpr(cpr, key)).not.toEqual(sealCpr(cpr, key));
  expect(cprHash('300174-9995', key)).toEqual(cprHash(cpr, key));
  expect(cprHash(cpr, key)).not.toEqual(cprHash(cpr, Buffer.alloc(32, 8)));
});
