import { isFields, step } from '../../check/faults.js';
import { EXTENSIONS } from '../shared/extensions.js';
import { type Part, partAt, partsAt, stringAt } from './part.js';
import type { Report } from './report.js';

export interface Found {
  readonly root: Part;
  /** The Bundle it came in. */
  readonly bundle?: Part;
}

/** Most entries of a Bundle that are looked through. */
const MOST_ENTRIES = 10_000;

/** The Questionnaire of the source, which is one or a Bundle with one; what is wrong is reported. */
export function findQuestionnaire(report: Report, source: unknown): Found | undefined {
  if (!isFields(source)) {
    report.refuse('', 'not-a-questionnaire', Array.isArray(source) ? 'array' : typeof source);
    return undefined;
  }
  const part: Part = { fields: source, path: '' };
  const type = stringAt(report, part, 'resourceType');
  if (type === 'Questionnaire') return { root: part };
  if (type !== 'Bundle') {
    report.refuse('', 'not-a-questionnaire', type);
    return undefined;
  }
  const root = mainOf(report, part);
  return root && { root, bundle: part };
}

/** The one that is not a part of another. */
function mainOf(report: Report, bundle: Part): Part | undefined {
  const entries = partsAt(report, bundle, 'entry');
  if (entries.length > MOST_ENTRIES)
    report.refuse(step(bundle.path, 'entry'), 'too-many-items', String(entries.length));
  const found = entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
    const resource = partAt(report, entry, 'resource');
    return resource && resource.fields.resourceType === 'Questionnaire' ? [resource] : [];
  });
  const used = new Set(found.flatMap((part) => subQuestionnaires(report, part)));
  const main = found.filter((part) => !used.has(stringAt(report, part, 'url') ?? ''));
  const [first, second] = main.length > 0 ? main : found;
  if (!first) report.refuse(bundle.path, 'not-a-questionnaire', 'Bundle');
  else if (second) report.refuse(second.path, 'several-questionnaires', stringAt(report, second, 'url'));
  else return first;
  return undefined;
}

const MOST_ITEMS = 5000;

/** The addresses of the questionnaires that are to be put in. */
function subQuestionnaires(report: Report, root: Part): readonly string[] {
  const found: string[] = [];
  const waiting = [...partsAt(report, root, 'item')].slice(0, MOST_ITEMS);
  for (let seen = 0; seen < MOST_ITEMS; seen++) {
    const part = waiting.pop();
    if (!part) break;
    const address = subQuestionnaireOf(report, part)?.address;
    if (address !== undefined) found.push(address.split('|')[0] as string);
    waiting.push(...partsAt(report, part, 'item').slice(0, MOST_ITEMS));
  }
  return found;
}

/** The questionnaire whose items stand in the place of this item. */
export function subQuestionnaireOf(
  report: Report,
  item: Part,
): { readonly address: string; readonly path: string } | undefined {
  if (!Object.hasOwn(item.fields, 'extension')) return undefined;
  const urls: readonly string[] = EXTENSIONS.subQuestionnaire;
  const part = partsAt(report, item, 'extension').find(({ fields }) => urls.includes(fields.url as string));
  if (!part) return undefined;
  return { address: stringAt(report, part, 'valueCanonical') ?? '', path: part.path };
}
