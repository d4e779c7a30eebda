import type { Answer, Answers } from '@stemme/questionnaires';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnswerFor, type EntryBody, putEntry, type Refused, refusedOf, type Saved } from './data';

export type Path = readonly (string | number)[];
export type Facts = Pick<EntryBody, 'language' | 'answeredBy'> & {
  readonly proxyName: string;
  readonly proxyRelation: string;
  readonly filledOn: string;
};
export type SaveState = 'idle' | 'saving' | 'failed' | { readonly at: string };

const PAUSE_MS = 500;

/** A copy with this value at the place; `undefined` takes it away. */
export function put(answers: Answers, [key, ...rest]: Path, value: Answer | undefined): Answers {
  if (key === undefined) return answers;
  const inner = Array.isArray(answers) ? [...(answers as readonly unknown[])] : { ...answers };
  const at = inner as Record<string | number, unknown>;
  if (rest.length > 0) at[key] = put((at[key] ?? (typeof rest[0] === 'number' ? [] : {})) as Answers, rest, value);
  else if (value === undefined) delete at[key];
  else at[key] = value;
  return inner as Answers;
}

/** What the entry begins with: what this person had typed before, or nothing. */
function beginning(about: AnswerFor, way: 'paper' | 'phone', round: 1 | 2) {
  const own = about[way].own?.round === round ? about[way].own : null;
  const facts: Facts = {
    language: own?.language ?? about.patient.language,
    answeredBy: own?.answeredBy ?? about.mayAnswer[0] ?? 'self',
    proxyName: own?.proxyName ?? '',
    proxyRelation: own?.proxyRelation ?? '',
    filledOn: own?.filledOn ?? '',
  };
  return { answers: own?.answers ?? ({} as Answers), facts, version: own?.version ?? 0 };
}

interface Held {
  readonly answers: Answers;
  readonly facts: Facts;
}

function bodyOf({ answers, facts }: Held, round: 1 | 2, baseVersion: number, questionnaireVersion: number): EntryBody {
  const { proxyName, proxyRelation, filledOn, ...rest } = facts;
  const [name, relation] = [proxyName.trim(), proxyRelation.trim()];
  return {
    ...rest,
    round,
    baseVersion,
    questionnaireVersion,
    answers,
    ...(name && { proxyName: name }),
    ...(relation && { proxyRelation: relation }),
    ...(filledOn && { filledOn }),
  };
}

/** Brings what is typed to the server at every pause, one save at a time. */
function useKeeping(about: AnswerFor, way: 'paper' | 'phone', make: (baseVersion: number) => EntryBody, from: number) {
  const [save, setSave] = useState<SaveState>('idle');
  const [advice, setAdvice] = useState<Saved['advice']>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const version = useRef(from);
  const timer = useRef(0);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const latest = useRef(make);
  latest.current = make;

  const keep = useCallback(() => {
    sending.current = sending.current.then(async () => {
      setSave('saving');
      try {
        const saved = await putEntry(about.assignment, way, latest.current(version.current));
        version.current = saved.version;
        setSave({ at: saved.savedAt });
        setRefused(null);
        if (saved.advice) setAdvice(saved.advice);
      } catch (error) {
        setSave('failed');
        setRefused(refusedOf(error));
      }
    });
  }, [about.assignment, way]);
  const later = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(keep, PAUSE_MS);
  }, [keep]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  /** No save is under way or to come: what a last step begins with. */
  const settled = async () => {
    window.clearTimeout(timer.current);
    await sending.current;
    return latest.current(version.current);
  };
  return { save, advice, refused, setRefused, later, settled };
}

/** What is being typed, kept on the server at every pause; what cannot be read is told apart and not sent. */
export function useEntry(about: AnswerFor, way: 'paper' | 'phone', round: 1 | 2) {
  const [begin] = useState(() => beginning(about, way, round));
  const [answers, setAnswers] = useState<Answers>(begin.answers);
  const [facts, setFacts] = useState<Facts>(begin.facts);
  const [bad, setBad] = useState<ReadonlySet<string>>(new Set());
  const make = (baseVersion: number) => bodyOf({ answers, facts }, round, baseVersion, about.document?.version ?? 0);
  const { later, ...keeping } = useKeeping(about, way, make, begin.version);

  const set = (path: Path, value: Answer | undefined, isBad: boolean) => {
    const name = path.join('/');
    setBad((before) => new Set([...[...before].filter((one) => one !== name), ...(isBad ? [name] : [])]));
    setAnswers((before) => put(before, path, value));
    later();
  };
  const change = (more: Partial<Facts>) => {
    setFacts((before) => ({ ...before, ...more }));
    later();
  };
  return { answers, facts, bad, set, change, ...keeping };
}

export type Entry = ReturnType<typeof useEntry>;
