import { type Answers, type CompiledQuestionnaire, plainAnswers } from '@stemme/questionnaires';
import { screen } from '@stemme/triage';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Crisis, Text } from './data';

/** Rules that answers prove true at once. A rule that cannot be read here is still read by the server at each save. */
function found(crisis: Crisis | null, answers: Answers, compiled: CompiledQuestionnaire): readonly string[] {
  if (!crisis) return [];
  try {
    return screen(crisis.ruleSet, plainAnswers(answers, compiled), crisis.vocabulary).map(({ rule }) => rule);
  } catch {
    return [];
  }
}

/** The texts of the rules that were found, each once. */
function textOf(crisis: Crisis | null, rules: ReadonlySet<string>): Text {
  const texts = [...rules].map((rule) => crisis?.texts[rule]).filter((text) => text !== undefined);
  const all = (language: 'da' | 'en') => [...new Set(texts.map((text) => text[language]))].join('\n');
  return { da: all('da'), en: all('en') };
}

/** Help is raised each time something new is found, and never taken back while the form is open. */
export function useCrisis(crisis: Crisis | null, first: Answers, compiled: CompiledQuestionnaire) {
  const seen = useRef(new Set<string>());
  const [help, setHelp] = useState<{ readonly raised: number; readonly text: Text }>(() => ({
    raised: 0,
    text: textOf(crisis, seen.current),
  }));
  const look = useCallback(
    (answers: Answers) => {
      const before = seen.current.size;
      for (const rule of found(crisis, answers, compiled)) seen.current.add(rule);
      if (seen.current.size > before) setHelp({ raised: seen.current.size, text: textOf(crisis, seen.current) });
    },
    [crisis, compiled],
  );
  /** What the server answered to a save: its words stand, and raise help where the page had found nothing. */
  const advise = useCallback((text: Text) => {
    if (seen.current.size === 0) seen.current.add('found by the server');
    setHelp({ raised: seen.current.size, text });
  }, []);
  // what a draft holds is looked at once, when it is opened
  const opening = useRef(first);
  useEffect(() => look(opening.current), [look]);
  return { ...help, look, advise };
}
