import type { ProductText as Text } from '@stemme/questionnaires';
import type { Method } from '@stemme/scoring';
import { figure, joined, type Paper, phrase } from './trace-text.js';
import { same } from './words.js';

type Name = Method['name'];
/** What a trace keeps of a method: tables and weights stay in the definition. */
export type Kept<N extends Name> = Omit<Extract<Method, { name: N }>, 'values' | 'se' | 'weights' | 'items'>;

/** How the score is put together, as a formula where there is one. */
export function methodWords(paper: Paper): Text {
  const { method } = paper.trace;
  if (!Object.hasOwn(METHODS, method.name)) return same(method.name);
  const words: (method: never, paper: Paper) => Text = METHODS[method.name];
  return words(method as never, paper);
}

const METHODS = {
  sum: () => phrase('Sum af svarene', 'Sum of the answers'),
  mean: () => phrase('Gennemsnit af de givne svar', 'Mean of the answers given'),
  pomp: ({ min, max, reversed }) => {
    const lifted = min === 0 ? same('M') : phrase('(M − {min})', '(M − {min})', { min });
    const percent = phrase('100 × {lifted} / {range}', '100 × {lifted} / {range}', { lifted, range: max - min });
    return phrase(
      `${reversed ? '100 − ' : ''}{percent}, hvor M er gennemsnittet af de givne svar`,
      `${reversed ? '100 − ' : ''}{percent}, where M is the mean of the answers given`,
      { percent },
    );
  },
  linear: ({ of, factor, plus }, { title }) => {
    const product = phrase('{of} × {factor}', '{of} × {factor}', { of: title(of), factor });
    return plus === 0 ? product : joined([product, added(plus)], ' ');
  },
  count: ({ atLeast }, paper) => thresholds(Object.entries(atLeast), paper),
  criteria: ({ all }, { title }) => {
    const list = all.map(({ scale, min, max }) =>
      phrase('{scale} {min}–{max}', '{scale} {min}–{max}', { scale: title(scale), min, max }),
    );
    const each = joined(list, '; ');
    return phrase('1, når alle er opfyldt, ellers 0: {each}', '1 when all are met, else 0: {each}', { each });
  },
  table: () =>
    phrase('Sum af svarene, slået op i den udgivne tabel', 'Sum of the answers, looked up in the published table'),
  'value-set': ({ full, unit, anyAboveOne }) => {
    const parts = { full, unit, more: anyAboveOne ?? 0 };
    return anyAboveOne
      ? phrase(
          '({full} − fradraget for hvert svar − {more}, hvis et svar er over 1) / {unit}',
          '({full} − the deduction for each answer − {more} if any answer is above 1) / {unit}',
          parts,
        )
      : phrase(
          '({full} − fradraget for hvert svar) / {unit}',
          '({full} − the deduction for each answer) / {unit}',
          parts,
        );
  },
  states: () =>
    phrase(
      'Svarene læst som ét tal, ciffer for ciffer, og slået op i den udgivne tabel',
      'The answers read as one number, digit by digit, and looked up in the published table',
    ),
  weighted: ({ constant }) =>
    phrase('{constant} + vægten for hvert svar', '{constant} + the weight of each answer', { constant }),
  'norm-based': ({ mean, sd }) =>
    phrase('{mean} + {sd} × summen af leddene', '{mean} + {sd} × the sum of the terms', { mean, sd }),
  'sum-of-scales': ({ of }, paper) => withTurned(phrase('Sum af delskalaerne', 'Sum of the subscales'), of, paper),
  'mean-of-scales': ({ of }, paper) =>
    withTurned(
      phrase('Gennemsnit af de delskalaer, der har en score', 'Mean of the subscales that have a score'),
      of,
      paper,
    ),
  irt: ({ mean, sd, estimator }) =>
    phrase(
      '{mean} + {sd} × theta; theta skønnes af alle svar på én gang ({estimator}), hvad der ikke kan regnes i hånden',
      '{mean} + {sd} × theta; theta is estimated from all answers at once ({estimator}), which cannot be done by hand',
      { mean, sd, estimator: same(estimator.toUpperCase()) },
    ),
} satisfies { readonly [N in Name]: (method: Kept<N>, paper: Paper) => Text };

/** "+ 5", "− 5" */
function added(value: number): Text {
  return phrase(value < 0 ? '− {size}' : '+ {size}', value < 0 ? '− {size}' : '+ {size}', { size: Math.abs(value) });
}

/** The threshold most items have, and the items that have another. */
function thresholds(all: readonly (readonly [string, number])[], { item }: Paper): Text {
  const often = (value: number): number => all.filter(([, other]) => other === value).length;
  const [usual = 0] = all.map(([, value]) => value).sort((a, b) => often(b) - often(a));
  const others = all
    .filter(([, value]) => value !== usual)
    .map(([code, value]) => phrase('{item}: {value}', '{item}: {value}', { item: item(code), value }));
  const more = others.length === 0 ? same('') : phrase(' ({others})', ' ({others})', { others: joined(others, '; ') });
  return phrase(
    'Et svar tæller 1, når det er mindst {usual}{more}, ellers 0',
    'An answer counts 1 when it is at least {usual}{more}, else 0',
    { usual, more },
  );
}

/** With the parts that count from the other end. */
function withTurned(words: Text, of: readonly { scale: string; reversed?: true }[], { title, scale }: Paper): Text {
  const turned = of
    .filter(({ reversed }) => reversed)
    .map((part) => {
      const range = scale(part.scale)?.range;
      const ends = range ? figure(range.min + range.max) : phrase('højeste + laveste', 'highest + lowest');
      return phrase('{ends} − {title}', '{ends} − {title}', { ends, title: title(part.scale) });
    });
  if (turned.length === 0) return words;
  const list = joined(turned, '; ');
  return phrase('{words}; omvendt tæller: {list}', '{words}; counted from the other end: {list}', { words, list });
}
