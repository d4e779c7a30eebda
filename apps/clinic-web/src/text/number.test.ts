import { fileSize } from './number';

it.each<[number, 'da' | 'en', string]>([
  [1, 'en', '1 byte'],
  [999, 'da', '999 byte'],
  [999, 'en', '999 bytes'],
  [1000, 'da', '1 kB'],
  [999_499, 'en', '999 kB'],
  [999_500, 'en', '1 MB'],
  [1_549_000, 'da', '1,5 MB'],
  [1_549_000, 'en', '1.5 MB'],
])('%d bytes in %s: %s', (bytes, language, words) => {
  expect(fileSize(bytes, language)).toBe(words);
});
