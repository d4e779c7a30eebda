import { inside, isQuestion, type Item, type Questionnaire } from '../document.js';

/**
 * The questionnaire without the questions of these instruments, for the one who is not asked them again. A group in which
 * nothing is left to answer goes with them. Scores and rules are always of the whole document.
 */
export function withoutInstruments(document: Questionnaire, instruments: ReadonlySet<string>): Questionnaire {
  return { ...document, items: kept(document.items, instruments) };
}

function kept(items: readonly Item[], instruments: ReadonlySet<string>): Item[] {
  return items.flatMap((item): Item[] => {
    if (isQuestion(item)) return item.instrument !== undefined && instruments.has(item.instrument) ? [] : [item];
    if (item.type === 'display') return [item];
    const left = kept(inside(item), instruments);
    const asksSomething = left.some(({ type }) => type !== 'display');
    const askedBefore = inside(item).some(({ type }) => type !== 'display');
    return asksSomething || !askedBefore ? [{ ...item, items: left }] : [];
  });
}
