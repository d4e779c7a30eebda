import { newId, uuid7 } from './uuid';

describe('uuid7', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    // 2022-02-22T19:22:22Z, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuid7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has its version and variant whatever the random bits are', () => {
    for (const byte of [0, 0xff]) {
      expect(uuid7(0, new Uint8Array(10).fill(byte))).toMatch(
        /^0{8}-0{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('sorts by time', () => {
    const early = uuid7(1_700_000_000_000, new Uint8Array(10).fill(0xff));
    const late = uuid7(1_700_000_000_001, new Uint8Array(10));
    expect(early < late).toBe(true);
  });

  it('differs each time', () => {
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
  });

  it('refuses too little randomness', () => {
    expect(() => uuid7(0, new Uint8Array(9))).toThrow(RangeError);
  });
});
