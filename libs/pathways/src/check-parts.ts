import type { EnrolmentFact, PathwayDraft, Repeat, Silence, Step } from './document.js';
import { PATIENT_FACTS, PATIENT_INITIATED, SCHEDULE_FACTS } from './facts.js';
import type { Fault } from './faults.js';
import { weeklyFaults } from './hours.js';
import { inDays, span } from './period.js';
import { isAppointmentAnchor } from './series.js';

/** What the phases, facts, silences and hours of a pathway say together. */
export function partFaults(pathway: PathwayDraft): Fault[] {
  const { phases = [], facts = [] } = pathway;
  return [
    ...repeated(phases, '/phases'),
    ...repeated(facts, '/facts'),
    ...facts.flatMap((fact, index) => factFaults(fact, `/facts/${index}`)),
    ...silenceFaults(pathway.silence, '/silence'),
    ...phases.flatMap(({ silence }, index) => silenceFaults(silence, `/phases/${index}/silence`)),
    ...(pathway.hours ? weeklyFaults(pathway.hours, '/hours') : []),
    ...pathway.steps.flatMap((step, index) => ofStep(pathway, step, `/steps/${index}`)),
  ];
}

/** The places of a list at which a name comes again. */
export function duplicates(names: readonly (string | number)[], path: string): Fault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: `${path}/${index}`, code: 'duplicate' as const }] : [],
  );
}

function repeated(entries: readonly { readonly id: string }[], path: string): Fault[] {
  return duplicates(
    entries.map(({ id }) => id),
    path,
  );
}

/** A choice needs something to choose from, and a name that no other fact has. */
function factFaults(fact: EnrolmentFact, path: string): Fault[] {
  const faults = repeated(fact.options, `${path}/options`);
  if (fact.options.length < 2) faults.push({ path: `${path}/options`, code: 'empty' });
  if ([...SCHEDULE_FACTS, ...PATIENT_FACTS].includes(fact.id)) faults.push({ path: `${path}/id`, code: 'duplicate' });
  if (fact.default !== undefined && !fact.options.some(({ id }) => id === fact.default)) {
    faults.push({ path: `${path}/default`, code: 'undeclared-option' });
  }
  return faults;
}

function silenceFaults(silence: Silence | undefined, path: string): Fault[] {
  return repeated(silence?.rules ?? [], `${path}/rules`);
}

function ofStep(pathway: PathwayDraft, step: Step, path: string): Fault[] {
  const faults: Fault[] = [];
  const { phase, answeredBy } = step;
  if (phase !== undefined && !pathway.phases?.some(({ id }) => id === phase)) {
    faults.push({ path: `${path}/phase`, code: 'undeclared-phase' });
  }
  if (answeredBy?.length === 0) faults.push({ path: `${path}/answeredBy`, code: 'empty' });
  faults.push(...duplicates(answeredBy ?? [], `${path}/answeredBy`));
  if (step.id.startsWith(PATIENT_INITIATED)) faults.push({ path: `${path}/id`, code: 'bad-id' });
  if (step.anchor === 'answer') faults.push(...ofAnswerStep(step, path));
  if (step.repeat) faults.push(...ofRepeat(pathway, step, step.repeat, `${path}/repeat`));
  return faults;
}

/** Hung on an answer, a step needs a condition and an end, else each answer would ask for the next for ever. */
function ofAnswerStep({ when, offset, repeat }: Step, path: string): Fault[] {
  const faults: Fault[] = [];
  if (!when) faults.push({ path: `${path}/when`, code: 'no-condition' });
  if (span(offset).amount < 0) faults.push({ path: `${path}/offset`, code: 'bad-period' });
  if (repeat && repeat.count === undefined && repeat.until === undefined) {
    faults.push({ path: `${path}/repeat`, code: 'never-ends' });
  }
  return faults;
}

function ofRepeat(pathway: PathwayDraft, step: Step, repeat: Repeat, path: string): Fault[] {
  const { every, on, before, from, first = 0 } = repeat;
  const faults: Fault[] = [...duplicates(on ?? [], `${path}/on`), ...duplicates(before ?? [], `${path}/before`)];
  if (on) {
    const days = inDays(span(every));
    if (days === null || days % 7 !== 0) faults.push({ path: `${path}/every`, code: 'bad-period' });
    if (on.length === 0) faults.push({ path: `${path}/on`, code: 'empty' });
  }
  if (before?.length === 0) faults.push({ path: `${path}/before`, code: 'empty' });
  before?.forEach((anchor, index) => {
    const here = `${path}/before/${index}`;
    if (!pathway.anchors.includes(anchor)) faults.push({ path: here, code: 'undeclared-anchor' });
    // A date of the enrolment does not come again: a repeat that hangs on it could never begin.
    else if (anchor === step.anchor && !isAppointmentAnchor(anchor)) faults.push({ path: here, code: 'not-together' });
  });
  if (from === 'answer') {
    if (on) faults.push({ path: `${path}/on`, code: 'not-together' });
    if (step.anchor === 'answer') faults.push({ path: `${path}/from`, code: 'not-together' });
    if (first > 1) faults.push({ path: `${path}/first`, code: 'bad-number' });
  }
  return faults;
}
