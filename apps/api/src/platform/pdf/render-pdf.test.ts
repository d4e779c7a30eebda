import { unprintable } from './fonts.server.js';
import type { PdfBlock, PdfDocument } from './pdf-document.js';
import { renderPdf } from './render-pdf.server.js';
import { pagesOf } from './testing/read-pdf.js';

const made = (blocks: readonly PdfBlock[]): PdfDocument => ({
  title: 'Spørgeskema',
  language: 'da',
  at: '2026-03-02T08:00:00Z',
  foot: 'K7F2-9QXM',
  blocks,
});
const drawn = async (...blocks: PdfBlock[]) => pagesOf(await renderPdf(made(blocks), { compress: false }));

const question = (n: number, options = 5): PdfBlock => ({
  kind: 'choices',
  question: `Spørgsmål ${n}: hvor ofte har du haft det sådan i de sidste to uger?`,
  options: Array.from({ length: options }, (_, index) => `Svar ${n}.${index}`),
});

describe('a printed document', () => {
  it('holds every word of every block, in the order given', async () => {
    const pages = await drawn(
      { kind: 'address', lines: ['Nancy Ann Berggren', 'Testgade 1', '9999 Ålestrup'] },
      { kind: 'heading', level: 1, text: 'Kære patient' },
      { kind: 'paragraph', text: 'Ringe i vandet: æøå ÆØÅ ü ł ß' },
      question(1, 3),
      { kind: 'choices', question: 'Smerte', options: ['0', '1', '2'], row: { low: 'ingen', high: 'værst' } },
      { kind: 'choices', question: 'Andet?', options: ['Ja'], several: true, open: 'Skriv hvad' },
      { kind: 'lines', question: 'Vægt', help: ['Uden tøj'], count: 1, unit: 'kg' },
      { kind: 'table', caption: 'Søvn', head: ['', 'Ja', 'Nej'], rows: [['Falder i søvn', '○', '○']] },
      { kind: 'note', text: 'Ingen læser dette med det samme.' },
    );
    const text = pages.join('\n');
    const words = [
      'Nancy Ann Berggren',
      '9999 Ålestrup',
      'Kære patient',
      'æøå ÆØÅ ü ł ß',
      'Spørgsmål 1',
      'Svar 1.0',
      'Svar 1.2',
      'Smerte',
      'ingen',
      'værst',
      'Andet?',
      'Skriv hvad',
      'Vægt',
      'Uden tøj',
      'kg',
      'Søvn',
      'Falder i søvn',
      '○',
      'Ingen læser dette',
    ];
    const places = words.map((word) => text.indexOf(word));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(text).toContain(`1/${pages.length}`);
    expect(text).toContain('K7F2-9QXM');
  });

  it('never parts a question from its options while they fit on a page', async () => {
    const pages = await drawn(...Array.from({ length: 60 }, (_, n) => question(n, 3 + (n % 9))));
    expect(pages.length).toBeGreaterThan(5);
    for (let n = 0; n < 60; n++) {
      const on = pages.findIndex((page) => page.includes(`Spørgsmål ${n}:`));
      expect(pages[on]).toContain(`Svar ${n}.0`);
      expect(pages[on]).toContain(`Svar ${n}.${2 + (n % 9)}`);
    }
  });

  it('says a question again where its options fill more than a page, and keeps every option', async () => {
    const pages = await drawn({ kind: 'paragraph', text: 'Før' }, question(7, 90));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every((page) => page.includes('Spørgsmål 7:'))).toBe(true);
    const text = pages.join('\n');
    for (let n = 0; n < 90; n++) expect(text).toContain(`Svar 7.${n}\n`);
  });

  it('keeps together what fits on a page, and a heading with what it is over', async () => {
    const filler: PdfBlock = { kind: 'paragraph', text: Array.from({ length: 36 }, () => 'linje').join('\n') };
    const kept = await drawn(filler, { kind: 'keepTogether', blocks: [question(1, 4), question(2, 4)] });
    expect(kept.map((page) => /Spørgsmål 1/.test(page) === /Spørgsmål 2/.test(page))).not.toContain(false);
    const headed = await drawn(filler, filler, { kind: 'heading', level: 2, text: 'Del 2' }, question(3, 6));
    const page = headed.find((each) => each.includes('Del 2'));
    expect(page).toContain('Spørgsmål 3');
  });

  it('says what is said of a whole section again on each of its pages, and not after it', async () => {
    const blocks = Array.from({ length: 20 }, (_, n) => question(n, 4));
    const pages = await drawn(
      { kind: 'section', text: 'I de sidste to uger', blocks },
      { kind: 'pageBreak' },
      question(99),
    );
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map((page) => page.includes('I de sidste to uger'))).toEqual(
      pages.map((_, n) => n < pages.length - 1),
    );
    expect(pages.slice(1, -1).every((page) => page.indexOf('I de sidste to uger') === 0)).toBe(true);
  });

  it('draws letters beyond Latin, and says which it has not got', async () => {
    const blocks: PdfBlock[] = [{ kind: 'paragraph', text: 'Ελληνικά Українська Қазақ Tiếng Việt' }];
    expect((await drawn(...blocks)).join('')).toContain('Українська');
    expect(unprintable(made(blocks))).toEqual([]);
    expect(unprintable(made([{ kind: 'paragraph', text: '你好\nhej' }]))).toEqual(['你', '好']);
  });

  it('gives the same bytes for the same document, and other bytes for another moment', async () => {
    const blocks = [question(1), question(2)];
    const [a, b, c] = await Promise.all([
      renderPdf(made(blocks)),
      renderPdf(made(blocks)),
      renderPdf({ ...made(blocks), at: '2026-03-02T08:00:01Z' }),
    ]);
    expect(a.equals(b)).toBe(true);
    expect(a.equals(c)).toBe(false);
  });

  it('is tagged, in its language, with its title', async () => {
    const bytes = (await renderPdf(made([question(1)]), { compress: false })).toString('latin1');
    expect(bytes).toContain('/Marked true');
    expect(bytes).toContain('/Lang (da)');
    expect(bytes).toContain('/DisplayDocTitle true');
    expect(bytes).toContain('/StructTreeRoot');
  });

  it('takes a picture that is none for its words', async () => {
    const broken: PdfBlock = { kind: 'picture', contentType: 'image/png', data: 'AAAA', text: 'Et knæ' };
    expect((await drawn(broken)).join('')).toContain('Et knæ');
  });

  it('manages 2,000 questions', async () => {
    const pages = await drawn(...Array.from({ length: 2_000 }, (_, n) => question(n)));
    expect(pages.join('')).toContain('Svar 1999.4');
  });
});
