import type { Block } from '../../catalogue/compose.js';
import type { KnownInstrument } from './context.js';

interface Scored {
  readonly code: string;
  readonly type: string;
  readonly loinc?: string;
  readonly options?: string;
  readonly items?: readonly Scored[];
}

/** In no score: how difficult the problems of the PHQ-9 have made life. Forms often ask the nine alone. */
const UNSCORED: ReadonlySet<string> = new Set(['phq9.10']);

/** The instruments of the catalogue that can be recognised: those whose choices all have LOINC codes. */
export function knownInstruments(blocks: readonly Block[]): readonly KnownInstrument[] {
  return blocks.flatMap((block) => {
    const choices = choicesIn(block.items as unknown as readonly Scored[]).filter(({ loinc }) => loinc !== undefined);
    if (choices.length === 0) return [];
    const optional = choices.flatMap(({ code }) => (UNSCORED.has(code) ? [code] : []));
    const values = choices.map(({ code, options }) => [code, numbersOf(block, options)] as const);
    return [
      {
        id: block.id,
        rights: block.rights,
        licence: block.licence,
        ...(block.nonCommercial && { nonCommercial: true }),
        ...(optional.length > 0 && { optional }),
        items: Object.fromEntries(choices.map(({ code, loinc }) => [code, loinc as string])),
        values: Object.fromEntries(values),
      },
    ];
  });
}

function choicesIn(items: readonly Scored[]): readonly Scored[] {
  return items.flatMap((item) => [...(item.type === 'choice' ? [item] : []), ...choicesIn(item.items ?? [])]);
}

function numbersOf({ options }: Block, name: string | undefined): readonly number[] {
  const list = name === undefined ? [] : (options[name] ?? []);
  return list.flatMap(({ value, score }) => score ?? (typeof value === 'number' ? value : []));
}
