import { checkSchedule } from './check-schedule.js';
import { checkTexts } from './check-texts.js';
import { ACT_LEVELS, ANCHORS, LEGEND_LEVELS, type PathwayDraft, REMINDER_STEPS } from './document.js';
import type { Fault, FaultCode } from './faults.js';
import { isTime } from './local-time.js';
import { inDays, parsePeriod, type Span } from './period.js';
import { choice, list, number, object, oneOf, type Reader, read, string } from './shape.js';

/** Longest act time: 10,000 minutes are four weeks of full working days. */
const MOST_MINUTES = 10_000;
const MOST_WORKING_DAYS = 250;

const id = string((text) => (/^[a-z][a-z0-9-]{0,60}$/.test(text) ? null : 'bad-id'));
const stepId = string((text) => (/^[a-z](?:[a-z0-9-]|\{n\}){0,60}$/.test(text) ? null : 'bad-id'));
const time = string((text) => (isTime(text) ? null : 'bad-time'));
const text = object({ da: string(), en: string() });

const offset = period(() => null);
const every = period((span) => (span.amount > 0 ? null : 'bad-period'));
/** Within a window only days and weeks: a month has no fixed length, so windows could not be compared. */
const inWindow = period((span) => (span.amount >= 0 && inDays(span) !== null ? null : 'bad-period'));

const sent = { questionnaire: id };
const variants = { variants: list(object({ switch: id, questionnaire: id })) };
const end = object({ after: inWindow, at: time });
const repeat = object({ every }, { first: number(0, 1000), count: number(1, 1000), until: every });
const minutes = number(1, MOST_MINUTES);
const within = { minutes, workingDays: number(0, MOST_WORKING_DAYS) };
const act = object(
  { who: text, inside: choice(within), outside: choice({ ...within, clockMinutes: minutes }) },
  { text },
);

const shape = object(
  {
    id,
    version: number(1, 1_000_000),
    title: text,
    publicTitle: text,
    anchors: list(oneOf(ANCHORS)),
    steps: list(
      object(
        { id: stepId, anchor: oneOf(ANCHORS), offset, ...sent, opens: time, due: end, closes: end },
        { repeat, ...variants },
      ),
    ),
    reminders: list(object({ step: oneOf(REMINDER_STEPS), after: inWindow }, { at: time })),
    ruleSet: id,
    legend: object({}, Object.fromEntries(LEGEND_LEVELS.map((level) => [level, text]))),
    act: object({}, Object.fromEntries(ACT_LEVELS.map((level) => [level, act]))),
    texts: object(
      { start: text, whenRead: text, noContact: text, received: text },
      { emergency: text, crisisOpen: text, crisisClosed: text },
    ),
  },
  { switches: list(object({ id, text })), patientInitiated: object(sent, variants), crisis: text },
);

/**
 * Every fault of a pathway document of unknown origin, with a JSON pointer and a code; none = it can be planned and read.
 * Rows of `act` and `legend` may be missing: `activationFaults` says what a department must add before it may be used.
 */
export function checkPathway(value: unknown): Fault[] {
  const faults = read(shape, value);
  if (faults.length > 0) return faults;
  const pathway = value as PathwayDraft;
  return [...checkSchedule(pathway), ...checkTexts(pathway)];
}

function period(also: (span: Span) => FaultCode | null): Reader {
  return string((value) => {
    const span = parsePeriod(value);
    return span ? also(span) : 'bad-period';
  });
}
