import type { Skeleton, SkeletonItem } from '@stemme/questionnaires/catalogue';

/** What is written in the form, by the place it has in the wording: `/items/epds.1/da`. The server's faults name the same places. */
export type Written = Readonly<Record<string, string>>;

/** Options that are written once: of every question with the same numbers, or of one question. */
export interface OptionList {
  readonly key: string;
  readonly codes: readonly string[];
  readonly values: readonly number[];
}

/**
 * The lists of options to write. The first kind of numbers is the wording's default; a question of another kind, and
 * every question when each has its own words, needs a list under its code.
 */
export function optionLists(skeleton: Skeleton, each: boolean): OptionList[] {
  const kinds = new Map<string, OptionList>();
  for (const { code, values } of skeleton.items) {
    if (!values) continue;
    const kind = each ? code : values.join(' ');
    const known = kinds.get(kind);
    if (known) kinds.set(kind, { ...known, codes: [...known.codes, code] });
    else kinds.set(kind, { key: each || kinds.size > 0 ? code : 'default', codes: [code], values });
  }
  return [...kinds.values()];
}

/** The wording to send. A question that may be left out and has no text, and an empty introduction, are not in it. */
export function wordingOf(
  skeleton: Skeleton,
  written: Written,
  { languages, each }: { languages: readonly string[]; each: boolean },
): Record<string, unknown> {
  const text = (at: string) =>
    Object.fromEntries(languages.map((tag) => [tag, (written[`${at}/${tag}`] ?? '').trim()]));
  const isBlank = (at: string) => Object.values(text(at)).every((words) => words === '');
  const isAsked = ({ code, optional }: SkeletonItem) => !(optional && isBlank(`/items/${code}`));
  const asked = skeleton.items.filter(isAsked);
  const options = optionLists(skeleton, each).flatMap(({ key, codes, values }) => {
    const list = values.map((value, at) => ({ value, text: text(`/options/${key}/${at}/text`) }));
    const shown = codes.filter((code) => asked.some((item) => item.code === code));
    return (key === 'default' ? ['default'] : shown).map((name) => [name, list] as const);
  });
  return {
    languages,
    title: text('/title'),
    ...(isBlank('/stem') ? {} : { stem: text('/stem') }),
    items: Object.fromEntries(asked.map(({ code }) => [code, text(`/items/${code}`)])),
    options: Object.fromEntries(options),
    rights: (written['/rights'] ?? '').trim(),
  };
}

/** Where in the form a fault is shown; a list that stands under several codes is written under its key. */
export function placeOf(path: string, lists: readonly OptionList[]): string {
  const [, code, rest] = /^\/options\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const list = code === undefined ? undefined : lists.find(({ codes }) => codes.includes(code));
  return list ? `/options/${list.key}${rest ?? ''}` : path;
}
