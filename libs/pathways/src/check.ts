import { partFaults } from './check-parts.js';
import { checkSchedule } from './check-schedule.js';
import { checkTexts } from './check-texts.js';
import { condition, conditionFaults } from './check-conditions.js';
import { ACT_LEVELS, ANCHORS, ANSWERERS, LEGEND_LEVELS, type PathwayDraft, REMINDER_STEPS } from './document.js';
import type { Fault, FaultCode } from './faults.js';
import { weekly } from './hours.js';
import { isTime } from './local-time.js';
import { inDays, parsePeriod, type Span } from './period.js';
import { choice, list, number, object, oneOf, type Reader, read, string } from './shape.js';

/** Longest act time: 10,000 minutes are four weeks of full working days. */
const MOST_MINUTES = 10_000;
const MOST_WORKING_DAYS = 250;
/** Windows that may close unanswered before anybody looks. */
const MOST_IN_A_ROW = 10;
/** Times that a patient is tried before something else must be done. */
const MOST_ATTEMPTS = 20;
const MOST_ANSWERING_MINUTES = 120;

const id = string((text) => (/^[a-z][a-z0-9-]{0,60}$/.test(text) ? null : 'bad-id'));
const stepId = string((text) => (/^[a-z](?:[a-z0-9-]|\{n\}){0,60}$/.test(text) ? null : 'bad-id'));
const time = string((text) => (isTime(text) ? null : 'bad-time'));
const text = object({ da: string(), en: string() });

const offset = period(() => null);
const every = period((span) => (span.amount > 0 ? null : 'bad-period'));
/** Within a window only days and weeks: a month has no fixed length, so windows could not be compared. */
const inWindow = period((span) => (span.amount >= 0 && inDays(span) !== null ? null : 'bad-period'));

/** A department's own questionnaire is named by its SOR code and what its file says: capitals and dots too. */
const questionnaire = string((text) => (/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(text) ? null : 'bad-id'));
const sent = { questionnaire };
const variants = { variants: list(object({ switch: id, questionnaire })) };
const end = object({ after: inWindow, at: time });
const repeat = object(
  { every },
  {
    first: number(0, 1000),
    count: number(1, 1000),
    until: every,
    on: list(number(1, 7)),
    before: list(oneOf(ANCHORS)),
    from: oneOf(['answer']),
  },
);
const minutes = number(1, MOST_MINUTES);
const within = { minutes, workingDays: number(0, MOST_WORKING_DAYS) };
const act = object(
  { who: text, inside: choice(within), outside: choice({ ...within, clockMinutes: minutes }) },
  { text },
);
/** Before the closing only where it is counted from there: `check-schedule.ts` looks at both. */
const aroundWindow = period((span) => (inDays(span) !== null ? null : 'bad-period'));
const reminder = object({ step: oneOf(REMINDER_STEPS), after: aroundWindow }, { at: time, from: oneOf(['closes']) });
const silence = object(
  {},
  {
    inARow: number(1, MOST_IN_A_ROW),
    rules: list(object({ id, after: inWindow, at: time, as: oneOf(ACT_LEVELS) }, { when: condition })),
  },
);
const step = object(
  { id: stepId, anchor: oneOf([...ANCHORS, 'answer']), offset, ...sent, opens: time, due: end, closes: end },
  {
    repeat,
    ...variants,
    phase: id,
    when: condition,
    apart: inWindow,
    onClosedDay: oneOf(['keep', 'before', 'after']),
    monthEnd: oneOf(['clip', 'next']),
    answeredBy: list(oneOf(ANSWERERS)),
    minutes: number(1, MOST_ANSWERING_MINUTES),
  },
);

const shape = object(
  {
    id,
    version: number(1, 1_000_000),
    title: text,
    publicTitle: text,
    anchors: list(oneOf(ANCHORS)),
    steps: list(step),
    reminders: list(reminder),
    ruleSet: id,
    legend: object({}, Object.fromEntries(LEGEND_LEVELS.map((level) => [level, text]))),
    act: object({}, Object.fromEntries(ACT_LEVELS.map((level) => [level, act]))),
    texts: object(
      { start: text, whenRead: text, noContact: text, received: text },
      { emergency: text, crisisOpen: text, crisisClosed: text, outsideHours: text },
    ),
  },
  {
    switches: list(object({ id, text })),
    phases: list(object({ id, title: text }, { reminders: list(reminder), silence })),
    facts: list(object({ id, text, options: list(object({ id, text })) }, { default: id })),
    silence,
    humanContact: object({ every, text }),
    notReached: object({ times: number(1, MOST_ATTEMPTS), text }),
    hours: weekly,
    patientInitiated: object(sent, variants),
    crisis: text,
  },
);

/**
 * Every fault of a pathway document of unknown origin, with a JSON pointer and a code; none = it can be planned and read.
 * Rows of `act` and `legend` may be missing: `activationFaults` says what a department must add before it may be used.
 */
export function checkPathway(value: unknown): Fault[] {
  const faults = read(shape, value);
  if (faults.length > 0) return faults;
  const pathway = value as PathwayDraft;
  return [...partFaults(pathway), ...conditionFaults(pathway), ...checkSchedule(pathway), ...checkTexts(pathway)];
}

function period(also: (span: Span) => FaultCode | null): Reader {
  return string((value) => {
    const span = parsePeriod(value);
    return span ? also(span) : 'bad-period';
  });
}
