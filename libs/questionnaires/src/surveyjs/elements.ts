import { isBase64 } from '../base64.js';
import { step } from '../check/faults.js';
import type { Display, Group, Item } from '../document.js';
import { groupHead } from './group-head.js';
import { plainText } from './html.js';
import { matrixOf, multipleTextOf } from './matrices.js';
import { checkRest } from './properties.js';
import { awaitCondition, isHidden, isQuestionType, questionOf } from './questions.js';
import { repeatsOf } from './repeats.js';
import { given, type Part, parts, type Source } from './source.js';
import { sumOf } from './sums.js';
import { asText, plain, textOf } from './texts.js';

/** Deepest nesting of panels; our own document has no room for more. */
const DEEPEST = 12;

/** What is asked in a page or panel. A part that is refused leaves a fault, and a form with faults is not used. */
export function elementsOf(source: Source, holder: Part, path: string, name: string, around: Around): Item[] {
  if (around.depth > DEEPEST) return source.refuse(path, 'too-deep') ?? [];
  return parts(source, holder, path, name).flatMap(([part, at]) => elementOf(source, part, at, around) ?? []);
}

export interface Around {
  /** The name of the repeating panel around it. */
  readonly scope: string | undefined;
  readonly depth: number;
}

function elementOf(source: Source, part: Part, path: string, around: Around): Item | undefined {
  const type = given(part, 'type');
  const name = given(part, 'name');
  if (typeof name !== 'string') return source.refuse(step(path, 'name'), 'no-name');
  if (typeof type !== 'string') return source.refuse(step(path, 'type'), 'unsupported-type', String(type));
  if (isQuestionType(type)) {
    const standing = { name: inScope(around, name), local: name, scope: around.scope };
    return questionOf(source, part, path, standing, { type });
  }
  if (!Object.hasOwn(OTHERS, type)) return source.refuse(step(path, 'type'), 'unsupported-type', type);
  return OTHERS[type]?.(source, part, path, name, around);
}

/** Questions of a repeating panel are known by its name and theirs. */
function inScope({ scope }: Around, name: string): string {
  return scope === undefined ? name : `${scope}.${name}`;
}

type Reader = (source: Source, part: Part, path: string, name: string, around: Around) => Item | undefined;

const OTHERS: Readonly<Record<string, Reader>> = {
  panel: (source, part, path, name, around) => panelOf(source, part, path, name, around, false),
  html: (source, part, path, name, around) => {
    checkRest(source, part, path, [...ALWAYS, 'html']);
    const html = textOf(source, part, path, 'html');
    const text = html && plainText(source, html, step(path, 'html'));
    if (!html) source.ignore(path, 'empty-display');
    return text && displayOf(source, part, path, name, around, { text });
  },
  image: imageOf,
  expression: sumOf,
  matrix: (source, part, path, name, around) =>
    outsidePanels(source, path, around) && matrixOf(source, part, path, name),
  matrixdropdown: (source, part, path, name, around) =>
    outsidePanels(source, path, around) && matrixOf(source, part, path, name),
  multipletext: (source, part, path, name, around) =>
    outsidePanels(source, path, around) && multipleTextOf(source, part, path, name),
  matrixdynamic: (source, part, path, name, around) =>
    outsidePanels(source, path, around) && repeatsOf(source, part, path, name),
  paneldynamic: (source, part, path, name, around) => {
    if (!outsidePanels(source, path, around)) return undefined;
    return repeatsOf(source, part, path, name, (inner) =>
      elementsOf(source, part, inner, 'templateElements', { scope: name, depth: around.depth + 1 }),
    );
  },
};

/** A question of several parts inside a repeating panel has names that expressions cannot tell us apart. */
function outsidePanels(source: Source, path: string, { scope }: Around): true | undefined {
  return scope === undefined ? true : source.refuse(step(path, 'type'), 'nested-in-panel');
}

const ALWAYS = ['type', 'name', 'title', 'description', 'visibleIf', 'visible'];
const PANEL = [...ALWAYS, 'elements', 'questions', 'isRequired'];

/** A panel, or a page: all that is on one screen. */
export function panelOf(
  source: Source,
  part: Part,
  path: string,
  name: string,
  { scope, depth }: Around,
  page: boolean,
): Group | undefined {
  checkRest(source, part, path, PANEL);
  const head = groupHead(source, part, path, name, scope);
  const inner = { scope, depth: depth + 1 };
  const items = ['elements', 'questions'].flatMap((each) => elementsOf(source, part, path, each, inner));
  if (items.length === 0) {
    source.ignore(path, 'empty-group', name);
    return undefined;
  }
  source.count('group');
  return { ...head, ...(page && { page: true }), items };
}

function displayOf(
  source: Source,
  part: Part,
  path: string,
  name: string,
  { scope }: Around,
  what: Pick<Display, 'text' | 'media'>,
): Display {
  const named = source.codeFor(name);
  awaitCondition(source, part, path, named.code, scope);
  source.count('display');
  return { ...named, type: 'display', ...what, ...(isHidden(source, part, path) && { hidden: true }) };
}

const DATA_URL = /^data:([a-z]+\/[a-z0-9.+-]+);base64,/;

/** Only a picture that stands in the form itself: one from elsewhere can change, and tells who looks at it. */
function imageOf(source: Source, part: Part, path: string, name: string, around: Around): Display | undefined {
  checkRest(source, part, path, [...ALWAYS, 'imageLink', 'altText']);
  const link = given(part, 'imageLink');
  const [head = '', contentType] = (typeof link === 'string' && DATA_URL.exec(link)) || [];
  const data = typeof link === 'string' ? link.slice(head.length) : '';
  if (contentType === undefined || !isBase64(data)) return source.refuse(step(path, 'imageLink'), 'external-media');
  const alt = given(part, 'altText') === undefined ? undefined : asText(source, part.altText, step(path, 'altText'));
  const title = textOf(source, part, path, 'title');
  const media = { contentType, data, ...(alt && { title: alt }) };
  return displayOf(source, part, path, name, around, { text: title ?? alt ?? plain(source, name), media });
}
