import { expiry, minutesLeft, WARN_MS } from './expiry';

const end = 10_000_000;

describe('a session about to end', () => {
  it('is left alone until two minutes before', () => {
    expect(expiry(end - WARN_MS - 1, end, 0, 0)).toBe('fine');
    expect(expiry(end - WARN_MS, end, 0, 0)).toBe('warn');
  });

  it('is lengthened without asking for who uses the page', () => {
    expect(expiry(end - 1000, end, 5, 4)).toBe('lengthen');
    expect(expiry(end - 1000, end, 4, 5)).toBe('warn');
  });

  it('is over when it is over, whoever uses the page', () => {
    expect(expiry(end, end, 5, 4)).toBe('over');
  });

  it('counts minutes upwards', () => {
    expect(minutesLeft(0, 120_000)).toBe(2);
    expect(minutesLeft(0, 119_999)).toBe(2);
    expect(minutesLeft(0, 60_000)).toBe(1);
    expect(minutesLeft(70_000, 60_000)).toBe(1);
  });
});
