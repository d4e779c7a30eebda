import { type Group, isQuestion, type Item, type ItemCode, type Question, type Questionnaire } from '../document.js';
import { inLanguage, type LanguageTag, type Text } from '../language.js';
import { everyItem } from '../walk.js';
import { BOX, type PrintBlock } from './blocks.js';
import { inPlainWords, type Numbered } from './conditions.js';
import { optionText, questionBlock } from './questions.js';
import { wordsIn } from './words.js';

/** How many times a list without an end of its own is printed. */
const COPIES = 3;
/** A table on paper has so many boxes in a row at most, under words so long at most. */
const MOST_COLUMNS = 6;
const LONGEST_HEAD = 24;

interface Paper extends Numbered {
  readonly document: Questionnaire;
  /** Of each question, the number of the next one that stands after it and what hangs on it. */
  readonly after: ReadonlyMap<ItemCode, number>;
}

/** Is it asked on paper? What is hidden by design or worked out is not. */
export function isAskedOnPaper(item: Item): item is Question {
  return isQuestion(item) && !item.hidden && !item.readOnly && !item.calculated;
}

/**
 * A questionnaire on paper, in one of its languages: each question that a patient may meet, with its number and all its
 * options, the conditions in words, and whose wording it is. Deterministic.
 */
export function printQuestionnaire(document: Questionnaire, language: LanguageTag): PrintBlock[] {
  const paper = paperOf(document, language);
  const items = document.items.flatMap((item) => blocksOf(item, paper, []));
  const rights = document.rights.split('\n').filter((line) => line.trim() !== '');
  return [...items, ...rights.map((text): PrintBlock => ({ kind: 'paragraph', text, small: true }))];
}

/** The number each question has on paper, from 1 in the order of the document: whoever types a paper looks for them. */
export function paperNumbers(document: Questionnaire): ReadonlyMap<ItemCode, number> {
  const asked = everyItem(document.items).filter((item) => isAskedOnPaper(item) && !unseen(document, item.code));
  return new Map(asked.map(({ code }, index) => [code, index + 1]));
}

function paperOf(document: Questionnaire, language: LanguageTag): Paper {
  const numbers = paperNumbers(document);
  const after = new Map<ItemCode, number>();
  for (const item of everyItem(document.items)) {
    const inside = everyItem([item]).flatMap(({ code }) => numbers.get(code) ?? []);
    const last = Math.max(0, ...inside);
    if (last > 0 && last < numbers.size) after.set(item.code, last + 1);
  }
  const questions = new Map(
    everyItem(document.items)
      .filter(isQuestion)
      .map((item) => [item.code, item]),
  );
  return { document, language, words: wordsIn(language), questions, numbers, after };
}

/** Stands in something hidden by design. */
function unseen(document: Questionnaire, code: ItemCode): boolean {
  return everyItem(document.items).some((item) => item.hidden && everyItem([item]).some((each) => each.code === code));
}

function blocksOf(item: Item, paper: Paper, suffix: readonly string[]): PrintBlock[] {
  if (item.hidden) return [];
  const media = item.media ? [pictureOf(item, paper)] : [];
  if (item.type === 'display') {
    const text = [item.prefix ? said(item.prefix, paper) : '', said(item.text, paper)].filter(Boolean).join(' ');
    return [...onlyShownIf(item, paper), { kind: 'paragraph', text }, ...media];
  }
  if (item.type === 'group') return [...media, ...groupBlocks(item, paper, suffix)];
  const nested = (item.items ?? []).flatMap((each) => blocksOf(each, paper, suffix));
  if (!isAskedOnPaper(item)) return nested;
  const asking = { ...paper, question: numbered(item, paper, suffix), when: conditionOf(item, paper) };
  const pictures = (item.options ?? []).flatMap(({ media: one, text }) =>
    one ? [{ kind: 'picture' as const, contentType: one.contentType, data: one.data, text: said(text, paper) }] : [],
  );
  return [...media, questionBlock(item, asking), ...pictures, ...nested];
}

function said(text: Text, { language }: Paper): string {
  return inLanguage(text, language);
}

function numbered({ code, prefix, text }: Question, paper: Paper, suffix: readonly string[]): string {
  const words = [prefix ? said(prefix, paper) : '', said(text, paper)].filter(Boolean).join(' ');
  const which = suffix.length > 0 ? ` (${suffix.join(', ')})` : '';
  return `${paper.numbers.get(code)}. ${words}${which}`;
}

/** "Answer only if …; otherwise go to question n." */
function conditionOf({ shownWhen, code }: Item, paper: Paper): string[] {
  if (!shownWhen) return [];
  const { words } = paper;
  const condition = inPlainWords(shownWhen, paper);
  if (condition === null) return [words.staff];
  const next = paper.after.get(code);
  return [`${words.onlyIf(condition)} ${next === undefined ? words.goToEnd : words.goTo(next)}`];
}

/** What is only for some is said to be. */
function onlyShownIf({ shownWhen }: Item, paper: Paper): PrintBlock[] {
  const condition = shownWhen && inPlainWords(shownWhen, paper);
  return condition ? [{ kind: 'paragraph', text: paper.words.readIf(condition), small: true }] : [];
}

function pictureOf({ media, ...item }: Item, paper: Paper): PrintBlock {
  const text = media?.title ?? ('text' in item ? item.text : undefined);
  return {
    kind: 'picture',
    contentType: media?.contentType ?? '',
    data: media?.data ?? '',
    text: text ? said(text, paper) : paper.words.picture,
  };
}

function groupBlocks(group: Group, paper: Paper, suffix: readonly string[]): PrintBlock[] {
  const { words } = paper;
  const head = [
    ...(group.text ? [{ kind: 'heading' as const, level: 2 as const, text: said(group.text, paper) }] : []),
    ...[...conditionOf(group, paper), ...(group.help ? [said(group.help, paper)] : [])].map(
      (text) => ({ kind: 'paragraph', text }) as const,
    ),
  ];
  const asked = (more: readonly string[]) =>
    isTable(group, paper) ? [tableOf(group, paper, more)] : group.items.flatMap((item) => blocksOf(item, paper, more));
  const inside = (more: readonly string[]): PrintBlock[] =>
    group.stem ? [{ kind: 'section', text: said(group.stem, paper), blocks: asked(more) }] : asked(more);
  if (!group.repeats) return [...head, ...inside(suffix), ...rightsOf(group, paper)];
  const copies = Math.min(group.repeats.max ?? COPIES, Math.max(COPIES, group.repeats.min ?? 0));
  const blanks = Array.from({ length: copies }, (_, index) => inside([...suffix, words.number(index + 1)])).flat();
  const more = copies < (group.repeats.max ?? Number.POSITIVE_INFINITY);
  return [
    ...head,
    ...blanks,
    ...(more ? [{ kind: 'paragraph' as const, text: words.more, small: true }] : []),
    ...rightsOf(group, paper),
  ];
}

/** Rows under one head, where the words of the head fit over boxes and no row has anything of its own. */
function isTable(group: Group, paper: Paper): boolean {
  const [first] = group.items;
  if (!group.matrix || !first || !isQuestion(first) || !first.options) return false;
  const heads = first.options.map((option) => optionText(option, paper.language));
  return (
    heads.length <= MOST_COLUMNS &&
    heads.every((text) => text.length <= LONGEST_HEAD && text.split(/\s/).every((word) => word.length <= 12)) &&
    group.items.every(
      (item) =>
        isAskedOnPaper(item) &&
        item.type === 'choice' &&
        !item.shownWhen &&
        !item.items &&
        !item.help &&
        !item.open &&
        !item.media,
    )
  );
}

function tableOf({ items }: Group, paper: Paper, suffix: readonly string[]): PrintBlock {
  const [first] = items as readonly Question[];
  const options = first?.options ?? [];
  return {
    kind: 'table',
    head: ['', ...options.map((option) => optionText(option, paper.language))],
    rows: (items as readonly Question[]).map((item) => [numbered(item, paper, suffix), ...options.map(() => BOX)]),
  };
}

/** The lines of attribution that must stand with an instrument's items. */
function rightsOf(group: Group, paper: Paper): PrintBlock[] {
  const used = new Set(
    everyItem(group.items).flatMap((item) => (isQuestion(item) && item.instrument ? item.instrument : [])),
  );
  const lines = paper.document.instruments
    .filter(({ id }) => used.has(id))
    .flatMap(({ rights = '' }) => rights.split('\n'))
    .filter((line) => /©|copyright/i.test(line));
  return [...new Set(lines)].map((text) => ({ kind: 'paragraph', text, small: true }));
}
