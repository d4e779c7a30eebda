import fc from 'fast-check';
import { BRACE_NAMES, TEXT_BRACES } from './braces.js';
import { PathwayError } from './faults.js';
import { fill, templateFaults } from './fill.js';

const error = (run: () => unknown): string => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof PathwayError) return `${thrown.code} ${thrown.what}`;
  }
  return 'filled';
};

describe('fill', () => {
  it('puts data in, also twice', () => {
    expect(fill('Ring {telefon} eller {lægevagt}. {telefon}!', { telefon: '1', lægevagt: '2' })).toBe(
      'Ring 1 eller 2. 1!',
    );
  });

  it('escapes nothing and reads nothing that was put in', () => {
    expect(fill('{telefon}', { telefon: '{dato} <b> $& $1' })).toBe('{dato} <b> $& $1');
  });

  it.each([
    ['Ring {telefon}', {}, 'missing-brace telefon'],
    ['Ring {telefon}', { telefon: '' }, 'missing-brace telefon'],
    ['Ring {telefon}', { telefon: '  ' }, 'missing-brace telefon'],
    ['Ring {mobil}', { mobil: '1' }, 'unknown-brace mobil'],
    ['Ring {constructor}', {}, 'unknown-brace constructor'],
    ['Ring {__proto__}', {}, 'unknown-brace __proto__'],
    ['Ring {}', {}, 'unknown-brace '],
    ['Ring { telefon }', { telefon: '1' }, 'unknown-brace  telefon '],
    ['Ring {telefon', { telefon: '1' }, 'broken-brace Ring {telefon'],
    ['Ring telefon}', { telefon: '1' }, 'broken-brace Ring telefon}'],
    ['Ring {{telefon}}', { telefon: '1' }, 'broken-brace Ring {{telefon}}'],
  ])('refuses %s with %o', (template, data, expected) => {
    expect(error(() => fill(template, data as Record<string, string>))).toBe(expected);
  });

  it('never leaves a brace behind', () => {
    const name = fc.constantFrom(...BRACE_NAMES);
    const data = Object.fromEntries(BRACE_NAMES.map((brace) => [brace, 'x']));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            name.map((brace) => `{${brace}}`),
          ),
        ),
        (parts) => {
          let filled = '';
          try {
            filled = fill(parts.join(''), data);
          } catch (thrown) {
            if (!(thrown instanceof PathwayError)) throw thrown;
          }
          expect(filled).not.toMatch(/[{}]/);
        },
      ),
    );
  });
});

describe('the check of a template', () => {
  it('wants what must be there and refuses what may not', () => {
    expect(templateFaults('{tidspunkt}', TEXT_BRACES.crisisOpen)).toEqual([]);
    expect(templateFaults('senere', TEXT_BRACES.crisisOpen)).toEqual(['missing-brace']);
    expect(templateFaults('{tidspunkt} {link}', TEXT_BRACES.crisisOpen)).toEqual(['unknown-brace']);
    expect(templateFaults('{tidspunkt', TEXT_BRACES.crisisOpen)).toEqual(['broken-brace', 'missing-brace']);
  });
});
