import type { Random } from '../crash/random.js';

/** What nobody expects where something else should stand. */
const STRANGE: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 0.1, 1e15, 1e21, 2 ** 53, '', ' ', 'a', '0', '__proto__'],
  ...['constructor', 'toString', 'hasOwnProperty', '\u0000', '\ud800', '\udc00', '\u202e', '\ufeff', '{a}', '$a', '%x'],
  ...[
    "'",
    '"',
    '\\',
    '/',
    '~',
    '<script>',
    'javascript:1',
    '(a+)+$',
    '(',
    '[',
    'a'.repeat(5000),
    '%resource.item.where(1=1)',
  ],
  ...['9999-99-99', '2024-02-30', '1e400', 'NaN', [], {}, [[]], [null], { valueInteger: 0 }, { __proto__: null }],
];

type Holder = Record<string, unknown> | unknown[];

/** A JSON text changed in its structure, one to four times. */
export function mutateJson(text: string, random: Random): string {
  const value: unknown = JSON.parse(text);
  for (let times = random.between(1, 4); times > 0; times -= 1) changeOne(value, random);
  return JSON.stringify(value);
}

function changeOne(root: unknown, random: Random): void {
  const holders = holdersIn(root);
  const holder = random.pick(holders);
  const keys = Object.keys(holder);
  const key = keys.length > 0 ? random.pick(keys) : 'x';
  const other = random.pick(holders);
  const changes: (() => void)[] = [
    () => set(holder, key, random.pick(STRANGE)),
    () => set(holder, key, undefined),
    () => set(holder, key, structuredClone(random.pick(Object.values(other)) ?? null)),
    () => set(holder, random.pick(NAMES), random.pick(STRANGE)),
    () =>
      set(holder, random.pick(Object.keys(other)) ?? 'x', structuredClone(random.pick(Object.values(other)) ?? null)),
    () => set(holder, key, [holder[key as never]]),
    () => set(holder, key, { value: holder[key as never] }),
    () => {
      if (Array.isArray(holder) && holder.length < 1000) holder.push(...structuredClone(holder));
    },
    () => {
      if (Array.isArray(holder)) holder.reverse();
    },
    () => {
      if (typeof holder[key as never] === 'string') set(holder, key, mutateText(holder[key as never], random));
    },
    () => {
      if (typeof holder[key as never] === 'number')
        set(holder, key, (holder[key as never] as number) * random.pick([-1, 0, 0.5, 1e9]));
    },
  ];
  random.pick(changes)();
}

/** Names that exist in one of the formats. */
const NAMES = [
  ...[
    'item',
    'items',
    'type',
    'code',
    'linkId',
    'text',
    'options',
    'answerOption',
    'enableWhen',
    'shownWhen',
    'repeats',
  ],
  ...[
    'required',
    'hidden',
    'initial',
    'calculated',
    'extension',
    '_text',
    'contained',
    'answerValueSet',
    'elements',
    'name',
  ],
  ...[
    'visibleIf',
    'choices',
    'rows',
    'columns',
    'validators',
    'defaultValue',
    'media',
    'variables',
    'modifierExtension',
  ],
];

/** Also where the key is one that objects inherit: then as JSON would have it, an own property. */
function set(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function holdersIn(root: unknown): Holder[] {
  const found: Holder[] = [];
  const open = [root];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    found.push(next as Holder);
    open.push(...Object.values(next).filter((each) => each !== undefined));
  }
  return found.length > 0 ? found : [{}];
}

/** Any text, changed where it hurts: bytes, pieces, marks. */
export function mutateText(text: string, random: Random): string {
  const at = random.between(0, text.length);
  const to = Math.min(text.length, at + random.between(0, 40));
  const changes: (() => string)[] = [
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, at) + text.slice(at, to).repeat(random.between(2, 20)) + text.slice(to),
    () => text.slice(0, at) + random.pick(PIECES) + text.slice(at),
    () => text.slice(0, at) + String.fromCharCode(random.between(0, 0xffff)) + text.slice(at + 1),
    () => text.slice(0, at),
    () => text.slice(at) + text.slice(0, at),
  ];
  return random.pick(changes)();
}

const PIECES = [
  ...['"', "'", '{', '}', '[', ']', ',', ':', '\\u0000', '\\ud800', 'null', '1e400', '-', '<', '>', '</', '/>', '<!--'],
  ...[
    '<![CDATA[',
    ']]>',
    '<?x?>',
    '&lt;',
    '&x;',
    '&#0;',
    '&#xD800;',
    '<!DOCTYPE a>',
    'xmlns="x"',
    'root="',
    ' value="1e9"',
  ],
  ...['\u0000', '\ud800', '\u202e', '(((((', '%', '))', ' and ', '<translation/>', '<value/>', '<precondition/>'],
];

/** An XML text changed in its structure: elements doubled, left out, swapped, nested; attributes given to others. */
export function mutateXml(text: string, random: Random): string {
  let changed = text;
  for (let times = random.between(1, 4); times > 0; times -= 1) changed = changeXml(changed, random);
  return changed;
}

function changeXml(text: string, random: Random): string {
  const tags = [...text.matchAll(/<([A-Za-z][\w:.-]*)(\s[^<>]*)?>/g)];
  if (tags.length < 2) return mutateText(text, random);
  const [one, other] = [random.pick(tags), random.pick(tags)];
  const [from, to] = [one.index, one.index + one[0].length];
  const replaced = (piece: string): string => text.slice(0, from) + piece + text.slice(to);
  const attributes = other[2] ?? '';
  const changes: (() => string)[] = [
    () => replaced(''),
    () => replaced(one[0] + one[0]),
    () => replaced(`<${one[1]}${attributes}>`),
    () => replaced(`<${other[1]}${one[2] ?? ''}>`),
    () => replaced(one[0].replace(/"[^"]*"/, `"${JSON.stringify(random.pick(STRANGE)).replace(/[<&"]/g, '')}"`)),
    () => {
      const end = text.indexOf(`</${one[1]}>`, to);
      if (end < 0) return replaced('');
      const whole = text.slice(from, end + one[1]!.length + 3);
      return random.chance(0.5)
        ? text.slice(0, from) + whole + text.slice(from)
        : text.slice(0, from) + text.slice(from + whole.length);
    },
  ];
  return random.pick(changes)();
}
