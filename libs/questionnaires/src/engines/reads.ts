import { inside, type Item, type ItemCode, isQuestion, linkIdOf, type Questionnaire } from '../document.js';
import { declared, type Standing } from './scope.js';

// A FHIRPath string: single quotes, with backslash escapes; double quotes are what people write.
const STRING = String.raw`'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"`;
const EQUALS = new RegExp(String.raw`\blinkId\s*[=~]\s*(?:${STRING})`, 'g');
const EQUALLED = new RegExp(String.raw`(?:${STRING})\s*[=~]\s*linkId\b`, 'g');
const IN = /\blinkId\s+in\s*\(([^)]*)\)/g;
const CONTAINS = /\(([^()]*)\)\s*contains\s+linkId\b/g;
// What is read of the form is no answer.
const OF_THE_FORM = /%questionnaire\b(?:\.\w+(?:\([^()]*\))?)+/g;
const ANY_STRING = new RegExp(STRING, 'g');
const VARIABLE = /%(?:`([^`]+)`|([A-Za-z_]\w*))/g;

/** The linkIds an expression names. */
export function linkIdsIn(expression: string): ReadonlySet<string> {
  const fhirpath = expression.replace(OF_THE_FORM, '{}');
  const found = new Set<string>();
  for (const pattern of [EQUALS, EQUALLED]) {
    for (const [, single, double] of fhirpath.matchAll(pattern)) found.add(unescaped(single ?? double ?? ''));
  }
  for (const pattern of [IN, CONTAINS]) {
    for (const [, list] of fhirpath.matchAll(pattern)) {
      for (const [, single, double] of (list ?? '').matchAll(ANY_STRING)) found.add(unescaped(single ?? double ?? ''));
    }
  }
  return found;
}

/** The names of the variables an expression uses: `%a`. */
export function variablesIn(fhirpath: string): ReadonlySet<string> {
  const bare = fhirpath.replace(ANY_STRING, "''");
  return new Set([...bare.matchAll(VARIABLE)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
}

/** Makes the look-up of what an expression at an item reads, variables followed. */
export function readerOf(document: Questionnaire, standing: ReadonlyMap<ItemCode, Standing>) {
  const named = new Map<string, Standing>();
  // the question of an `answerOf` group has the linkId; the group itself has none in the source
  for (const one of standing.values()) named.set(linkIdOf(one.item), one);
  return (code: ItemCode, fhirpath: string): readonly ItemCode[] => {
    const linkIds = new Set<string>();
    const seen = new Set<string>();
    const follow = (expression: string, visible: ReturnType<typeof declared>): void => {
      for (const linkId of linkIdsIn(expression)) linkIds.add(linkId);
      for (const name of variablesIn(expression)) {
        const index = visible.findLastIndex(({ variable }) => variable.name === name);
        const found = visible[index];
        if (!found || seen.has(`${index} ${name}`)) continue;
        seen.add(`${index} ${name}`);
        follow(found.variable.fhirpath, visible.slice(0, index));
      }
    };
    follow(fhirpath, declared(document, standing.get(code)?.trail ?? []));
    return codesOf([...linkIds].flatMap((linkId) => named.get(linkId) ?? []));
  };
}

/** A group that is only the way to a question in it is not read itself; else all in it is. */
function codesOf(found: readonly Standing[]): readonly ItemCode[] {
  const codes = found.flatMap(({ item }) => {
    if (isQuestion(item)) return [item.code];
    const passed = found.some((other) => other.item !== item && other.trail.includes(item));
    return passed ? [] : questionsIn(item);
  });
  return [...new Set(codes)];
}

function questionsIn(item: Item): readonly ItemCode[] {
  return inside(item).flatMap((each) => [...(isQuestion(each) ? [each.code] : []), ...questionsIn(each)]);
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})|\\(.)/g, (_, hex: string | undefined, char: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : ({ n: '\n', r: '\r', t: '\t', f: '\f' }[char] ?? char),
  );
}
