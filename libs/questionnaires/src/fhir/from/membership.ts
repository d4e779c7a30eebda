import {
  type Group,
  inside,
  isQuestion,
  type Item,
  type ItemCode,
  type Membership,
  type Question,
} from '../../document.js';
import { type Context, type KnownInstrument, extensions, inner } from './context.js';
import { flagAt, type Part, partsAt, stringAt } from './part.js';
import { textAt } from './texts.js';

/** The instruments that can be scored: those the source says (it was exported by us), and those that are recognised. */
export function membershipsOf(context: Context, root: Part, items: readonly Item[]): readonly Membership[] {
  const questions = questionsIn(items, false);
  const codes = new Set(questions.map(({ code }) => code));
  const said = extensions(context, root, 'membership').flatMap((part) => saidBy(context, part, codes) ?? []);
  const ids = new Set(said.map(({ id }) => id));
  const instruments = (context.how.instruments ?? []).filter(({ id }) => !ids.has(id));
  const met = instruments.flatMap((one) => {
    const membership = recognised(one, questions);
    return membership ? [{ one, membership }] : [];
  });
  const known = met
    .filter(({ membership }) => !met.some((other) => isPartOf(membership, other.membership)))
    .filter(({ one }) => !isCutFrom(one, instruments, met, questions))
    .map(({ membership }) => membership);
  context.report.count('instrument', said.length + known.length);
  return [...said, ...known];
}

/** All its items are items of a larger one: that one was asked. */
function isPartOf({ items: few = {} }: Membership, { items: more = {} }: Membership): boolean {
  const [asked, others] = [Object.values(few), Object.values(more)];
  return asked.length < others.length && asked.every((code) => others.includes(code));
}

/**
 * More of a larger instrument is asked, and that one is not recognised: nine questions of the PHQ-9 are no PHQ-8, and
 * the ninth would not count.
 */
function isCutFrom(
  one: KnownInstrument,
  instruments: readonly KnownInstrument[],
  met: readonly { readonly one: KnownInstrument }[],
  questions: readonly Question[],
): boolean {
  const mine = new Set(Object.values(one.items));
  return instruments.some((other) => {
    const scored = Object.entries(other.items).flatMap(([of, loinc]) => (other.optional?.includes(of) ? [] : [loinc]));
    const isLarger = scored.length > mine.size && [...mine].every((loinc) => scored.includes(loinc));
    if (!isLarger || met.some((each) => each.one === other)) return false;
    return scored.some((loinc) => !mine.has(loinc) && questions.some((question) => hasLoinc(question, loinc)));
  });
}

function saidBy(context: Context, part: Part, codes: ReadonlySet<ItemCode>): Membership | undefined {
  const { report } = context;
  const word = (name: string) => {
    const found = inner(context, part, name);
    return found && stringAt(report, found, 'valueString');
  };
  const text = (name: string) => {
    const found = inner(context, part, name);
    return found && textAt(context, found, 'valueString');
  };
  const id = word('id');
  if (id === undefined) return undefined;
  const pairs = partsAt(report, part, 'extension').flatMap((each): [string, string][] => {
    if (each.fields.url !== 'item') return [];
    const [of, is] = ['of', 'is'].map((name) => inner(context, each, name));
    const [from, to] = [of && stringAt(report, of, 'valueString'), is && stringAt(report, is, 'valueString')];
    return from !== undefined && to !== undefined && codes.has(to) ? [[from, to]] : [];
  });
  const nonCommercial = inner(context, part, 'nonCommercial');
  const [rights, licence, source, status] = [word('rights'), word('licence'), text('source'), text('status')];
  return {
    id,
    ...(pairs.length > 0 && { items: Object.fromEntries(pairs) }),
    ...(rights !== undefined && { rights }),
    ...(licence !== undefined && { licence }),
    ...(source && { source }),
    ...(status && { status }),
    ...(nonCommercial && flagAt(report, nonCommercial, 'valueBoolean') === true && { nonCommercial: true }),
  };
}

/** Recognised when every item that counts is there by its LOINC code, once, and counts as the instrument says. */
function recognised(known: KnownInstrument, questions: readonly Question[]): Membership | undefined {
  const pairs = Object.entries(known.items).flatMap(([of, loinc]): ([string, ItemCode] | undefined)[] => {
    const [question, second] = questions.filter((each) => hasLoinc(each, loinc));
    const isMet = question && !second && countsAs(question, known.values[of] ?? []);
    return isMet ? [[of, question.code]] : known.optional?.includes(of) ? [] : [undefined];
  });
  if (pairs.length === 0 || pairs.includes(undefined)) return undefined;
  return {
    id: known.id,
    items: Object.fromEntries(pairs as [string, ItemCode][]),
    ...(known.rights !== undefined && { rights: known.rights }),
    ...(known.licence !== undefined && { licence: known.licence }),
    ...(known.nonCommercial && { nonCommercial: true }),
  };
}

function hasLoinc({ loinc, codes = [] }: Question, wanted: string): boolean {
  return loinc === wanted || codes.some(({ system, code }) => system === 'http://loinc.org' && code === wanted);
}

/** The options count as exactly the numbers of the instrument: one missing, or one more, is another scale. */
function countsAs({ type, options, open }: Question, values: readonly number[]): boolean {
  if (type !== 'choice' || open || !options) return false;
  const counts = options.map(({ value, score }) => score ?? value);
  return counts.length === values.length && values.every((value) => counts.includes(value));
}

/** Questions outside repeating groups: what is asked several times has no one answer to score. */
function questionsIn(items: readonly Item[], repeated: boolean): readonly Question[] {
  return items.flatMap((item): readonly Question[] => {
    const within = repeated || (item.type === 'group' && (item as Group).repeats !== undefined);
    return [...(isQuestion(item) && !within ? [item] : []), ...questionsIn(inside(item), within)];
  });
}
