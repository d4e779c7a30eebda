import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ConnectionLost, Problem } from '../../api/client';
import {
  type CallResult,
  getCalls,
  getLetters,
  getSender,
  getTemplates,
  getUndeliveredMessages,
  postCall,
  postCallUndo,
  postLettersPdf,
  postPreview,
  postPrinted,
  postResolve,
  postTried,
  postUnprinted,
  type Preview,
  putSender,
  putTemplate,
  type Sender,
  type TextOf,
} from '../../api/messages';

export {
  type Call,
  type CallResult,
  type Channel,
  type Letter,
  type Preview,
  type Sender,
  type Step,
  STEPS,
  type Template,
  type TextFault,
  type TextLanguage,
  type Undelivered,
  WRITTEN,
  type Written,
} from '../../api/messages';

/** Lists that others work on too. */
const FRESH_MS = 30_000;

export const useTemplates = (department: string) =>
  useQuery({ queryKey: ['templates', department], queryFn: ({ signal }) => getTemplates(department, signal) });

export function useSaveTemplate(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (text: TextOf & { version: number }) => putTemplate(department, text),
    onSettled: () => cache.invalidateQueries({ queryKey: ['templates', department] }),
  });
}

/** How long the writer pauses before the text is shown as a patient gets it. */
const PAUSE_MS = 300;

/** The text as it would be sent, a moment after it was written; the last good one while a new one is on its way. */
export function usePreview(
  department: string,
  text: TextOf & { count: number },
): { shown: Preview | null; lost: boolean } {
  const [state, setState] = useState<{ shown: Preview | null; lost: boolean }>({ shown: null, lost: false });
  const { step, channel, language, subject, body, count } = text;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      postPreview(department, { step, channel, language, subject, body, count }, stop.signal)
        .then((shown) => setState({ shown, lost: false }))
        .catch(() => !stop.signal.aborted && setState((old) => ({ ...old, lost: true })));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [department, step, channel, language, subject, body, count]);
  return state;
}

export const useSender = (department: string) =>
  useQuery({ queryKey: ['sender', department], queryFn: ({ signal }) => getSender(department, signal) });

export function useSaveSender(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (sender: Pick<Sender, 'channels' | 'shortAddress' | 'postalAddress'>) => putSender(department, sender),
    onSuccess: (saved) => cache.setQueryData(['sender', department], saved),
  });
}

export const useUndelivered = (department: string) =>
  useQuery({
    queryKey: ['undelivered', department],
    queryFn: ({ signal }) => getUndeliveredMessages(department, signal),
    refetchInterval: FRESH_MS,
  });

export function useResolve(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ message, how }: { message: string; how: 'arrived' | 'again' }) => postResolve(message, how),
    onSettled: () => cache.invalidateQueries({ queryKey: ['undelivered', department] }),
  });
}

export function useAddCall(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (patient: string) => postCall(patient),
    onSettled: () => cache.invalidateQueries({ queryKey: ['calls', department] }),
  });
}

export const useCalls = (department: string) =>
  useQuery({
    queryKey: ['calls', department],
    queryFn: ({ signal }) => getCalls(department, signal),
    refetchInterval: FRESH_MS,
  });

export interface Tried {
  readonly id: string;
  readonly version: number;
  readonly result: CallResult;
  readonly note?: string;
  readonly nextTryAt?: string;
  readonly talked?: boolean;
}

export function useTried(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Tried) => postTried(id, body),
    onSettled: () => cache.invalidateQueries({ queryKey: ['calls', department] }),
  });
}

export function useUndoCall(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) => postCallUndo(id, version),
    onSettled: () => cache.invalidateQueries({ queryKey: ['calls', department] }),
  });
}

export const useLetters = (department: string) =>
  useQuery({
    queryKey: ['letters', department],
    queryFn: ({ signal }) => getLetters(department, signal),
    refetchInterval: FRESH_MS,
  });

export function useMarkLetters(department: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ letters, printed }: { letters: readonly string[]; printed: boolean }) =>
      printed ? postPrinted(department, [...letters]) : postUnprinted(department, [...letters]),
    onSettled: () => cache.invalidateQueries({ queryKey: ['letters', department] }),
  });
}

/** Makes one PDF and hands it to the browser, which shows or saves it. */
export function useLettersPdf(department: string) {
  return useMutation({ mutationFn: (letters: readonly string[]) => postLettersPdf(department, [...letters]) });
}

/** Why it was refused, in a code; null when there was no answer. */
export const refusalOf = (
  error: unknown,
): { code: string; faults: readonly { path: string; code: string }[] } | null =>
  error instanceof Problem ? { code: error.code, faults: error.faults } : null;
export const isLost = (error: unknown): boolean => error instanceof ConnectionLost;
