import {
  type Answers,
  compile,
  fromSurveyData,
  type SurveyData,
  toSurveyData,
  toSurveyJson,
} from '@stemme/questionnaires';
import { screen as screenAnswers } from '@stemme/triage';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../ui/language';
import { beforeSignOut } from '../../ui/unsent';
import { type Assignment, readUnsent, sendDraft, startedAt, storeUnsent, type Text } from './data';
import { storable } from './faults';
import { DraftKeeper, type Moved, resume, type SaveState } from './keeper';
import { pagesOf, shownAnswers, visiblePages } from './pages';

/** Rules that answers prove true at once. A rule that cannot be read here is still read by the server at each save. */
function found(crisis: Assignment['crisis'], answers: Answers): readonly string[] {
  try {
    return screenAnswers(crisis.ruleSet, answers, crisis.vocabulary).map(({ rule }) => rule);
  } catch {
    return [];
  }
}

/** Help is raised each time something new is found, and never taken back while the form is open. */
function useCrisis(assignment: Assignment, first: Answers) {
  const seen = useRef(new Set<string>());
  const [text, setText] = useState<Text>(assignment.crisis.text);
  const [raised, setRaised] = useState(0);
  const look = useCallback(
    (answers: Answers) => {
      for (const rule of found(assignment.crisis, answers)) seen.current.add(rule);
      setRaised(seen.current.size);
    },
    [assignment],
  );
  const advice = useCallback((words: Text) => {
    setText(words);
    if (seen.current.size === 0) seen.current.add('the server');
    setRaised(seen.current.size);
  }, []);
  // what a draft holds is looked at once, when it is opened
  useEffect(() => look(first), [look]);
  return { text, raised, look, advice };
}

interface KeeperWishes {
  readonly assignment: Assignment;
  readonly correcting: boolean;
  readonly advice: (text: Text) => void;
  readonly onMoved: (moved: Moved) => void;
  readonly onRefused: () => void;
}

/** Opens the keeper of this assignment's draft, and closes it when the page is left. A correction is never a draft. */
function useKeeper(from: ReturnType<typeof resume>, wishes: KeeperWishes) {
  const { language } = useWords();
  const now = useRef({ ...wishes, language });
  now.current = { ...wishes, language };
  const [save, setSave] = useState<SaveState>({ kind: 'idle' });
  const keeper = useRef<DraftKeeper | null>(null);
  const { assignment, correcting } = wishes;

  // one keeper for as long as the form is open
  useEffect(() => {
    const opened = new DraftKeeper(
      {
        send: async (progress, baseVersion) => {
          const { language, advice, onRefused } = now.current;
          if (correcting) return { kind: 'stopped' };
          return sendDraft(assignment, progress, { baseVersion, language, advice, refused: onRefused });
        },
        store: (unsent) => storeUnsent(assignment.id, unsent),
        later: (milliseconds, run) => {
          const timer = window.setTimeout(run, milliseconds);
          return () => window.clearTimeout(timer);
        },
        onState: setSave,
        onMoved: (moved) => now.current.onMoved(moved),
      },
      from,
      assignment.draft?.place ?? '',
    );
    keeper.current = opened;
    const wake = () => opened.wake();
    const hide = () => document.visibilityState === 'hidden' && void opened.flush();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', hide);
    const withdraw = beforeSignOut(() => opened.flush());
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', hide);
      withdraw();
      void opened.flush().finally(() => opened.close());
    };
  }, [assignment.id, correcting]);

  return { save, keeper };
}

/** The form: its document ready for use, the answers, and everything that happens when one is given. */
export function useForm(assignment: Assignment, how: { correcting: boolean; onRefused: () => void }) {
  const { language } = useWords();
  const { document } = assignment;
  const compiled = useMemo(() => compile(document), [document]);
  const json = useMemo(() => toSurveyJson(document, language), [document, language]);
  const pages = useMemo(() => pagesOf(json), [json]);
  const [from] = useState(() => {
    const sent = assignment.response?.answers;
    const draft = how.correcting && sent ? { version: 0, answers: sent, place: '', savedAt: '' } : assignment.draft;
    return resume(draft, readUnsent(assignment.id));
  });
  const [answers, setAnswers] = useState<Answers>(from.answers);
  const [epoch, setEpoch] = useState(0);
  const [moved, setMoved] = useState<Moved | null>(
    from.conflicts.length > 0 ? { answers: from.answers, place: from.place, conflicts: from.conflicts } : null,
  );
  const crisis = useCrisis(assignment, from.answers);
  const place = useRef(from.place);

  const takeOver = useCallback(
    (taken: Answers) => {
      setAnswers(taken);
      setEpoch((before) => before + 1);
      crisis.look(taken);
    },
    [crisis.look],
  );
  const onMoved = useCallback(
    (merged: Moved) => {
      takeOver(merged.answers);
      setMoved(merged);
    },
    [takeOver],
  );
  const { save, keeper } = useKeeper(from, {
    ...how,
    assignment,
    advice: crisis.advice,
    onMoved,
    onRefused: how.onRefused,
  });

  const store = useCallback(
    (given: Answers) => keeper.current?.set({ answers: storable(compiled, given), place: place.current }),
    [compiled, keeper],
  );
  const onData = useCallback(
    (data: Readonly<SurveyData>) => {
      startedAt(assignment.id);
      const given = shownAnswers(compiled, fromSurveyData(compiled, data));
      crisis.look(given);
      setAnswers(given);
      store(given);
    },
    [assignment.id, compiled, crisis.look, store],
  );
  const useHere = useCallback(
    (code: string) => {
      const here = moved?.conflicts.find((each) => each.code === code)?.here;
      if (here === undefined || !moved) return;
      const chosen = shownAnswers(compiled, { ...answers, [code]: here });
      setMoved({ ...moved, conflicts: moved.conflicts.filter((each) => each.code !== code) });
      takeOver(chosen);
      store(chosen);
    },
    [answers, compiled, moved, store, takeOver],
  );
  const arrive = useCallback(
    (name: string) => {
      place.current = name;
      store(answers);
    },
    [answers, store],
  );

  return {
    compiled,
    json,
    pages,
    visible: useMemo(() => visiblePages(pages, compiled, answers), [pages, compiled, answers]),
    answers,
    data: useMemo(() => toSurveyData(compiled, answers), [compiled, answers]),
    epoch,
    save,
    crisis,
    moved,
    dismissMoved: useCallback(() => setMoved(null), []),
    useHere,
    onData,
    arrive,
    keeper,
  };
}

export type Form = ReturnType<typeof useForm>;
