import { useRef, useState } from 'react';
import type { ReportLine } from './report';

/** What a report begins and ends with, and its lines between. */
export type Part =
  | {
      readonly kind: 'start';
      readonly checksum: string;
      readonly encoding: string;
      readonly lines: number;
      readonly ignored: readonly string[];
    }
  | ({ readonly kind: 'line' } & ReportLine)
  | { readonly kind: 'end'; readonly stopped: string | null };

export interface Content {
  readonly name: string;
  /** base64 */
  readonly content: string;
  /** when the file was last written on this machine */
  readonly changedAt: string;
}
/** Hands a file over; every part of the report as it comes. */
export type SendLines = (
  file: Content,
  written: { checksum: string } | null,
  take: (part: Part) => void,
) => Promise<void>;

export interface Report {
  readonly written: boolean;
  readonly name: string;
  readonly checksum: string;
  readonly encoding: string;
  readonly of: number;
  readonly ignored: readonly string[];
  readonly lines: readonly ReportLine[];
  /** it broke off: the lines that are there stand as they say */
  readonly stopped: boolean;
}
export type State =
  | { readonly at: 'waiting'; readonly error: unknown }
  | {
      readonly at: 'working';
      readonly name: string;
      readonly written: boolean;
      readonly done: number;
      readonly of: number;
    }
  | { readonly at: 'report'; readonly report: Report };

const EMPTY = { checksum: '', encoding: 'utf-8', of: 0, ignored: [] as readonly string[] };

/** How often the progress is drawn: not for every line. */
const DRAWN_EVERY = 20;

/** A file is tried, looked at, and then written. */
export function useLinesFile(send: SendLines) {
  const [state, set] = useState<State>({ at: 'waiting', error: null });
  const file = useRef<Content | null>(null);
  const run = async (content: Content, checksum: string | null) => {
    const written = checksum !== null;
    file.current = content;
    set({ at: 'working', name: content.name, written, done: 0, of: 0 });
    let head = EMPTY;
    const lines: ReportLine[] = [];
    let ended = false;
    let stopped = true;
    const take = (part: Part) => {
      if (part.kind === 'start') head = { ...part, of: part.lines };
      if (part.kind === 'line') lines.push(part);
      if (part.kind === 'end') [ended, stopped] = [true, part.stopped !== null];
      if (lines.length % DRAWN_EVERY === 0)
        set({ at: 'working', name: content.name, written, done: lines.length, of: head.of });
    };
    try {
      await send(content, written ? { checksum } : null, take);
    } catch (error) {
      // refused before it began: nothing was read. Later, what was told stands.
      if (head === EMPTY) return set({ at: 'waiting', error });
    }
    const report = { ...head, written, name: content.name, lines, stopped: stopped || !ended };
    set({ at: 'report', report });
  };
  return {
    state,
    try: (content: Content) => run(content, null),
    write: (report: Report) => file.current && run(file.current, report.checksum),
    again: () => set({ at: 'waiting', error: null }),
  };
}
