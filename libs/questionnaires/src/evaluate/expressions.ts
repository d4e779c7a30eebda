import type { Ask } from '../compile.js';
import type { Answer, Answers, ItemCode } from '../document.js';
import type { Place } from '../engines.js';
import { answerFrom } from './answer-from.js';
import { answerAt, type Frame, isRepeatingGroup, nodeAt, positionsIn, type Sheet } from './frame.js';
import { pathOf, pointer } from '../pointer.js';

/**
 * Asks every expression what it gives for the answers that exist now.
 *
 * @returns whether that changes anything
 */
export function answered(sheet: Sheet): boolean {
  const { asks, nodes, expressions } = sheet.compiled;
  const all = asks.flatMap((ask) =>
    (sheet.frames.get(nodes[ask.position]?.scope ?? -1) ?? []).map((frame) => ({ ask, frame })),
  );
  const asked = all.map(({ ask, frame }) => ({
    place: placeOf(frame, nodes[ask.position]?.item.code ?? ''),
    fhirpath: ask.fhirpath,
  }));
  const results = expressions?.evaluate(existing(sheet.root), asked, sheet.work) ?? [];
  sheet.stopped.clear();
  let changed = false;
  for (const [index, { ask, frame }] of all.entries()) {
    const isStopped = sheet.work.stopped.has(index);
    if (isStopped) sheet.stopped.add(pointer(pathOf(frame), nodes[ask.position]?.item.code ?? ''));
    if (isStopped ? forget(ask, frame) : keep(ask, frame, results[index] ?? [])) changed = true;
  }
  return changed;
}

/** Nobody knows what it would have given: the condition is neither met nor not, and what is calculated is blank. */
function forget({ gate, position }: Ask, frame: Frame): boolean {
  return gate ? frame.met?.delete(gate) === true : frame.made?.delete(position) === true;
}

function keep(ask: Ask, frame: Frame, result: readonly unknown[]): boolean {
  const { gate, position } = ask;
  if (gate) {
    const met = result.length === 1 && result[0] === true;
    frame.met ??= new Map();
    if (frame.met.get(gate) === met) return false;
    frame.met.set(gate, met);
    return true;
  }
  const question = frame.compiled.nodes[position]?.question;
  const made = question && answerFrom(question, result);
  frame.made ??= new Map();
  if (JSON.stringify(frame.made.get(position)) === JSON.stringify(made)) return false;
  if (made === undefined) frame.made.delete(position);
  else frame.made.set(position, made);
  return true;
}

/** The instances around a place, outermost first. */
export function placeOf(frame: Frame, code: ItemCode): Place {
  const instances: number[] = [];
  for (let at: Frame | undefined = frame; at?.around; at = at.around) instances.unshift(at.index);
  return { code, instances };
}

/** The answers that exist: those of what is shown. Instances keep their places, also when nothing in them exists. */
export function existing(frame: Frame): Answers {
  const kept: Record<ItemCode, Answer> = Object.create(null);
  for (const position of positionsIn(frame)) {
    const node = nodeAt(frame, position);
    const { code } = node.item;
    if (isRepeatingGroup(node)) {
      const instances = frame.inside?.get(position) ?? [];
      if (instances.length > 0) kept[code] = instances.map(existing);
    } else {
      const answer = node.question && answerAt(frame, position);
      if (answer !== undefined) kept[code] = answer;
    }
  }
  return kept;
}
