// JSON.parse keeps the last of two fields with one name and says nothing. Which was meant is not for us to choose.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;

/**
 * Whether a text has more colons behind a quote than its value has fields: one may then be repeated, or a string has
 * such a colon in it. Far cheaper than reading the text again, and never false where a field is repeated.
 *
 * @param text JSON
 * @param value what it was parsed to
 */
export function mayRepeat(text: string, value: unknown): boolean {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === QUOTE || before <= SPACE) colons += 1;
  }
  return colons > fieldsIn(value);
}

/** Of it and of all that lies in it; without recursion, since a text may be nested deeper than the stack. */
function fieldsIn(value: unknown): number {
  const open = [value];
  let fields = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const entry of next) if (typeof entry === 'object') open.push(entry);
      continue;
    }
    for (const name in next) {
      fields += 1;
      const field = (next as Record<string, unknown>)[name];
      if (typeof field === 'object') open.push(field);
    }
  }
  return fields;
}

/** An object or list that has not ended yet. */
interface Open {
  /** Of a list: where we are in it. */
  index?: number;
  /** Of an object: the field we are in, and all that were there. */
  name?: string;
  names?: Set<string>;
}

/**
 * The first field that an object of the text has twice. Names are compared as they are read: "\u0071" is "q".
 *
 * @param text JSON that can be parsed
 * @returns its JSON pointer
 */
export function repeatedField(text: string): string | undefined {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '{':
        open.push({});
        break;
      case '[':
        open.push({ index: 0 });
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',': {
        const list = open[open.length - 1] as Open;
        if (list.index !== undefined) list.index += 1;
        break;
      }
      case '"': {
        const end = endOfString(text, at);
        const colon = afterSpace(text, end);
        // in valid JSON nothing but a name has a colon behind it
        if (text.charCodeAt(colon) === COLON) {
          const name: string = JSON.parse(text.slice(at, end));
          if (!isNew(open[open.length - 1] as Open, name)) return pointer(open);
        }
        at = end - 1;
      }
    }
  }
  return undefined;
}

/** Notes the name. The set is made for the second one: a deep nest of single fields needs none. */
function isNew(object: Open, name: string): boolean {
  const isFirst = object.name === undefined;
  if (!isFirst) object.names ??= new Set([object.name as string]);
  object.name = name;
  if (isFirst) return true;
  if (object.names?.has(name)) return false;
  object.names?.add(name);
  return true;
}

function pointer(open: readonly Open[]): string {
  return open.map(({ index, name }) => `/${index ?? name?.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Behind the quote that ends it. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}
