import {
  inside,
  type Item,
  type ItemCode,
  languagesOf,
  type Questionnaire,
  tagIn,
  type Text,
} from '@stemme/questionnaires';
import type { Asked } from './replacement.js';
import type { Blocker } from './use.js';

type Named = readonly (readonly [name: string, text: Text])[];
type Questions = ReadonlyMap<ItemCode, Asked>;

/**
 * What can be said of words without understanding them: they are there in the language the version in force was written
 * in, and none of them has changed places with another, in any language.
 */
export function wordingBlockers(
  own: Questionnaire,
  inForce: Questionnaire,
  now: Questions,
  before: Questions,
): Blocker[] {
  const read = languagesOf(inForce)[0]!;
  if (tagIn(languagesOf(own), read) === undefined) return [{ path: `/languages/${read}`, code: 'missing-language' }];
  const untold = untoldIn(own.items, read).map((code) => ({ path: `/items/${code}`, code: 'missing-language' }));
  const moved = [...movedFrom(textsOf(before), textsOf(now))].map((code) => ({
    path: `/items/${code}`,
    code: 'swapped-words',
  }));
  return [...untold, ...moved, ...swappedOptions(now, before)];
}

function swappedOptions(now: Questions, before: Questions): Blocker[] {
  return [...before].flatMap(([code, { question }]): Blocker[] => {
    const after = now.get(code)?.question;
    const swapped = after ? movedFrom(optionsOf(question), optionsOf(after)) : new Set();
    return swapped.size > 0 ? [{ path: `/items/${code}`, code: 'swapped-options' }] : [];
  });
}

function optionsOf({ options = [] }: Asked['question']): Named {
  return options.map(({ value, text }) => [String(value), text]);
}

function textsOf(questions: Questions): Named {
  return [...questions].map(([code, { question }]) => [code, question.text]);
}

/** Whoever is now called what another was called before, and what they themselves were not. */
function movedFrom(before: Named, now: Named): ReadonlySet<string> {
  const known = new Map<string, Set<string>>();
  for (const [name, text] of before)
    for (const word of wordsOf(text)) known.set(word, (known.get(word) ?? new Set()).add(name));
  const isMoved = (name: string, word: string): boolean => known.get(word)?.has(name) === false;
  const had = new Set(before.map(([name]) => name));
  return new Set(
    now
      .filter(([name, text]) => had.has(name) && wordsOf(text).some((word) => isMoved(name, word)))
      .map(([name]) => name),
  );
}

/** The texts by language, such that a comma or a capital makes no other. */
function wordsOf(text: Text): string[] {
  return Object.entries(text).map(([language, words]) => {
    const plain = words
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return `${language.split('-')[0]} ${plain}`;
  });
}

/** Items of which something cannot be read in this language. */
function untoldIn(items: readonly Item[], language: string): ItemCode[] {
  return items.flatMap((item) => {
    const texts = [
      item.text,
      ...('stem' in item ? [item.stem] : []),
      ...('options' in item ? (item.options ?? []) : []).map(({ text }) => text),
    ];
    const isTold = texts.every((text) => text === undefined || tagIn(Object.keys(text), language) !== undefined);
    return [...(isTold ? [] : [item.code]), ...untoldIn(inside(item), language)];
  });
}
