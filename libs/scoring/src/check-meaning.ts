import { bandFaults } from './check/bands.js';
import { buildingFaults } from './check/building.js';
import { derivedFaults } from './check/derived.js';
import type { DefinitionFault } from './check/faults.js';
import { when } from './check/faults.js';
import { type Draft, type Ground, groundOf, type Parts } from './check/ground.js';
import { itemFaults } from './check/items.js';
import type { Measured } from './check/measured.js';
import { methodFaults } from './check/methods.js';
import { enoughFaults, missingFaults } from './check/missing.js';
import { rangeFaults, type Sound } from './check/ranges.js';
import { readingFaults, unreadFaults } from './check/scales.js';
import type { Scale } from './vocabulary.js';

/**
 * What the parts mean, taken together. A question is put only where what it stands on is known: a mistake in an item
 * is one fault, and not another one in each scale that reads the item.
 */
export function meaningFaults(draft: Draft): DefinitionFault[] {
  const items = draft.items.map((item, index) =>
    item ? itemFaults(item, draft.items.slice(0, index), draft.items, `/items/${index}`) : [],
  );
  const soundItems = without(draft.items, items);
  const derived = draft.derived.map((one, index) => {
    const earlier = draft.derived.slice(0, index);
    return one ? derivedFaults(one, { items: draft.items, sound: soundItems, earlier }, `/derived/${index}`) : [];
  });
  const soundDerived = without(draft.derived, derived).filter(({ from }) =>
    from.every((code) => soundItems.some((item) => item.code === code)),
  );
  const ground = groundOf(draft, soundItems, soundDerived);
  return [...nameFaults(draft), ...items.flat(), ...derived.flat(), ...scalesFaults(draft, ground), ...unread(draft)];
}

/** The parts of good shape in which nothing was found. */
function without<Part>(parts: Parts<Part>, faults: readonly (readonly DefinitionFault[])[]): Part[] {
  return parts.filter((part, index): part is Part => part !== null && faults[index]!.length === 0);
}

/** No two items or derived items share a name. */
function nameFaults({ items, derived }: Draft): DefinitionFault[] {
  const names = new Set<string>();
  const once = (name: string, path: string): DefinitionFault[] => {
    const isTaken = names.has(name);
    names.add(name);
    return when(isTaken, path, 'duplicate');
  };
  return [
    ...items.flatMap((item, index) => [
      ...(item ? once(item.code, `/items/${index}/code`) : []),
      ...(item?.aliases ?? []).flatMap((alias, at) => once(alias, `/items/${index}/aliases/${at}`)),
    ]),
    ...derived.flatMap((one, index) => (one ? once(one.code, `/derived/${index}/code`) : [])),
  ];
}

function scalesFaults(draft: Draft, ground: Ground): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const sound: Sound[] = [];
  for (const [index, scale] of draft.scales.entries()) {
    if (scale === null) continue;
    const path = `/scales/${index}`;
    const measured = measuredOf(scale, ground, path);
    const own = scaleFaults(scale, { draft, ground, earlier: draft.scales.slice(0, index), measured }, path);
    faults.push(...own, ...bandFaults(scale, path));
    if (own.length === 0 && measured) sound.push({ scale, path });
  }
  return [...faults, ...rangeFaults(ground, sound)];
}

function measuredOf(scale: Scale, ground: Ground, path: string): Measured | null {
  const variables = ground.read(scale.items);
  return variables && { scale, variables, ground, path };
}

function scaleFaults(
  scale: Scale,
  on: { draft: Draft; ground: Ground; earlier: Parts<Scale>; measured: Measured | null },
  path: string,
): DefinitionFault[] {
  const { earlier, measured } = on;
  const reading = readingFaults(scale, on, path);
  const readsWell = !reading.some((fault) => fault.path.startsWith(`${path}/items/`));
  return [
    ...reading,
    ...buildingFaults(scale, earlier, path),
    ...missingFaults(scale, earlier, path),
    ...(measured && readsWell ? [...methodFaults(scale.method, measured), ...enoughFaults(measured)] : []),
  ];
}

function unread({ items, scales }: Draft): DefinitionFault[] {
  return isComplete(items) && isComplete(scales) ? unreadFaults({ items, scales }) : [];
}

function isComplete<Part>(parts: Parts<Part>): parts is readonly Part[] {
  return parts.length > 0 && !parts.includes(null);
}
