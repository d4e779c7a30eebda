import { type Language, MESSAGE_STEPS, type MessageStep } from '@stemme/pathways';
import type { MessageError, MessageState } from './state.js';

/** One step of one assignment in a message, with what decides whether and how it goes out. */
export interface Line {
  readonly message: string;
  readonly tries: number;
  /** Channels that have refused what this message carries. */
  readonly tried: readonly string[];
  readonly patient: string;
  readonly department: string;
  readonly reminder: string;
  readonly step: string;
  readonly assignment: string;
  readonly language: Language;
  readonly sender: string;
  readonly shortAddress: string | null;
  /** Local date by which to answer. */
  readonly dueOn: string;
  readonly now: Date;
  /** Now, or when the sending hours begin. */
  readonly sendingAt: Date;
  /** Of what is to be answered: telling it later is no use. */
  readonly closesAt: Date | null;
  /** Nothing has happened that makes it needless. */
  readonly wanted: boolean;
}

/** What one message says: the steps of it that are still wanted. Never empty. */
export interface Bundle {
  readonly message: string;
  readonly lines: readonly [Line, ...Line[]];
  /** Steps it no longer says. */
  readonly dropped: readonly Line[];
  readonly step: MessageStep;
  /** How many questionnaires it is about. */
  readonly count: number;
  /** The earliest date to answer by. */
  readonly dueOn: string;
  /** The one assignment it is about; null = several. */
  readonly assignment: string | null;
}

/** How a message and its steps stand from now on. `state` of a step may differ from that of its message. */
export interface Verdict {
  readonly message: string;
  readonly state: MessageState;
  readonly channel?: string;
  readonly address?: string | null;
  readonly error?: MessageError | null;
  readonly step?: string;
  readonly count?: number;
  readonly language?: Language;
  readonly content?: { readonly subject: string; readonly body: string };
  /** Business time: not before. */
  readonly dueAt?: Date;
  readonly reminders: readonly StepVerdict[];
}

export interface StepVerdict {
  readonly reminder: string;
  readonly state: MessageState;
  readonly error?: MessageError | null;
  readonly channel?: string;
  /** The date the patient is told. */
  readonly toldOn?: string;
}

/** A stored step is a step of the plan, or a later round of it: `reminder-1:2`. */
export function baseStep(step: string): MessageStep {
  const base = step.split(':', 1)[0];
  return MESSAGE_STEPS.find((known) => known === base) ?? 'invitation';
}

/** Lines by message: those that still say something, and those that say nothing any more. */
export function bundlesOf(lines: readonly Line[]): { readonly bundles: Bundle[]; readonly empty: Verdict[] } {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.message, [...(groups.get(line.message) ?? []), line]);
  const bundles: Bundle[] = [];
  const empty: Verdict[] = [];
  for (const [message, all] of groups) {
    const wanted = all.filter((line) => line.wanted);
    const dropped = all.filter((line) => !line.wanted);
    const [first, ...rest] = wanted;
    if (first) bundles.push(bundle(message, [first, ...rest], dropped));
    else empty.push({ message, state: 'suppressed', reminders: dropped.map(suppressed) });
  }
  return { bundles, empty };
}

/** A text that is true of each: of several steps the mildest. */
function bundle(message: string, lines: readonly [Line, ...Line[]], dropped: readonly Line[]): Bundle {
  const assignments = new Set(lines.map(({ assignment }) => assignment));
  const steps = lines.map(({ step }) => MESSAGE_STEPS.indexOf(baseStep(step)));
  return {
    message,
    lines,
    dropped,
    step: MESSAGE_STEPS[Math.min(...steps)]!,
    count: assignments.size,
    dueOn: lines.map(({ dueOn }) => dueOn).sort()[0]!,
    assignment: assignments.size === 1 ? lines[0].assignment : null,
  };
}

/** A message in this state, its steps too, and what it no longer says put away. */
export function verdict(
  { message, lines, dropped, step, count }: Bundle,
  state: MessageState,
  more: Omit<Verdict, 'message' | 'state' | 'reminders'> = {},
): Verdict {
  const { error, channel } = more;
  const told = state === 'claimed' || state === 'waiting';
  const steps = lines.map(({ reminder, dueOn }) => ({
    reminder,
    // one that is tried again is on its way
    state: state === 'due' ? ('queued' as const) : state,
    ...(error === undefined ? {} : { error }),
    ...(channel === undefined ? {} : { channel }),
    ...(told ? { toldOn: dueOn } : {}),
  }));
  return {
    message,
    state,
    step,
    count,
    language: lines[0].language,
    ...more,
    reminders: [...steps, ...dropped.map(suppressed)],
  };
}

function suppressed({ reminder }: Line): StepVerdict {
  return { reminder, state: 'suppressed' };
}
