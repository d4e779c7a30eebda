import type { ProductText as Text } from '@stemme/questionnaires';
import type { Working } from '@stemme/scoring';
import type { Kept } from './trace-methods.js';
import { answers, type Paper, phrase, subscales } from './trace-text.js';
import { same } from './words.js';

/** What was done in a step of the calculation. */
export function stepWords(step: Working, paper: Paper): Text {
  return Object.hasOwn(STEPS, step.what) ? STEPS[step.what](step, paper) : same(step.what);
}

const formula = (): Text => phrase('Sat ind i formlen', 'Put into the formula');

const STEPS = {
  sum: ({ by = 0 }, { trace }) => {
    if (['value-set', 'weighted'].includes(trace.method.name)) return formula();
    return phrase('Sum af {what}', 'Sum of {what}', {
      what: isOfScales(trace.method.name) ? subscales(by) : answers(by),
    });
  },
  mean: ({ by = 0 }, { trace }) => {
    if (sumOf(trace.working)) return phrase('Divideret med {by}', 'Divided by {by}', { by });
    if (isOfScales(trace.method.name)) return phrase('Gennemsnit af {n}', 'Mean of {n}', { n: subscales(by) });
    return phrase(
      'Vægtet gennemsnit (summen divideret med {by}, vægtene i alt)',
      'Weighted mean (the sum divided by {by}, all weights together)',
      { by },
    );
  },
  prorated: ({ by = 0 }, { trace }) => {
    const n = sumOf(trace.working)?.by;
    const words = phrase('Omregnet til {all}', 'Prorated to {all}', { all: answers(by) });
    if (n === undefined) return words;
    return phrase('{words}: summen × {by} / {n}', '{words}: the sum × {by} / {n}', { words, by, n });
  },
  filled: ({ by = 0 }) =>
    phrase(
      'Med det laveste svar for dem, der mangler: sum af {all}',
      'With the lowest answer for those missing: sum of {all}',
      { all: answers(by) },
    ),
  count: ({ by = 0 }) => phrase('Svar, der tæller 1, af {by}', 'Answers that count 1, of {by}', { by }),
  criteria: ({ by = 0 }) =>
    phrase('Alle kriterier opfyldt, {by} i alt (1 = ja, 0 = nej)', 'All criteria met, {by} in all (1 = yes, 0 = no)', {
      by,
    }),
  weight: weighed,
  'look-up': ({ of = '' }) => phrase('Slået op for {key}', 'Looked up for {key}', { key: keyWords(of) }),
  theta: ({ of = '' }) =>
    phrase('Theta, skønnet af svarene ({of})', 'Theta, estimated from the answers ({of})', {
      of: same(of.toUpperCase()),
    }),
  rescaled: (_, { trace }) => {
    if (trace.method.name === 'pomp') return phrase('Omregnet til 0–100', 'Rescaled to 0–100');
    const { mean, sd } = trace.method as unknown as Kept<'irt'>;
    return trace.method.name === 'irt'
      ? phrase('{mean} + {sd} × theta', '{mean} + {sd} × theta', { mean, sd })
      : phrase('{mean} + {sd} × summen', '{mean} + {sd} × the sum', { mean, sd });
  },
  times: ({ of, by = 1 }, { title }) =>
    of === undefined
      ? phrase('Gange {by}', 'Times {by}', { by })
      : phrase('{of} × {by}', '{of} × {by}', { of: title(of), by }),
  plus: ({ by = 0 }) =>
    by < 0 ? phrase('Minus {size}', 'Minus {size}', { size: -by }) : phrase('Plus {size}', 'Plus {size}', { size: by }),
  rounded: ({ by = 0 }) =>
    by === 0
      ? phrase('Afrundet til helt tal (en halv rundes op)', 'Rounded to a whole number (a half goes up)')
      : phrase('Afrundet til {by} decimaler (en halv rundes op)', 'Rounded to {by} decimals (a half goes up)', { by }),
  floor: ({ by = 0 }) => phrase('Dog mindst {by}', 'But at least {by}', { by }),
} satisfies Record<Working['what'], (step: Working, paper: Paper) => Text>;

function weighed({ of = '', by }: Working, { trace, item, title }: Paper): Text {
  const { method } = trace;
  if (method.name === 'value-set') return phrase('Fradrag: {item}', 'Deduction: {item}', { item: item(of) });
  if (method.name === 'norm-based') {
    const norm = (method as unknown as Kept<'norm-based'>).of.find(({ scale }) => scale === of);
    if (norm) {
      const { mean, sd, weight } = norm;
      const term = '{weight} × ({scale} − {mean}) / {sd}';
      return phrase(term, term, { weight, mean, sd, scale: title(of) });
    }
  }
  if (by === undefined) return phrase('Vægt: {item}', 'Weight: {item}', { item: item(of) });
  return phrase('{item} × {by}', '{item} × {by}', { item: item(of), by });
}

function isOfScales(method: string): boolean {
  return method === 'sum-of-scales' || method === 'mean-of-scales';
}

function sumOf(working: readonly Working[] | undefined): Working | undefined {
  return working?.find(({ what }) => what === 'sum');
}

/** A sum, two ends of a sum, or a state such as 1?232. */
function keyWords(key: string): Text {
  const en = key.replaceAll(/(?<=\d)-/g, '–').replaceAll('-', '−');
  return { da: en.replaceAll('.', ','), en };
}
