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
  const nodes = new Map<string, { readonly path: string; readonly needs: readonly string[] }>();
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
  if (!condition || 'never' in condition) return [];
  if ('all' in condition) return condition.all.flatMap((part) => conditionReads(part, reads));
  if ('any' in condition) return condition.any.flatMap((part) => conditionReads(part, reads));
  if ('sum' in condition) return condition.sum;
  return 'fhirpath' in condition ? reads(condition.fhirpath) : [condition.item];
}

/** Where each circle is closed, once. Without recursion: a chain may be as long as the document. */
function circles(nodes: ReadonlyMap<string, { readonly path: string; readonly needs: readonly string[] }>): string[] {
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of nodes.keys()) {
    const trail: { readonly name: string; next: number }[] = state.has(start) ? [] : [{ name: start, next: 0 }];
    state.set(start, state.get(start) ?? 'open');
    for (let at = trail.at(-1); at; at = trail.at(-1)) {
      const need = nodes.get(at.name)?.needs[at.next];
      at.next += 1;
      if (need === undefined) {
        state.set(at.name, 'done');
        trail.pop();
      } else if (state.get(need) === 'open') found.push(nodes.get(at.name)?.path ?? '');
      else if (!state.has(need)) {
        state.set(need, 'open');
        trail.push({ name: need, next: 0 });
      }
    }
  }
  return found;
}
