import { checkAnswers } from '../answers/check-answers.js';
import { compile } from '../compile.js';
import type { Item, Questionnaire, Variable } from '../document.js';
import { engines, expressions } from './engines.js';

const text = { en: 'x' };
const integer = (code: string): Item => ({ code, type: 'integer', text });
const calculated = (code: string, fhirpath: string): Item => ({
  ...{ code, type: 'decimal', text, readOnly: true },
  calculated: { fhirpath },
});

function form(items: readonly Item[], variables: readonly Variable[] = []): Questionnaire {
  const head = { id: 't', version: 1, title: text, rights: 'none', instruments: [], languages: ['en'] };
  return { ...head, items, ...(variables.length > 0 && { variables }) } as Questionnaire;
}

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const faultsOf = (document: Questionnaire, answers: object) => {
  const checked = checkAnswers(compile(document, engines), answers);
  return checked.ok ? [] : checked.faults.map(({ path, code }) => `${path} ${code}`);
};

describe('what expressions may cost', () => {
  it('is enough for seven hundred sums of thirty items', () => {
    const items = many(30, (at) => integer(`n${at}`));
    const named = items.map(({ code }) => ({
      name: `v${code}`,
      fhirpath: `%resource.item.where(linkId='${code}').answer.value`,
    }));
    const sum = named.map(({ name }) => `%${name}`).join(' + ');
    const document = form([...items, ...many(700, (at) => calculated(`c${at}`, sum))], named);
    const checked = checkAnswers(compile(document, engines), Object.fromEntries(items.map(({ code }) => [code, 2])));
    expect(checked).toMatchObject({ ok: true, answers: { c0: 60, c699: 60 } });
  });

  it.each([
    ['a repeat that does not end', '(1|2|3).repeat($this + 1).count()'],
    ['a list that doubles', `(1|2|3|4)${'.select($this.combine($this))'.repeat(20)}.count()`],
    ['a text that grows', `'aa'${".replace('a', 'aaaaaaaaaa')".repeat(8)}.length()`],
    ['texts that are joined', `(1|2|3|4|5|6|7|8).select('${'a'.repeat(900)}').join('').length()`],
  ])('%s: an answer that cannot be worked out is refused where it is', (_, fhirpath) => {
    expect(faultsOf(form([integer('a'), calculated('b', fhirpath)]), { a: 1 })).toEqual(['/b unstable']);
  });

  it('refuses a condition that cannot be worked out: the item is neither shown nor hidden', () => {
    const shownWhen = { fhirpath: '(1|2).repeat($this + 1).count() > 5' };
    expect(faultsOf(form([integer('a'), { ...integer('b'), shownWhen } as Item]), { a: 1 })).toEqual(['/b unstable']);
  });

  it('refuses a constraint that cannot be worked out', () => {
    const constraints = [
      { key: 'k', severity: 'error', text, fhirpath: '(1|2).repeat($this + 1).count() > 5' },
    ] as unknown as Item['constraints'];
    expect(faultsOf(form([{ ...integer('a'), ...(constraints && { constraints }) } as Item]), { a: 1 })).toEqual([
      '/a unstable',
    ]);
  });

  it('is counted over all rounds, and nothing more is done once it is spent', () => {
    const prepared = expressions.prepare(form([integer('a')]));
    const work = { steps: 0, stopped: new Set<number>() };
    const asked = [{ place: { code: 'a', instances: [] }, fhirpath: 'answer.value + 1' }];
    expect(prepared.evaluate({ a: 1 }, asked, work)).toEqual([[2]]);
    const once = work.steps;
    expect(once).toBeLessThan(40);
    prepared.evaluate({ a: 1 }, asked, work);
    expect(work.steps).toBe(2 * once);
    work.steps = 1_000_000;
    expect(prepared.evaluate({ a: 1 }, asked, work)).toEqual([[]]);
    expect([...work.stopped]).toEqual([0]);
    expect(work.steps).toBe(1_000_000);
  });

  it('a failing expression is not one that was stopped', () => {
    const work = { steps: 0, stopped: new Set<number>() };
    const asked = [{ place: { code: 'a', instances: [] }, fhirpath: "1 + 'a' + true" }];
    expect(expressions.prepare(form([integer('a')])).evaluate({ a: 1 }, asked, work)).toEqual([[]]);
    expect(work.stopped.size).toBe(0);
  });
});
