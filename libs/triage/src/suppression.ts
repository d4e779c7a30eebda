/** An alarm that was looked at before, and has not changed since, is a yellow one. */
import { compile } from './compile.js';
import type { Moment } from './moment.js';
import type { Reading } from './reading.js';
import type { Limits, Suppression } from './rule-set.js';
import type { Seen } from './seen.js';
import type { Word, Words } from './words.js';

const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** What was read, when all of it is known to hold; else null. */
export type Suppressed = (at: Moment) => readonly Reading[] | null;

export function suppression(suppress: Suppression, words: Words, limits: Limits): Suppressed {
  const word = words.word(suppress.unchanged);
  const when = compile(suppress.when, words, limits);
  return (at) => {
    if (when.truth(at) !== 'true') return null;
    const oldest = unchangedSince(suppress, word, at);
    return oldest && [reading(suppress, oldest), ...when.read(at)];
  };
}

/**
 * The earlier response, `days` or more old, back to which every one that asked the item says the same and had its alarm
 * seen to before this one came; null when there is none. One that may have asked it, and one that cannot be compared,
 * breaks the row: nobody can say that nothing changed.
 */
function unchangedSince(suppress: Suppression, word: Word, { now, timeline, index }: Moment): Seen | null {
  if (!says(now, word, suppress.at)) return null;
  const from = now.at - suppress.days * DAY;
  for (let place = index - 1; place >= 0; place -= 1) {
    const then = timeline[place]!;
    if (then.state(word).kind === 'not-asked') continue;
    if (!says(then, word, suppress.at) || !now.isComparable(then, word) || !wasSettled(then, now)) return null;
    if (then.at <= from) return then;
  }
  return null;
}

/** The patient's own answer, and exactly this one. */
function says(seen: Seen, word: Word, value: number): boolean {
  const state = seen.state(word);
  return !seen.response.proxy && state.kind === 'answered' && state.value === value;
}

function wasSettled({ response: { settledAt } }: Seen, now: Seen): boolean {
  return settledAt !== undefined && Date.parse(settledAt) < now.at;
}

function reading({ unchanged, days, at }: Suppression, oldest: Seen): Reading {
  return {
    code: unchanged,
    state: 'known',
    value: at,
    op: '=',
    threshold: at,
    days,
    before: at,
    beforeAt: oldest.response.at,
    change: 0,
  };
}
