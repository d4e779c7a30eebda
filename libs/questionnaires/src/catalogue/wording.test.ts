import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue, library } from './catalogue.js';
import { inside, isQuestion, type Item, type Question, type Questionnaire } from '../document.js';

/** The wording of every instrument against the shared reference files, word for word, in all documents that use it. */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const shared = path.resolve(root, process.env.STEMME_SHARED ?? '../shared', 'instruments');

/** Items that the corrected pathways add to the reference sets of our own. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  'own-epilepsy': ['epi.cluster', 'epi.rash'],
  'own-arthroplasty': ['art.breath'],
  'own-diabetes': ['dm.hypo_last', 'dm.drive'],
  'own-heart-failure': ['hf.chest_now'],
  'own-onco-symptoms': ['onc.cord'],
  'own-pregnancy': ['gr.breath', 'gr.waters', 'gr.born'],
};
/** On the form the period stands in a heading; the reference has it beside the stem. */
const PERIOD: Readonly<Record<string, Words>> = {
  mdi: { da: 'De seneste to uger. ', en: 'Over the last two weeks. ' },
};
/** Whole sentences, which the question above the list does not fit. */
const WHOLE = ['phq9.10', 'onc.fever', 'onc.bleeding', 'onc.intake', 'onc.activity'];
/** A measurement whose values the reference only describes. */
const DESCRIBED = ['hm.uprot', 'hm.movements'];

/** Sets of our own that the corrected pathways add: there is no reference to compare them with. */
const ADDED_SETS = ['own-copd', 'own-measured-again', 'own-measuring', 'own-pressure-again'];

const ids = [...new Set([...catalogue, ...library].flatMap(({ instruments }) => instruments.map(({ id }) => id)))]
  .filter((id) => !ADDED_SETS.includes(id))
  .sort();

interface Words {
  readonly [language: string]: string | null;
}
interface Reference {
  readonly title: Words;
  readonly rights: string;
  readonly credit?: string;
  readonly licence: string;
  readonly status?: Words;
  readonly stem?: Words;
  readonly items: readonly {
    readonly code: string;
    readonly loinc?: string | null;
    readonly stem?: Words | null;
    readonly text: Words;
    readonly type?: string;
    readonly unit?: string;
    readonly plausible?: readonly [number, number] | null;
    readonly options?: readonly { readonly value: number | string; readonly text: Words }[];
  }[];
}

describe.each(ids)('the wording of %s', (id) => {
  const file = path.join(shared, `${id}.json`);
  if (!existsSync(file)) {
    const reason = `${file} is not there; set STEMME_SHARED to the folder that holds instruments/`;
    console.warn(`skipped: ${reason}`);
    // biome-ignore lint/suspicious/noSkippedTests: the reference is not part of this repository; the reason is printed
    it.skip(`is as it was published [skipped: ${reason}]`, () => {});
    return;
  }
  const reference: Reference = JSON.parse(readFileSync(file, 'utf8'));
  const users = [...catalogue, ...library].filter(({ instruments }) =>
    instruments.some((each) => each.id === id && !each.items),
  );

  it('is the reference, to the letter, in every language the reference has and no other', () => {
    expect(users.length).toBeGreaterThan(0);
    const known = languagesOf(reference);
    for (const document of users) {
      expect(document.languages ?? ['da', 'en']).toEqual(known);
      const mine = questionsOf(document.items).filter((each) => each.instrument === id);
      const own = inOrder(
        mine.filter(({ code }) => !ADDED[id]?.includes(code)),
        id,
        reference,
      );
      const asked = new Set(own.map(({ code }) => code));
      const expected = reference.items.filter(({ code }) => asked.has(code));
      expect(own.map(({ code, text, loinc }) => ({ code, text, loinc: loinc ?? null }))).toEqual(
        expected.map(({ code, text, loinc }) => ({ code, text: present(text), loinc: loinc ?? null })),
      );
      const listed = own.filter(({ code }) => !DESCRIBED.includes(code));
      expect(listed.map(({ options }) => options?.map(({ value, text }) => ({ value, text })))).toEqual(
        expected
          .filter(({ code }) => !DESCRIBED.includes(code))
          .map(({ options }) => options?.map(({ value, text }) => ({ value, text: present(text) }))),
      );
      const measured = own.filter(({ unit }) => unit).map(({ code, unit, min, max }) => [code, unit, [min, max]]);
      expect(measured).toEqual(
        expected.filter((each) => each.plausible).map(({ code, unit, plausible }) => [code, unit, plausible]),
      );
    }
  });

  it('leaves no item out of all its documents together', () => {
    const asked = new Set(users.flatMap((document) => questionsOf(document.items).map(({ code }) => code)));
    expect(
      [...reference.items.map(({ code }) => code), ...(ADDED[id] ?? [])].filter((code) => !asked.has(code)),
    ).toEqual([]);
  });

  it('says whose it is, on what terms, and how far each language has been checked', () => {
    for (const document of users) {
      const member = document.instruments.find((each) => each.id === id);
      if (!member) throw new Error('used above');
      const owner = reference.credit ?? reference.rights;
      if (!/own wording|none \(measurement names\)/.test(owner)) expect(member.rights).toContain(owner);
      expect(reference.licence.replace(/ \(index id \d+\)/, '')).toBe(member.licence);
      if (reference.status) expect(member.status).toEqual(present(reference.status, languagesOf(reference)));
    }
  });

  it('each question stands under its stem', () => {
    for (const document of users) {
      const stems = stemsOf(document);
      for (const { code, stem = reference.stem } of reference.items) {
        const own = stems.get(code);
        if (own === undefined || !stem || WHOLE.includes(code)) continue;
        for (const [language, words] of Object.entries(present(stem))) {
          expect([code, own[language]]).toEqual([code, `${PERIOD[id]?.[language] ?? ''}${words}`]);
        }
      }
    }
  });
});

/** Single measurements have no order of their own: a form asks for them where they fit. */
function inOrder(questions: readonly Question[], id: string, { items }: Reference): readonly Question[] {
  if (id !== 'home-measurements') return questions;
  const place = (code: string) => items.findIndex((each) => each.code === code);
  return [...questions].sort((a, b) => place(a.code) - place(b.code));
}

function questionsOf(items: readonly Item[]): Question[] {
  return items.flatMap((item) => [...(isQuestion(item) ? [item] : []), ...questionsOf(inside(item))]);
}

function languagesOf({ items }: Reference): string[] {
  return ['da', 'en'].filter((language) => items.every(({ text }) => text[language]));
}

function present(words: Words, languages = Object.keys(words)): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).filter(
      (entry): entry is [string, string] => entry[1] !== null && languages.includes(entry[0]),
    ),
  );
}

/** The stem above each question; an empty one where there is none. */
function stemsOf({ items }: Questionnaire): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Readonly<Record<string, string>>>();
  const walk = (inside: readonly Item[], stem: Readonly<Record<string, string>>): void => {
    for (const item of inside) {
      if (item.type === 'group') walk(item.items, item.stem ?? stem);
      else found.set(item.code, stem);
    }
  };
  walk(items, {});
  return found;
}
