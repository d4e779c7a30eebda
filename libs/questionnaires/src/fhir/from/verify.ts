import { compile, FaultyQuestionnaire } from '../../compile.js';
import { inside, type Item, type Questionnaire } from '../../document.js';
import { engines } from '../../engines/engines.js';
import type { DocumentFault } from '../../check/faults.js';
import type { Refusal } from './codes.js';
import type { Report } from './report.js';

const CODES: Partial<Record<DocumentFault['code'], Refusal>> = {
  loop: 'condition-loop',
  'too-complex': 'too-complex',
  'bad-pattern': 'pattern',
  'too-many': 'too-complex',
  'too-large': 'too-complex',
  'too-deep': 'too-deep',
};

/** The document must be one that answers can be judged by. What is not is said at the item of the source. */
export function verify(
  report: Report,
  document: Questionnaire,
  paths: ReadonlyMap<string, string>,
  root: string,
): void {
  try {
    compile(document, engines);
  } catch (error) {
    if (error instanceof FaultyQuestionnaire) {
      for (const fault of error.faults) {
        const path = sourceOf(document, fault.path, paths) ?? root;
        const code = CODES[fault.code] ?? 'document';
        report.refuse(path, code, code === 'document' ? `${fault.path} ${fault.code}` : undefined);
      }
    } else if (error instanceof RangeError) report.refuse(root, 'expression-syntax', error.message);
    else report.refuse(root, 'document', error instanceof Error ? error.name : undefined);
  }
}

/** Where the innermost item on the way to a fault stands in the source. */
function sourceOf(document: Questionnaire, path: string, paths: ReadonlyMap<string, string>): string | undefined {
  let items: readonly Item[] = document.items;
  let found: string | undefined;
  const steps = path.split('/').slice(1);
  for (let index = 0; steps[index] === 'items'; index += 2) {
    const item = items[Number(steps[index + 1])];
    if (!item) break;
    found = paths.get(item.code) ?? found;
    items = inside(item);
  }
  return found;
}
