import { isFields, own } from '../check/faults.js';
import type { Skeleton, SkeletonItem } from './skeleton.js';

export const WORDING_FAULTS = [
  'missing',
  'wrong-type',
  'empty',
  'duplicate',
  'missing-language',
  'unknown-language',
  'unknown-item',
  'unknown-property',
  'wrong-values',
  'not-scored-by',
] as const;

/** `path` is a JSON Pointer into the wording: `/items/epds.10/da`. */
export interface WordingFault {
  readonly path: string;
  readonly code: (typeof WORDING_FAULTS)[number];
}

const PROPERTIES = [
  'languages',
  'title',
  'stem',
  'items',
  'options',
  'licence',
  'rights',
  'source',
  'status',
  'scoredBy',
];
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What a wording lacks for a skeleton, and what in it belongs to no question; all at once. */
export function wordingFaults(skeleton: Skeleton, wording: unknown): WordingFault[] {
  if (!isFields(wording)) return [{ path: '', code: 'wrong-type' }];
  const languages = wording.languages;
  if (!isTags(languages)) {
    return [{ path: '/languages', code: languages === undefined ? 'missing' : 'wrong-type' }];
  }
  return [
    ...Object.keys(wording).flatMap((key) => (PROPERTIES.includes(key) ? [] : fault(key, 'unknown-property'))),
    ...(new Set(languages).size < languages.length ? fault('languages', 'duplicate') : []),
    ...textFaults(wording.title, '/title', languages),
    ...['licence', 'rights'].flatMap((key) => lineFaults(wording[key], `/${key}`)),
    ...['stem', 'source', 'status'].flatMap((key) =>
      wording[key] === undefined ? [] : textFaults(wording[key], `/${key}`, languages),
    ),
    ...(wording.scoredBy === undefined || skeleton.scoredBy.some((each) => each === wording.scoredBy)
      ? []
      : fault('scoredBy', 'not-scored-by')),
    ...itemFaults(skeleton, wording.items, languages),
    ...optionFaults(skeleton, wording.items, wording.options, languages),
  ];
}

function itemFaults(skeleton: Skeleton, items: unknown, languages: readonly string[]): WordingFault[] {
  if (!isFields(items)) return fault('items', items === undefined ? 'missing' : 'wrong-type');
  const known = new Set(skeleton.items.map(({ code }) => code));
  return [
    ...Object.keys(items).flatMap((code) => (known.has(code) ? [] : fault(`items/${escaped(code)}`, 'unknown-item'))),
    ...skeleton.items.flatMap(({ code, optional }) =>
      optional && !Object.hasOwn(items, code) ? [] : textFaults(own(items, code), `/items/${code}`, languages),
    ),
  ];
}

function optionFaults(
  skeleton: Skeleton,
  items: unknown,
  options: unknown,
  languages: readonly string[],
): WordingFault[] {
  const choices = skeleton.items.filter((item) => item.values && !(item.optional && !has(items, item.code)));
  if (options === undefined && choices.length === 0) return [];
  if (!isFields(options)) return fault('options', options === undefined ? 'missing' : 'wrong-type');
  const known = new Set(['default', ...choices.map(({ code }) => code)]);
  const shared = numbers(options.default);
  return [
    ...Object.keys(options).flatMap((code) =>
      known.has(code)
        ? listFaults(options[code], `/options/${code}`, languages)
        : fault(`options/${escaped(code)}`, 'unknown-item'),
    ),
    ...choices.flatMap((item) => {
      const listed = Object.hasOwn(options, item.code);
      if (!listed && !sameValues(item, shared)) return fault(`options/${item.code}`, 'missing');
      return listed && !sameValues(item, numbers(options[item.code]))
        ? fault(`options/${item.code}`, 'wrong-values')
        : [];
    }),
  ];
}

function listFaults(list: unknown, path: string, languages: readonly string[]): WordingFault[] {
  if (!Array.isArray(list)) return [{ path, code: 'wrong-type' }];
  return list.flatMap((option: unknown, index): WordingFault[] => {
    const at = `${path}/${index}`;
    if (!isFields(option)) return [{ path: at, code: 'wrong-type' }];
    return [
      ...Object.keys(option).flatMap((key): WordingFault[] =>
        key === 'value' || key === 'text' ? [] : [{ path: `${at}/${escaped(key)}`, code: 'unknown-property' }],
      ),
      ...textFaults(option.text, `${at}/text`, languages),
    ];
  });
}

function textFaults(text: unknown, path: string, languages: readonly string[]): WordingFault[] {
  if (text === undefined) return [{ path, code: 'missing' }];
  if (!isFields(text)) return [{ path, code: 'wrong-type' }];
  const others = Object.keys(text).filter((each) => !languages.includes(each));
  return [
    ...others.map((each): WordingFault => ({ path: `${path}/${escaped(each)}`, code: 'unknown-language' })),
    ...languages.flatMap((each) =>
      Object.hasOwn(text, each)
        ? lineFaults(text[each], `${path}/${each}`)
        : [{ path: `${path}/${each}`, code: 'missing-language' } as const],
    ),
  ];
}

function lineFaults(line: unknown, path: string): WordingFault[] {
  if (line === undefined) return [{ path, code: 'missing' }];
  if (typeof line !== 'string') return [{ path, code: 'wrong-type' }];
  return line.trim() === '' ? [{ path, code: 'empty' }] : [];
}

/** All values of the item, each once; in whatever order they are shown. */
function sameValues({ values = [] }: SkeletonItem, given: readonly unknown[]): boolean {
  return given.length === values.length && values.every((each) => given.includes(each));
}

function numbers(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list.map((option: unknown) => (isFields(option) ? option.value : undefined)) : [];
}

function isTags(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && TAG.test(each));
}

function has(value: unknown, key: string): boolean {
  return isFields(value) && Object.hasOwn(value, key);
}

function fault(path: string, code: WordingFault['code']): WordingFault[] {
  return [{ path: `/${path}`, code }];
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
