import type { PdfDocument } from '../platform/pdf/pdf-document.js';
import { together } from './letters.js';

const page = (text: string, language = 'da'): PdfDocument => ({
  title: text,
  language,
  at: '2027-01-01T00:00:00Z',
  blocks: [{ kind: 'paragraph', text }],
});
const at = '2027-03-01T08:00:00Z';

it('one letter is itself; several begin on a sheet each, in order', () => {
  expect(together([page('a')], at)).toEqual({ ...page('a'), at });
  const { blocks } = together([page('a'), page('b'), page('c')], at);
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
    'a',
    'pageBreak',
    'b',
    'pageBreak',
    'c',
  ]);
});

it('the file names nobody', () => {
  expect(together([page('Karl'), page('Ellen')], at).title).toBe('Breve');
});
