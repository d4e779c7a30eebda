import type { InstrumentDefinition, Scale } from '../vocabulary.js';
import { type DefinitionFault, each, repeated, when } from './faults.js';
import { type Draft, type Ground, isUnknown, named, type Parts } from './ground.js';
import { isAnswer } from './items.js';

/** What a scale reads, and whether its numbers can be. What its method means is asked by others. */
export function readingFaults(
  scale: Scale,
  { draft, ground, earlier }: { draft: Draft; ground: Ground; earlier: Parts<Scale> },
  path: string,
): DefinitionFault[] {
  const at = `${path}/items`;
  return [
    ...when(named(earlier, scale.code) !== undefined, `${path}/code`, 'duplicate'),
    ...repeated(scale.items, at),
    ...each(scale.items, at, 'unscored-item', (code) => named(draft.items, code)?.scored === false),
    ...each(scale.items, at, 'unknown-item', (code) => isUnknown(draft.items, code)),
    ...each(scale.items, at, 'partly-derived', (code) => isReadInPart(code, scale, ground)),
    ...notWhenFaults(scale, draft, `${path}/notWhen`),
    ...when(scale.range.min >= scale.range.max, `${path}/range/max`, 'empty-interval'),
  ];
}

/** The derived item would stand for items that the scale does not read. */
function isReadInPart(code: string, scale: Scale, { derived }: Ground): boolean {
  const whole = derived.find(({ from }) => from.includes(code));
  return whole?.from.some((source) => !scale.items.includes(source)) ?? false;
}

/** The gate is another question than those of the scale: else no completion would reach what its answer would add. */
function notWhenFaults({ notWhen = {}, items: read }: Scale, { items }: Draft, path: string): DefinitionFault[] {
  return Object.entries(notWhen).flatMap(([code, answers]) => {
    const item = named(items, code);
    return [
      ...when(isUnknown(items, code), `${path}/${code}`, 'unknown-item'),
      ...when(read.includes(code), `${path}/${code}`, 'own-item'),
      ...each(answers, `${path}/${code}`, 'unknown-answer', (value) => item !== undefined && !isAnswer(item, value)),
    ];
  });
}

/** Scored items that no scale reads: either a scale has forgotten them, or they are not scored. */
export function unreadFaults({ items, scales }: Pick<InstrumentDefinition, 'items' | 'scales'>): DefinitionFault[] {
  const read = new Set(scales.flatMap((scale) => scale.items));
  return each(items, '/items', 'unread-item', (item) => item.scored !== false && !read.has(item.code));
}
