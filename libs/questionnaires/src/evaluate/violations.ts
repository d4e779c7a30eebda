import type { Constraint } from '../document.js';
import { pathOf, pointer } from '../pointer.js';
import { existing, placeOf } from './expressions.js';
import { type Sheet, stateAt } from './frame.js';

/**
 * Where a constraint does not hold, as JSON Pointers into the answers; document-wide ones stand at no item: theirs is
 * empty. An expression that gives nothing is not violated;
 * where one was stopped, `sheet.stopped` says so.
 *
 * @param sheet settled
 */
export function violations(sheet: Sheet, severity: Constraint['severity']): readonly string[] {
  const { compiled, root } = sheet;
  if (!compiled.expressions) return [];
  const places = [{ path: '', place: placeOf(root, ''), constraints: compiled.document.constraints }];
  for (const [position, { item, scope }] of compiled.nodes.entries()) {
    if (!item.constraints) continue;
    for (const frame of sheet.frames.get(scope) ?? []) {
      if (stateAt(frame, position) !== 'shown') continue;
      const instances = item.type === 'group' && item.repeats ? (frame.inside?.get(position) ?? []) : [frame];
      for (const at of instances) {
        const path = at === frame ? pointer(pathOf(frame), item.code) : pathOf(at);
        places.push({ path, place: placeOf(at, item.code), constraints: item.constraints });
      }
    }
  }
  const asked = places.flatMap(({ path, place, constraints }) =>
    (constraints ?? [])
      .filter((constraint) => constraint.severity === severity)
      .map(({ fhirpath }) => ({ path, place, fhirpath })),
  );
  if (asked.length === 0) return [];
  const results = compiled.expressions.evaluate(existing(root), asked, sheet.work);
  for (const index of sheet.work.stopped) sheet.stopped.add(asked[index]?.path ?? '');
  return asked.flatMap(({ path }, index) => (results[index]?.[0] === false ? [path] : []));
}
