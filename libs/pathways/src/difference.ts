import type { PathwayDraft } from './document.js';

/** One difference between two versions of a pathway: data, no sentence. */
export interface Change {
  /** JSON pointer into the new version; into the old one for what was removed */
  path: string;
  code: 'added' | 'removed' | 'changed' | 'moved';
  /** what it is part of, by its id: the step `week-{n}`, the phase `start`, the reminder `last-call` */
  of?: string;
  before?: unknown;
  after?: unknown;
}

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/** The fields that name an entry of a list, in this order. */
const NAMES = ['id', 'step', 'switch', 'questionnaire'] as const;

/** What a reader of two versions must know, in the order of the document; the version number itself is none. */
export function difference(before: PathwayDraft, after: PathwayDraft): Change[] {
  const { version: _old, ...from } = before;
  const { version: _new, ...to } = after;
  return ofFields(from, to, '', undefined);
}

function ofValue(before: Json, after: Json, path: string, of: string | undefined): Change[] {
  if (isEqual(before, after)) return [];
  const about = of === undefined ? {} : { of };
  if (before === undefined) return [{ path, code: 'added', ...about, after }];
  if (after === undefined) return [{ path, code: 'removed', ...about, before }];
  if (isEntries(before) && isEntries(after)) return ofEntries(before, after, path);
  if (isFields(before) && isFields(after) && !isChoice(before, after)) return ofFields(before, after, path, of);
  return [{ path, code: 'changed', ...about, before, after }];
}

function ofFields(before: Fields, after: Fields, path: string, of: string | undefined): Change[] {
  const names = [...Object.keys(after), ...Object.keys(before).filter((name) => !Object.hasOwn(after, name))];
  return names.flatMap((name) => ofValue(field(before, name), field(after, name), `${path}/${pointer(name)}`, of));
}

/** Entries are the same when they have the same name, and the same place among those of that name. */
function ofEntries(before: readonly Fields[], after: readonly Fields[], path: string): Change[] {
  const old = named(before);
  const next = named(after);
  const shared = [...next.keys()].filter((key) => old.has(key));
  const order = [...old.keys()].filter((key) => next.has(key));
  const gone = [...old].filter(([key]) => !next.has(key));
  return [
    ...[...next].flatMap(([key, { index, entry, name }]): Change[] => {
      const here = `${path}/${index}`;
      const was = old.get(key);
      if (!was) return [{ path: here, code: 'added', of: name, after: entry }];
      const isMoved = shared.indexOf(key) !== order.indexOf(key);
      return [
        ...(isMoved ? [{ path: here, code: 'moved' as const, of: name, before: was.index, after: index }] : []),
        ...ofFields(was.entry, entry, here, name),
      ];
    }),
    ...gone.map(
      ([, { index, entry, name }]): Change => ({ path: `${path}/${index}`, code: 'removed', of: name, before: entry }),
    ),
  ];
}

function named(entries: readonly Fields[]): Map<string, { index: number; entry: Fields; name: string }> {
  const found = new Map<string, { index: number; entry: Fields; name: string }>();
  entries.forEach((entry, index) => {
    const name = nameOf(entry) ?? '';
    let place = 0;
    while (found.has(`${name} ${place}`)) place += 1;
    found.set(`${name} ${place}`, { index, entry, name });
  });
  return found;
}

function nameOf(entry: Fields): string | undefined {
  return NAMES.map((name) => field(entry, name)).find((value) => typeof value === 'string');
}

function field(fields: Fields, name: string): Json {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of things with names; conditions, weekdays and hours are compared as a whole. */
function isEntries(value: Json): value is readonly Fields[] {
  return Array.isArray(value) && value.every((entry) => isFields(entry) && nameOf(entry) !== undefined);
}

/** `{ minutes }` against `{ workingDays }`, and one condition against another: told as a whole. */
function isChoice(before: Fields, after: Fields): boolean {
  const [one, ...others] = Object.keys(before);
  const [other, ...more] = Object.keys(after);
  return others.length === 0 && more.length === 0 && one !== other;
}

function isEqual(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => isEqual(each, b[i]));
  if (!isFields(a) || !isFields(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isEqual(a[name], b[name]))
  );
}

function pointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
