import {
  type Answers,
  type Given,
  languagesOf,
  settleSurveyData,
  type SurveyData,
  type SurveyJson,
  tagIn,
  toSurveyData,
  toSurveyJson,
  visibilityByPath,
} from '@stemme/questionnaires';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Prepared } from './compiled';
import { type FormPage, pagesOf, tamed, visiblePages } from './pages';
import { zone } from './zone';

/** What is in the form now. */
interface Held {
  /** What is handed in. */
  readonly answers: Answers;
  /** The same with what is worked out, for reading. */
  readonly complete: Answers;
  readonly given: readonly Given[];
}

/** A questionnaire being filled in: what a screen of questions needs, and nothing of where the answers go. */
export interface Filling extends Prepared, Held {
  /** Of the texts: what the document has for this reader. */
  readonly language: string;
  readonly json: SurveyJson;
  readonly pages: readonly FormPage[];
  /** The pages the patient meets with these answers. */
  readonly visible: readonly FormPage[];
  /** What SurveyJS is to begin with. Read when `json` or `epoch` changes. */
  readonly data: Readonly<SurveyData>;
  readonly epoch: number;
  readonly onData: (data: Readonly<SurveyData>) => void;
}

/**
 * @param from answers to go on from; `undefined` begins with what the document says a form begins with
 * @param language the reader's; texts in another are shown in what the document has
 * @param onAnswers hears each change the patient makes
 */
export function useAnswers(
  prepared: Prepared,
  from: Answers | undefined,
  language: string,
  onAnswers: (answers: Answers) => void,
): Filling & { readonly takeOver: (answers: Answers) => Answers } {
  const { compiled, sent } = prepared;
  const { document } = compiled;
  const json = useMemo(() => tamed(toSurveyJson(document, language)), [document, language]);
  const pages = useMemo(() => pagesOf(json), [json]);
  const known = useRef<ReadonlySet<string>>(new Set());

  const settle = useCallback(
    (data: Readonly<SurveyData>): Held => {
      const settled = settleSurveyData(compiled, data, { known: known.current, sent, zone });
      known.current = settled.known;
      return settled;
    },
    [compiled, sent],
  );
  const [held, setHeld] = useState<Held>(() => {
    // what was shown before has had its starting value, and may have been emptied since
    if (from)
      known.current = new Set(
        [...visibilityByPath(compiled, from)].flatMap(([path, state]) => (state === 'shown' ? path : [])),
      );
    return settle(toSurveyData(compiled, from ?? {}, zone));
  });
  const [epoch, setEpoch] = useState(0);
  const hear = useRef(onAnswers);
  hear.current = onAnswers;

  const onData = useCallback(
    (data: Readonly<SurveyData>) => {
      const settled = settle(data);
      setHeld(settled);
      hear.current(settled.answers);
    },
    [settle],
  );
  /** Answers that come from elsewhere than the page: SurveyJS is given them anew. */
  const takeOver = useCallback(
    (answers: Answers) => {
      const settled = settle(toSurveyData(compiled, answers, zone));
      setHeld(settled);
      setEpoch((before) => before + 1);
      return settled.answers;
    },
    [compiled, settle],
  );
  const visible = useMemo(() => visiblePages(pages, compiled, held.answers), [pages, compiled, held.answers]);
  const data = useMemo(() => toSurveyData(compiled, held.complete, zone), [compiled, held.complete]);
  const languages = languagesOf(document);
  const shownIn = tagIn(languages, language) ?? languages[0] ?? language;
  return { compiled, sent, language: shownIn, json, pages, visible, data, epoch, onData, takeOver, ...held };
}
