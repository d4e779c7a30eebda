import { isObject } from './lines.mjs';

const SIDES = ['alertLow', 'warningLow', 'warningHigh', 'alertHigh'];

/** The faults of what is known of a patient; a limit or fact that cannot be read would be taken for one nobody set. */
export function subjectFaults({ limits, facts }) {
  return [...limitFaults(limits), ...factFaults(facts)];
}

export const pointer = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function limitFaults(limits) {
  if (!isObject(limits)) return [{ path: '/limits', code: 'wrong-type' }];
  return Object.entries(limits).flatMap(([item, limit]) => {
    const path = `/limits/${pointer(item)}`;
    if (!isObject(limit)) return [{ path, code: 'wrong-type' }];
    return Object.entries(limit).flatMap(([side, value]) => {
      const code = SIDES.includes(side) ? (Number.isFinite(value) ? undefined : 'wrong-type') : 'unknown-key';
      return code ? [{ path: `${path}/${pointer(side)}`, code }] : [];
    });
  });
}

function factFaults(facts) {
  if (!isObject(facts)) return [{ path: '/facts', code: 'wrong-type' }];
  return Object.entries(facts)
    .filter(([, value]) => value !== null && !['string', 'number', 'boolean'].includes(typeof value))
    .map(([fact]) => ({ path: `/facts/${pointer(fact)}`, code: 'wrong-type' }));
}
