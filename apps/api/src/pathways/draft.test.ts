import type { PathwayDraft } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import { copyOf, isShapeFault, unkeepable } from './draft.js';

const depression = pathways.find(({ id }) => id === 'depression') as PathwayDraft;

it('a copy differs in its number, and when it gets a name, in that and in whose rules judge it', () => {
  expect(copyOf(depression, 'depression', 1000)).toEqual({ ...depression, version: 1000 });
  const name = { da: 'Nyt', en: 'New' };
  expect(copyOf(depression, 'own-1-nyt', 1000, name)).toEqual({
    ...depression,
    id: 'own-1-nyt',
    version: 1000,
    title: name,
    ruleSet: 'own-1-nyt',
  });
});

describe('what can be kept', () => {
  const said = (document: object) =>
    unkeepable(JSON.parse(JSON.stringify(document))).map(({ path, code }) => `${path} ${code}`);

  it('is everything an editor can show, with whatever faults', () => {
    expect(said(depression)).toEqual([]);
    expect(said({ ...depression, act: {}, legend: {}, steps: [] })).toEqual([]);
    expect(said({ ...depression, title: { da: '', en: '' } })).toEqual([]);
    expect(said({ ...depression, steps: [{ ...depression.steps[0]!, opens: '99:99' }] })).toEqual([]);
    expect(said({ ...depression, somethingNew: 1 })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no list of steps', { steps: {} }, '/steps wrong-type'],
    ['a step without a window', { steps: [{ ...depression.steps[0]!, due: undefined }] }, '/steps/0/due missing'],
    ['a character nobody can store', { title: { da: 'a\0', en: 'b' } }, '/title/da wrong-type'],
    ['half a character', { title: { da: 'a', en: 'b\ud800' } }, '/title/en wrong-type'],
  ])('is not %s', (_, change, fault) => {
    expect(said({ ...depression, ...change })).toContain(fault);
  });
});

it('what single fields lack is told apart from what they say together', () => {
  expect(isShapeFault({ path: '/steps/0/opens', code: 'bad-time' })).toBe(true);
  expect(isShapeFault({ path: '/title/da', code: 'empty' })).toBe(false);
  expect(isShapeFault({ path: '/steps/0', code: 'windows-overlap' })).toBe(false);
});
