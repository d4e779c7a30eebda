import { type Answers, shownAnswers } from '@stemme/questionnaires';
import { useCallback, useRef, useState } from 'react';
import { useWords } from '../../ui/language';
import type { Prepared } from './compiled';
import { type Opened, readUnsent, startedAt } from './data';
import { type Faults, storable } from './faults';
import { type Moved, resume } from './keeper';
import { useAnswers } from './use-answers';
import { useCrisis } from './use-crisis';
import { useKeeper } from './use-keeper';

/** Where to begin: at the draft, with what this browser had not sent. */
function beginning(assignment: Opened) {
  const unsent = readUnsent(assignment.id);
  return { ...resume(assignment.draft, unsent), isNew: !assignment.draft && !unsent };
}

const NONE: Faults = {};

/** The form of an assignment: the answers, and everything that happens when one is given. */
export function useForm(prepared: Prepared, assignment: Opened, how: { correcting: boolean; onChanged: () => void }) {
  const { compiled } = prepared;
  const { language } = useWords();
  const [from] = useState(() => beginning(assignment));
  const [moved, setMoved] = useState<Moved | null>(from.conflicts.length > 0 ? from : null);
  const [refused, setRefused] = useState<Faults>(NONE);
  const place = useRef(from.place);
  const { look, advise, ...crisis } = useCrisis(assignment.crisis, from.answers, compiled);
  const store = useRef<(given: Answers) => void>(() => undefined);

  const filling = useAnswers(prepared, from.isNew ? undefined : from.answers, language, (given) => {
    startedAt(assignment.id);
    setRefused(NONE);
    look(given);
    store.current(given);
  });
  const { takeOver, answers } = filling;
  const onMoved = useCallback(
    (merged: Moved) => {
      look(takeOver(merged.answers));
      setMoved(merged);
    },
    [look, takeOver],
  );
  const tag = filling.language;
  const { save, keeper } = useKeeper(from, { ...how, assignment, language: tag, advise, onMoved });
  store.current = (given) => keeper.current?.set({ answers: storable(compiled, given), place: place.current });

  const useHere = (code: string) => {
    const here = moved?.conflicts.find((each) => each.code === code)?.here;
    if (here === undefined || !moved) return;
    setMoved({ ...moved, conflicts: moved.conflicts.filter((each) => each.code !== code) });
    const chosen = takeOver(shownAnswers(compiled, { ...answers, [code]: here }));
    look(chosen);
    store.current(chosen);
  };
  const arrive = (name: string) => {
    place.current = name;
    store.current(answers);
  };
  const dismissMoved = () => setMoved(null);
  return { ...filling, arrive, refused, setRefused, save, keeper, crisis, moved, dismissMoved, useHere };
}

export type Form = ReturnType<typeof useForm>;
