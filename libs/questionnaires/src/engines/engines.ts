import type { Engines } from '../engines.js';
import { expressions } from './expressions.js';
import { patterns } from './patterns.js';
import { units } from './units.js';

/** Everything a questionnaire may need beyond plain answers: FHIRPath, UCUM, RE2. */
export const engines: Engines = { expressions, units, patterns };

export { expressions, patterns, units };
