import { step } from '../check/faults.js';
import { isCode } from '../check/fields.js';
import { type Condition, inside, type Item, type ItemCode, type Questionnaire } from '../document.js';
import type { Import } from '../imports.js';
import { conditionsOf } from './conditions.js';
import { elementsOf, panelOf } from './elements.js';
import { checkRest } from './properties.js';
import { given, isPart, type Part, parts, Source } from './source.js';
import { FORM, FORM_LOOKS } from './form.js';
import { plain, textOf } from './texts.js';

/**
 * A form written for SurveyJS, by an allow-list: the kinds of question, the properties and the part of its condition
 * language that mean here what they mean there. Anything else refuses the form, with a path and a code; what only
 * changes the looks is noted. Takes any value and throws for none.
 *
 * @param source parsed JSON
 */
export function fromSurveyJson(source: unknown): Import {
  if (!isPart(source)) return { ok: false, faults: [{ path: '', code: 'wrong-type' }], ignored: [] };
  const locale = given(source, 'locale');
  const reading = new Source(typeof locale === 'string' ? locale : 'en', {
    ...limit(source, 'maxTextLength', 'text'),
    ...limit(source, 'maxCommentLength', 'comment'),
  });
  if (locale !== undefined && typeof locale !== 'string') reading.refuse('/locale', 'wrong-type');
  checkRest(reading, source, '', FORM, FORM_LOOKS);
  const title = textOf(reading, source, '', 'title');
  const description = textOf(reading, source, '', 'description');
  const items = [...pagesOf(reading, source), ...elementsOf(reading, source, '', 'elements', TOP)];
  const conditions = conditionsOf(reading);
  // SurveyJS lets a hidden answer show what comes after it until the form is handed in; here it does not exist at all
  if (conditions.size > 0 && !String(given(source, 'clearInvisibleValues')).startsWith('onHidden')) {
    reading.ignore('/clearInvisibleValues', 'hidden-answers-cleared');
  }
  if (items.length === 0) reading.refuse('', 'no-items');
  if (reading.faults.length > 0) return { ok: false, faults: reading.faults, ignored: reading.ignored };
  const document: Questionnaire = {
    id: idOf(source, title ?? {}),
    version: 1,
    title: title ?? plain(reading, 'SurveyJS'),
    languages: [...reading.languages],
    ...(description && { description }),
    rights: NO_RIGHTS,
    origin: { format: 'surveyjs', ...(typeof source.surveyId === 'string' && { id: source.surveyId }) },
    instruments: [],
    items: items.map((item) => conditioned(item, conditions)),
  };
  return { ok: true, document, understood: reading.understood, ignored: reading.ignored };
}

const TOP = { scope: undefined, depth: 0 } as const;
/** SurveyJS has no place for them. */
const NO_RIGHTS = 'Not stated in the source';

function limit(source: Part, name: string, key: 'text' | 'comment'): { text?: number; comment?: number } {
  const value = given(source, name);
  return typeof value === 'number' && value > 0 ? { [key]: value } : {};
}

/** A page is one screen; without a name it is known by its place. */
function pagesOf(reading: Source, source: Part): Item[] {
  return parts(reading, source, '', 'pages').flatMap(([page, path], index) => {
    const name = given(page, 'name') ?? `page${index + 1}`;
    if (typeof name !== 'string') return reading.refuse(step(path, 'name'), 'wrong-type') ?? [];
    return panelOf(reading, page, path, name, TOP, true) ?? [];
  });
}

/** What the form calls itself, else its title, as far as it can be a name. */
function idOf(source: Part, title: Readonly<Record<string, string>>): string {
  const [first = ''] = Object.values(title);
  const slug = first
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [source.surveyId, slug].find(isCode) ?? 'surveyjs';
}

function conditioned(item: Item, conditions: ReadonlyMap<ItemCode, Condition>): Item {
  const shownWhen = conditions.get(item.code);
  const items = inside(item).map((each) => conditioned(each, conditions));
  return { ...item, ...(items.length > 0 && { items }), ...(shownWhen && { shownWhen }) } as Item;
}
