/** Nobody is forgotten: alarms that can sound, and somebody who calls the patient whom no window ever asks. */
import type { PathwayDraft, Silence, Step, WindowEnd } from './document.js';
import type { Fault } from './faults.js';
import { minutesOf } from './local-time.js';
import { inDays, span } from './period.js';
import { anchorsNeeded } from './series.js';

const DAY = 24 * 60;

/** Each silence rule sounds inside the window of every step it is for: after the opening and before the closing. */
export function silenceFaults(pathway: PathwayDraft): Fault[] {
  const phases = pathway.phases ?? [];
  const owner = (step: Step) => phases.find(({ id, silence }) => id === step.phase && silence !== undefined);
  return [
    ...ofSteps(
      pathway.silence,
      '/silence',
      pathway.steps.filter((step) => !owner(step)),
    ),
    ...phases.flatMap((phase, index) =>
      ofSteps(
        phase.silence,
        `/phases/${index}/silence`,
        pathway.steps.filter((step) => owner(step) === phase),
      ),
    ),
  ];
}

function ofSteps(silence: Silence | undefined, path: string, steps: readonly Step[]): Fault[] {
  return (silence?.rules ?? []).flatMap((rule, index): Fault[] => {
    const at = minutesAfter(rule);
    const sounds = steps.every((step) => at > minutesOf(step.opens) && at < minutesAfter(step.closes));
    return sounds ? [] : [{ path: `${path}/rules/${index}`, code: 'silence-outside-window' }];
  });
}

/** A pathway whose every step waits for a condition, an answer, an appointment or a date to come may ask somebody nothing. */
export function contactFaults(pathway: PathwayDraft): Fault[] {
  if (pathway.steps.length === 0 || pathway.humanContact) return [];
  const known: readonly string[] = anchorsNeeded(pathway);
  const isSure = ({ anchor, when, apart }: Step): boolean =>
    known.includes(anchor) && when === undefined && apart === undefined;
  return pathway.steps.some(isSure) ? [] : [{ path: '/humanContact', code: 'no-human-contact' }];
}

function minutesAfter({ after, at }: WindowEnd): number {
  return (inDays(span(after)) ?? 0) * DAY + minutesOf(at);
}
