import { bytesIn } from '../../answers/check-attachment.js';
import { isBase64 } from '../../base64.js';
import type { Fields } from '../../check/faults.js';
import { decimalsOf } from '../../answers/check-value.js';
import { linkIdOf, type Question, type Unit } from '../../document.js';
import type { Issues } from './issues.js';
import { isReference } from './read-address.js';
import { notJudged, UNHELD, unheld } from './unheld.js';

/** Quantities, attachments and references of a response as answers of ours. */

export function readQuantity(question: Question, value: Fields, at: string, issues: Issues): unknown {
  if (value.comparator !== undefined) {
    issues.loses(`${at}.comparator`, 'warning');
    return UNHELD;
  }
  const { value: amount, code, unit } = value;
  if (typeof amount !== 'number') return unheld(at, amount === undefined ? 'empty-value' : 'not-fhir', issues);
  const { units = [], decimals } = question;
  if (units.length === 0 && code === undefined && unit === undefined) return { value: amount };
  const known = units.find((each) => isUnit(each, value));
  if (known) return { value: amount, unit: known.code };
  if (decimals !== undefined && decimalsOf(amount) > decimals) return unheld(at, 'too-precise', issues);
  return otherUnit(question, amount, value, at, issues);
}

/** Without units of its own a question of FHIR takes any; limits are only held against what they can be compared with. */
function otherUnit(question: Question, amount: number, { code }: Fields, at: string, issues: Issues): unknown {
  const [first] = question.units ?? [];
  if (!first) return notJudged(at, issues);
  const { rules } = issues;
  const linkId = linkIdOf(question);
  if (!rules.types.has(linkId) || rules.closedUnits.has(linkId)) return unheld(at, 'bad-unit', issues);
  const hasLimits = question.min !== undefined || question.max !== undefined;
  const converted = typeof code === 'string' ? issues.units?.convert(amount, code, first.code) : undefined;
  if (converted === undefined && hasLimits) return unheld(at, 'bad-unit', issues);
  if (converted === undefined || question.decimals !== undefined) return notJudged(at, issues);
  issues.loses(at);
  return { value: converted, unit: first.code };
}

function isUnit({ code, system, text }: Unit, { code: given, unit, system: of }: Fields): boolean {
  if (given !== undefined) return given === code && (of === undefined || system === undefined || of === system);
  return unit === code || Object.values(text).some((name) => name === unit);
}

export function readAttachment(value: Fields, at: string, issues: Issues): unknown {
  const { contentType, data, title, url, size } = value;
  // it stands elsewhere, or nobody has it
  if (data === undefined) {
    const isSaid = [url, contentType, title].some((each) => each !== undefined);
    return isSaid ? notJudged(at, issues) : unheld(at, 'empty-value', issues);
  }
  // lines of base64 may be broken
  const bare = typeof data === 'string' ? data.replace(/\s+/g, '') : data;
  if (bare !== data) issues.loses(at);
  // a file that is not what it says it is
  const isWhole = typeof bare === 'string' && isBase64(bare);
  if (isWhole && size !== undefined && size !== bytesIn(bare)) return unheld(at, 'bad-media', issues);
  return { contentType, data: bare, ...(title !== undefined && { title }) };
}

export function readReference(question: Question, value: Fields, at: string, issues: Issues): unknown {
  const { reference, type, identifier, display } = value;
  const taken = issues.rules.resources.get(linkIdOf(question));
  const isTaken = typeof type !== 'string' || taken === undefined || taken.has(type);
  if (typeof reference === 'string')
    return isTaken && isReference(reference, taken) ? reference : unheld(at, 'bad-reference', issues);
  if (identifier === undefined && display === undefined) return unheld(at, 'not-fhir', issues);
  return isTaken ? notJudged(at, issues) : unheld(at, 'bad-reference', issues);
}
