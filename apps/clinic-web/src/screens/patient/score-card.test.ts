import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../text/language';
import { TextProvider } from '../../text/text';
import { ScoreCard, type ScoreView } from './score-card';

const text = (word: string) => ({ da: `${word} (da)`, en: `${word} (en)` });
const prorated: ScoreView = {
  scale: 'made.TOTAL',
  title: text('Made'),
  kind: 'prorated',
  value: 40,
  low: 20,
  high: 60,
  min: 0,
  max: 100,
  direction: 'higher-worse',
  band: { from: text('mild'), to: text('severe') },
  missing: ['made.2'],
  previous: null,
  baseline: null,
  important: null,
  importantSource: null,
  reliabilitySource: null,
  definitionVersion: '1.0.0',
  engineVersion: '2.0.0',
  source: 'made up',
  trace: [{ label: text('Calculation'), value: text('sum') }],
};

/** What a reader of that language is given, as HTML. */
function shown(score: ScoreView, language: Language = 'da'): string {
  // the browser's own memory, which Node does not have
  Object.assign(globalThis, { localStorage: { getItem: () => language } });
  const questions = new Map([['made.2', text('Second question')]]);
  return renderToStaticMarkup(createElement(TextProvider, null, createElement(ScoreCard, { score, questions })));
}

describe('a prorated score', () => {
  it('is an estimate, and says what is missing and what is proven', () => {
    const html = shown(prorated);
    expect(html).toContain('Skønnet, fordi svar mangler. Scoren ligger med sikkerhed mellem 20 og 60.');
    expect(html).toContain('fra mild (da) til severe (da)');
    expect(html).toContain('Second question (da)');
    expect(html).not.toContain('Alle svar findes');
  });

  it('says it in English to who reads English', () => {
    const html = shown(prorated, 'en');
    expect(html).toContain('Estimated, because answers are missing. The score is proven to lie between 20 and 60.');
    expect(html).not.toMatch(/\(da\)|Skønnet/);
  });

  it('stands as a point on the stretch that is proven; an exact one has no stretch, a bounded one no point', () => {
    const html = shown(prorated);
    expect(html).toMatch(/ruler-proven" style="left:20%;right:calc\(100% - 60%\)/);
    expect(html).toContain('ruler-point" style="left:40%"');
    const exact = shown({ ...prorated, kind: 'exact', low: 40, high: 40 });
    expect(exact).not.toMatch(/ruler-interval|Skønnet/);
    expect(shown({ ...prorated, kind: 'bounded', value: null })).not.toContain('ruler-point');
  });
});

it('where neither end is better, neither is said to be', () => {
  const html = shown({ ...prorated, direction: 'none' });
  expect(html).toContain('Hverken højere eller lavere er bedre i sig selv');
  expect(html).not.toMatch(/Højere er/);
});

it('the working on paper is in the reader’s language', () => {
  expect(shown(prorated, 'en')).toContain('Calculation (en)');
  expect(shown(prorated, 'da')).toContain('Calculation (da)');
});

it('a change is held against the error of measurement where the scale’s reliability is published, and only there', () => {
  const previous = {
    since: '2027-01-05',
    value: 9,
    low: 9,
    high: 9,
    important: 'unknown',
    reliable: 'yes',
    direction: 'worse',
  } as const;
  const words = 'Større end måleusikkerheden (RCI over 1,96)';
  expect(shown({ ...prorated, previous, reliabilitySource: 'a study' })).toContain(words);
  expect(shown({ ...prorated, previous })).not.toContain('måleusikkerhed');
});
