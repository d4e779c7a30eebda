import { step } from '../check/faults.js';
import {
  type Condition,
  inside,
  isQuestion,
  type Item,
  type ItemCode,
  type Question,
  type Questionnaire,
} from '../document.js';
import type { ExpressionEngine } from '../engines.js';
import { orderOf } from '../order.js';
import { everyPart } from '../walk.js';
import { type Findings, noteOf } from './findings.js';

/**
 * What must be known before something else is: whether an item is shown, and what a calculated question holds. Both
 * hang on items that conditions and expressions read; in a circle neither could ever be known. Refused as `loop`.
 *
 * @param engine needed where the document has expressions
 * @throws RangeError when an expression cannot be read
 */
export function lintLoops(document: Questionnaire, engine: ExpressionEngine | undefined, findings: Findings): void {
  const { reads } = engine?.prepare(document) ?? { reads: () => [] };
  const nodes = new Map<string, Known>();
  const enter = (items: readonly Item[], path: string, parent: Item | undefined): void => {
    for (const [index, item] of items.entries()) {
      const here = step(path, index);
      const read = conditionReads(item.shownWhen, (fhirpath) => reads(item.code, fhirpath));
      const around = parent ? [shown(parent.code), ...(isQuestion(parent) ? [value(parent.code)] : [])] : [];
      nodes.set(shown(item.code), { path: `${here}/shownWhen`, needs: [...around, ...read.map(value)] });
      const calculated = isQuestion(item) ? calculatedReads(item, reads) : [];
      nodes.set(value(item.code), {
        path: `${here}/calculated`,
        needs: [shown(item.code), ...calculated.map(value)],
      });
      enter(inside(item), step(here, 'items'), item);
    }
  };
  enter(document.items, '/items', undefined);
  for (const path of circles(nodes)) findings.faults.push(noteOf(path, 'loop'));
}

const shown = (code: ItemCode): string => `shown ${code}`;
const value = (code: ItemCode): string => `value ${code}`;

function calculatedReads(
  { code, calculated }: Question,
  reads: (code: ItemCode, fhirpath: string) => readonly ItemCode[],
): readonly ItemCode[] {
  if (!calculated) return [];
  return 'sum' in calculated ? calculated.sum : reads(code, calculated.fhirpath);
}

/** The codes that a condition reads. */
function conditionReads(
  condition: Condition | undefined,
  reads: (fhirpath: string) => readonly ItemCode[],
): readonly ItemCode[] {
  return (condition ? everyPart(condition) : []).flatMap((part) => {
    if ('sum' in part) return part.sum;
    if ('fhirpath' in part) return reads(part.fhirpath);
    return 'item' in part ? part.item : [];
  });
}

interface Known {
  readonly path: string;
  readonly needs: readonly string[];
}

/** Where each circle is closed. */
function circles(nodes: ReadonlyMap<string, Known>): string[] {
  const known = [...nodes.values()];
  const positions = new Map([...nodes.keys()].map((name, position) => [name, position]));
  const needs = known.map((one) => one.needs.flatMap((name) => positions.get(name) ?? []));
  return [...orderOf(needs).loops].flatMap(([position, first]) =>
    needs[position]?.includes(first) ? (known[position]?.path ?? []) : [],
  );
}
