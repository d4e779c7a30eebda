import { Problem } from '../../api/client';
import { postLines, templateAddress } from '../../api/schedules';

export { postLines, templateAddress };

/** Why a file as a whole was refused. */
export function refusalOf(error: unknown) {
  if (!(error instanceof Problem)) return { code: null, faults: [], line: null };
  const line = typeof error.body.line === 'number' ? error.body.line : null;
  return { code: error.code, faults: error.faults, line };
}
