import type { Change, PathwayDraft } from '@stemme/pathways';
import {
  actInWords,
  anchorInWords,
  conditionInWords,
  levelInWords,
  periodInWords,
  type Reading,
  reminderInWords,
  repeatInWords,
  silenceInWords,
  spanOf,
  stepName,
  stepNotes,
  timeInWords,
  weekdayInWords,
  whenInWords,
  windowInWords,
  withinInWords,
} from './plan-words';
import { dictionaries } from '../../../text/dictionary';
import type { ChangeInWords } from '../../../ui/documents/difference-list';
import { partsOf } from '../../../ui/editing/path';
import { whereInWords } from './where';

type Said = ChangeInWords<Change['code']>;

/** `old` and `now` read the version before and after: a name may be another in each. */
export function changeInWords(
  change: Change,
  old: { readonly reading: Reading; readonly document: PathwayDraft },
  now: { readonly reading: Reading; readonly document: PathwayDraft },
): Said {
  const side = change.code === 'removed' ? old : now;
  const where = whereInWords(side.reading, side.document, change.path);
  if (change.code === 'moved') {
    const place = (value: unknown): string[] => [now.reading.t.changes.place(Number(value) + 1)];
    return { kind: 'moved', where, before: place(change.before), after: place(change.after) };
  }
  const said = (at: typeof old, value: unknown): string[] =>
    value === undefined ? [] : valueInWords(at.reading, change.path, value);
  return { kind: change.code, where, before: said(old, change.before), after: said(now, change.after) };
}

type Say = (reading: Reading, value: never) => string[];

/** By the last name in the pointer that stands in this list. */
const SAID: Readonly<Record<string, Say>> = {
  steps: (reading, step: PathwayDraft['steps'][number]) => [
    stepName(reading, step),
    whenInWords(reading, step),
    windowInWords(reading, step).join(', '),
    ...stepNotes(reading, step),
  ],
  reminders: (reading, reminder: PathwayDraft['reminders'][number]) => [reminderInWords(reading, reminder)],
  act: (reading, act: NonNullable<PathwayDraft['act']['red']>) => actInWords(reading, act),
  inside: (reading, within: never) => [withinInWords(reading, within)],
  outside: (reading, within: never) => [withinInWords(reading, within)],
  repeat: (reading, repeat: never) => [repeatInWords(reading, repeat)],
  when: (reading, condition: never) => [conditionInWords(reading, condition)],
  silence: (reading, silence: never) => silenceInWords(reading, silence),
  anchors: (reading, anchors: readonly string[]) => [anchors.map((one) => anchorInWords(reading, one)).join(', ')],
  before: (reading, anchors: readonly string[]) => [anchors.map((one) => anchorInWords(reading, one)).join(', ')],
  anchor: (reading, anchor: string) => [anchorInWords(reading, anchor)],
  on: (reading, days: readonly number[]) => [days.map((day) => weekdayInWords(reading, day)).join(', ')],
  day: (reading, day: number) => [weekdayInWords(reading, day)],
  hours: (reading, hours: readonly { day: number; from: string; to: string }[]) =>
    hours.map(({ day, from, to }) => `${weekdayInWords(reading, day)} ${reading.t.plan.hours(from, to)}`),
  questionnaire: (reading, id: string) => [reading.questionnaire(id)],
  as: (reading, level: never) => [levelInWords(reading, level)],
  offset: ({ t, ...reading }, period: string) => [
    (spanOf(period)?.amount ?? 0) < 0
      ? `${periodInWords({ t }, period)} ${t.editor.steps.anchorBefore}`
      : `${periodInWords({ ...reading, t }, period)} ${t.editor.steps.anchorAfter}`,
  ],
  answeredBy: ({ t }, who: readonly ('self' | 'proxy')[]) => [who.map((one) => t.plan.answerers[one]).join(', ')],
  onClosedDay: ({ t }, rule: 'keep' | 'before' | 'after') => [t.plan.closedDay[rule]],
  monthEnd: ({ t }, rule: 'clip' | 'next') => [t.plan.monthEnd[rule]],
};
const LISTS = new Set(['steps', 'reminders', 'act']);

function valueInWords(reading: Reading, pointer: string, value: unknown): string[] {
  const say = sayAt(partsOf(pointer));
  try {
    if (say) return say(reading, value as never).filter(Boolean);
  } catch {
    // of another shape than this page knows: shown as it is
  }
  return plainly(reading, value);
}

function sayAt(parts: readonly string[]): Say | undefined {
  const last = parts.at(-1) ?? '';
  if (Object.hasOwn(SAID, last) && !LISTS.has(last)) return SAID[last];
  const list = parts.at(-2) ?? '';
  return LISTS.has(list) ? SAID[list] : undefined;
}

function plainly(reading: Reading, value: unknown): string[] {
  const { t, language } = reading;
  if (typeof value === 'boolean') return [value ? t.changes.yes : t.changes.no];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    if (spanOf(value)) return [periodInWords(reading, value)];
    return /^\d{2}:\d{2}$/.test(value) ? [timeInWords({ language }, value)] : value.split('\n');
  }
  if (Array.isArray(value)) return value.flatMap((one) => plainly(reading, one));
  if (typeof value !== 'object' || value === null) return [String(value)];
  const words = dictionaries[language].editing;
  const { da, en } = value as { da?: unknown; en?: unknown };
  if (typeof da === 'string' && typeof en === 'string') return [`${words.da}: ${da}`, `${words.en}: ${en}`];
  return Object.entries(value).map(([key, inner]) => `${key}: ${plainly(reading, inner).join(', ')}`);
}
