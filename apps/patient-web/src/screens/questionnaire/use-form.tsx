import {
  type Answers,
  compile,
  fromSurveyData,
  type SurveyData,
  toSurveyData,
  toSurveyJson,
} from '@stemme/questionnaires';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useWords } from '../../ui/language';
import { type Opened, readUnsent, startedAt } from './data';
import { storable } from './faults';
import { type Moved, resume } from './keeper';
import { pagesOf, shownAnswers, visiblePages } from './pages';
import { useCrisis } from './use-crisis';
import { useKeeper } from './use-keeper';

/** The questionnaire of the assignment, ready for use. */
function useDocument({ document }: Opened) {
  const { language } = useWords();
  const compiled = useMemo(() => compile(document), [document]);
  const json = useMemo(() => toSurveyJson(document, language), [document, language]);
  const pages = useMemo(() => pagesOf(json), [json]);
  return { compiled, json, pages };
}

/** Where to begin: at the draft, with what this browser had not sent. */
function beginning(assignment: Opened) {
  return resume(assignment.draft, readUnsent(assignment.id));
}

/** The form: the answers, and everything that happens when one is given. */
export function useForm(assignment: Opened, how: { correcting: boolean; onChanged: () => void }) {
  const { compiled, json, pages } = useDocument(assignment);
  const [from] = useState(() => beginning(assignment));
  const [answers, setAnswers] = useState<Answers>(from.answers);
  const [epoch, setEpoch] = useState(0);
  const [moved, setMoved] = useState<Moved | null>(from.conflicts.length > 0 ? from : null);
  const place = useRef(from.place);
  const { look, advise, ...crisis } = useCrisis(assignment.crisis, from.answers);

  /** Answers that come from elsewhere than the page: SurveyJS is given them anew. */
  const takeOver = useCallback(
    (taken: Answers) => {
      setAnswers(taken);
      setEpoch((before) => before + 1);
      look(taken);
    },
    [look],
  );
  const onMoved = useCallback(
    (merged: Moved) => {
      takeOver(merged.answers);
      setMoved(merged);
    },
    [takeOver],
  );
  const { save, keeper } = useKeeper(from, { ...how, assignment, advise, onMoved });
  const store = useCallback(
    (given: Answers) => keeper.current?.set({ answers: storable(compiled, given), place: place.current }),
    [compiled, keeper],
  );
  const onData = useCallback(
    (data: Readonly<SurveyData>) => {
      startedAt(assignment.id);
      const given = shownAnswers(compiled, fromSurveyData(compiled, data));
      look(given);
      setAnswers(given);
      store(given);
    },
    [assignment.id, compiled, look, store],
  );
  const useHere = (code: string) => {
    const here = moved?.conflicts.find((each) => each.code === code)?.here;
    if (here === undefined || !moved) return;
    const chosen = shownAnswers(compiled, { ...answers, [code]: here });
    setMoved({ ...moved, conflicts: moved.conflicts.filter((each) => each.code !== code) });
    takeOver(chosen);
    store(chosen);
  };
  const arrive = (name: string) => {
    place.current = name;
    store(answers);
  };
  const visible = useMemo(() => visiblePages(pages, compiled, answers), [pages, compiled, answers]);
  const data = useMemo(() => toSurveyData(compiled, answers), [compiled, answers]);
  const dismissMoved = () => setMoved(null);
  const given = { answers, data, epoch, onData, arrive };
  return { compiled, json, pages, visible, ...given, save, keeper, crisis, moved, dismissMoved, useHere };
}

export type Form = ReturnType<typeof useForm>;
