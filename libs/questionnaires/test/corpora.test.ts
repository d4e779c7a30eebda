import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { skippedBecause } from '../../../test/setup/skip.js';
import { compile } from '../src/compile.js';
import { isQuestion, linkIdOf } from '../src/document.js';
import { engines } from '../src/engines/engines.js';
import { REFUSALS, REMARKS } from '../src/fhir/from/codes.js';
import { fromFhir } from '../src/fhir/from/from-fhir.js';
import { everyItem } from './fhir-sources.js';
import type { Import, Note } from '../src/imports.js';

/**
 * The public questionnaires beside this repository, imported. What may be asked of the import is decided here, from the
 * JSON alone, by other code than the import's own.
 */
const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(path.resolve(root, process.env.STEMME_SHARED ?? '../shared'), 'corpora');
const isThere = existsSync(folder);
const test = skippedBecause(
  isThere ? null : `${folder} is not there; set STEMME_SHARED to the folder that holds corpora/`,
);

interface SourceItem {
  readonly linkId?: unknown;
  readonly type?: unknown;
  readonly answerValueSet?: unknown;
  readonly answerOption?: unknown;
  readonly item?: readonly SourceItem[];
  readonly [key: string]: unknown;
}

interface SourceSet {
  readonly id?: unknown;
  readonly compose?: { readonly include?: readonly { readonly concept?: readonly unknown[] }[] };
  readonly expansion?: { readonly contains?: readonly unknown[] };
}

interface SourceQuestionnaire {
  readonly resourceType: string;
  readonly meta?: { readonly profile?: readonly string[] };
  readonly contained?: readonly SourceSet[];
  readonly item?: readonly SourceItem[];
}

interface Case {
  readonly name: string;
  readonly source: SourceQuestionnaire;
  readonly result: Import;
}

function itemsIn({ item = [] }: { readonly item?: readonly SourceItem[] }): readonly SourceItem[] {
  return item.flatMap((each) => [each, ...itemsIn(each)]);
}

/** Newer or older than R4, by what is written in it. */
function isR4(source: SourceQuestionnaire): boolean {
  const others = ['option', 'options', 'answerConstraint', 'disabledDisplay'];
  const isOther = (item: SourceItem) =>
    item.type === 'coding' || Object.keys(item).some((key) => others.includes(key) || /^initial[A-Z]/.test(key));
  const profiles = source.meta?.profile ?? [];
  return !profiles.some((profile) => /fhir\/[35]\.0\//.test(profile)) && !itemsIn(source).some(isOther);
}

/** Every item has a linkId, and every option is in the source: written out, or listed in what is contained. */
function isClosed(source: SourceQuestionnaire): boolean {
  return itemsIn(source).every(({ linkId, answerOption, answerValueSet }) => {
    if (linkId === undefined) return false;
    if (answerValueSet === undefined || (Array.isArray(answerOption) && answerOption.length > 0)) return true;
    const set = (source.contained ?? []).find(({ id }) => answerValueSet === `#${id}`);
    const includes = set?.compose?.include ?? [];
    const isListed = includes.length > 0 && includes.every(({ concept = [] }) => concept.length > 0);
    return isListed || (set?.expansion?.contains ?? []).length > 0;
  });
}

const R4_TYPES =
  /^(group|display|boolean|decimal|integer|date|dateTime|time|string|text|url|choice|open-choice|attachment|reference|quantity)$/;

/** R4 itself forbids a linkId that stands twice, other types, and a flag that is a text. */
function isAllowed(source: SourceQuestionnaire): boolean {
  const all = itemsIn(source);
  const linkIds = new Set(all.map(({ linkId }) => linkId));
  const flags = ['required', 'repeats', 'readOnly'];
  return (
    linkIds.size === all.length &&
    all.every(
      (item) => R4_TYPES.test(String(item.type)) && flags.every((key) => typeof (item[key] ?? true) === 'boolean'),
    )
  );
}

function read(): readonly Case[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, source: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as SourceQuestionnaire }))
    .filter(({ source }) => source?.resourceType === 'Questionnaire')
    .map((one) => ({ ...one, result: fromFhir(one.source) }));
}

/** The linkIds of which there is not exactly one question of ours, and how many questions there are too many. */
function lost({ source, result }: Case): readonly string[] {
  if (!result.ok) return [];
  const ours = everyItem(result.document.items).filter(isQuestion).map(linkIdOf);
  const asked = itemsIn(source).filter(({ type }) => type !== 'group' && type !== 'display');
  const missing = asked
    .map(({ linkId }) => String(linkId))
    .filter((linkId) => ours.filter((one) => one === linkId).length !== 1);
  return ours.length > asked.length ? [...missing, `${ours.length - asked.length} more`] : missing;
}

function isIn(source: unknown, pointer: string): boolean {
  let at = source;
  for (const key of pointer.split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false;
    at = (at as Record<string, unknown>)[name];
  }
  return true;
}

const line = ({ code, path: at, detail }: Note): string => `    ${code} ${at} ${detail ?? ''}`;

/** Which of the cases are refused, and why; shown when they are too many. */
function tableOf(cases: readonly Case[]): string {
  const refused = cases.flatMap(({ name, result }) =>
    result.ok ? [] : [name, ...result.faults.slice(0, 5).map(line)],
  );
  return `${cases.filter(({ result }) => result.ok).length} of ${cases.length} imported\n${refused.join('\n')}`;
}

function expectShare(cases: readonly Case[], least: number): void {
  const share = cases.filter(({ result }) => result.ok).length / cases.length;
  if (share < least) throw new Error(tableOf(cases));
}

describe('the public questionnaires', () => {
  const cases = isThere ? read() : [];
  const closed = cases.filter(({ source }) => isR4(source) && isClosed(source));

  test('are many', () => {
    expect(cases.length).toBeGreaterThan(250);
    expect(closed.length).toBeGreaterThan(150);
  });

  test('are imported: 95 of 100 of the R4 ones whose options are all there', () => {
    expectShare(closed, 0.95);
  });

  test('are imported: 98 of 100 of those that R4 allows', () => {
    expectShare(
      closed.filter(({ source }) => isAllowed(source)),
      0.98,
    );
  });

  test('lose no question', () => {
    expect(cases.map((one) => [one.name, lost(one)]).filter(([, missing]) => missing?.length)).toEqual([]);
  });

  test('become documents that answers can be judged by', () => {
    for (const { result } of cases) if (result.ok) expect(() => compile(result.document, engines)).not.toThrow();
  });

  test('are refused, and remarked on, with a known code and a path that is there', () => {
    const codes = new Set<string>([...REFUSALS, ...REMARKS]);
    const wrong = cases.flatMap(({ name, source, result }) =>
      [...(result.ok ? [] : result.faults), ...result.ignored]
        .filter((note) => !codes.has(note.code) || !isIn(source, note.path))
        .map((note) => `${name} ${line(note)}`),
    );
    expect(wrong).toEqual([]);
    expect(cases.filter(({ result }) => !result.ok && result.faults.length === 0)).toEqual([]);
  });
});
