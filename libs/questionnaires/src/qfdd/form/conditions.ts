import type { Condition, Literal, Question } from '../../document.js';
import { codingOf, sameCoding } from '../cda/codings.js';
import { GROUPERS, type Grouper } from '../cda/oids.js';
import { isoOf } from '../cda/times.js';
import { attribute, child, children, pathOf, wordsOf, type XmlElement } from '../xml/element.js';
import { all, any, type Logic, MOST_COMPARISONS, not, onlyOne, sizeOf } from './logic.js';
import { type End, endsOf, NUMBER } from './range.js';
import { count, type Reading } from './reading.js';
import { questionNamed } from './targets.js';

/**
 * When an element is asked: every precondition of it, HL7's and the extension's, must hold. `undefined`: always.
 * A fault is said where it is; what comes back then does not matter, the import is refused.
 */
export function conditionOf(reading: Reading, element: XmlElement): Condition | undefined {
  const logic = all(children(element, 'precondition').map((each) => precondition(reading, each)));
  if (typeof logic !== 'boolean') return logic;
  return logic ? undefined : { never: true };
}

function precondition(reading: Reading, element: XmlElement): Logic {
  count(reading, 'precondition');
  const conjunction = attribute(child(element, 'conjunctionCode'), 'code');
  if (conjunction !== undefined && conjunction !== 'AND') {
    reading.notes.fault(pathOf(element), 'conjunction', conjunction);
  }
  const criterion = child(element, 'criterion');
  const grouper = children(element).find(({ name }) => Object.hasOwn(GROUPERS, name));
  if (!criterion && !grouper) {
    reading.notes.fault(pathOf(element), 'criterion-without-question');
    return false;
  }
  const logic = grouper ? grouped(reading, grouper) : criterionOf(reading, criterion as XmlElement);
  return attribute(element, 'negationInd') === 'true' ? known(reading, element, not(logic)) : logic;
}

function grouped(reading: Reading, element: XmlElement): Logic {
  const parts = children(element, 'precondition').map((each) => precondition(reading, each));
  // "All of nothing" would be true and "one of nothing" false: neither is what anyone meant.
  if (parts.length === 0) reading.notes.fault(pathOf(element), 'empty-grouper');
  const size = parts.reduce((sum: number, part) => sum + sizeOf(part), 0);
  const copies = element.name.startsWith('onlyOne') ? 2 * parts.length : 2;
  if (size * copies > MOST_COMPARISONS) {
    reading.notes.fault(pathOf(element), 'condition-too-large');
    return false;
  }
  const others = (): Logic[] => parts.map((part) => known(reading, element, not(part)));
  switch (element.name as Grouper) {
    case 'allTrue':
      return all(parts);
    case 'allFalse':
      return all(others());
    case 'atLeastOneTrue':
      return any(parts);
    case 'atLeastOneFalse':
      return any(others());
    case 'onlyOneTrue':
      return known(reading, element, onlyOne(parts));
    case 'onlyOneFalse':
      return known(reading, element, onlyOne(others()));
  }
}

function known(reading: Reading, element: XmlElement, logic: Logic | undefined): Logic {
  if (logic === undefined) reading.notes.fault(pathOf(element), 'condition-type');
  return logic ?? false;
}

function criterionOf(reading: Reading, criterion: XmlElement): Logic {
  const coding = codingOf(child(criterion, 'code'));
  const value = child(criterion, 'value');
  if (!coding) {
    reading.notes.fault(pathOf(criterion), 'criterion-without-question');
    return false;
  }
  if (!value || attribute(value, 'nullFlavor') !== undefined) {
    reading.notes.fault(pathOf(criterion), 'criterion-without-value');
    return false;
  }
  const question = questionNamed(reading, coding, criterion);
  if (!question) return false;
  return compared(reading, question, value) ?? mistyped(reading, value);
}

function mistyped(reading: Reading, value: XmlElement): Logic {
  reading.notes.fault(pathOf(value), 'condition-type', value.type);
  return false;
}

function compared(reading: Reading, question: Question, value: XmlElement): Logic | undefined {
  const item = question.code;
  switch (question.type) {
    case 'choice':
    case 'multiple':
      return value.type === 'CE' || value.type === 'CD' ? option(reading, question, value) : undefined;
    case 'integer':
    case 'decimal':
      return ordered(item, value, numberOf, ['INT', 'REAL', 'PQ'], ['IVL_INT', 'IVL_REAL', 'IVL_PQ']);
    case 'date':
    case 'dateTime':
      return ordered(item, value, timeOf(question.type), ['TS'], ['IVL_TS']);
    case 'text': {
      const words = wordsOf(value);
      return value.type === 'ST' && words !== '' ? { item, op: '=', value: words } : undefined;
    }
    default:
      return undefined;
  }
}

function option(reading: Reading, question: Question, value: XmlElement): Logic | undefined {
  const coding = codingOf(value);
  if (!coding) return undefined;
  const options = (question.options ?? []).filter(({ as }) => as && 'coding' in as && as.coding.code === coding.code);
  const exact = options.find(({ as }) => as && 'coding' in as && sameCoding(as.coding, coding));
  const found = exact ?? (options.length === 1 ? options[0] : undefined);
  if (found) return { item: question.code, op: '=', value: found.value };
  if (options.length > 1) reading.notes.fault(pathOf(value), 'condition-ambiguous', coding.code);
  else reading.notes.ignore(pathOf(value), 'condition-on-missing-option', coding.code);
  return false;
}

/** A single value or an interval of what has an order; an interval open at both ends asks for any answer. */
function ordered(
  item: string,
  value: XmlElement,
  literal: (written: string) => Literal | undefined,
  single: readonly string[],
  interval: readonly string[],
): Logic | undefined {
  if (single.includes(value.type ?? '')) {
    const given = literal(attribute(value, 'value') ?? '');
    return given === undefined ? undefined : { item, op: '=', value: given };
  }
  const ends = interval.includes(value.type ?? '') ? endsOf(value) : undefined;
  if (!ends || (!child(value, 'low') && !child(value, 'high'))) return undefined;
  const limit = ({ value: written, inclusive }: End, op: '>' | '<'): Logic | undefined => {
    if (written === undefined) return true;
    const given = literal(written);
    return given === undefined ? undefined : { item, op: inclusive ? `${op}=` : op, value: given };
  };
  const [low, high] = [limit(ends.low, '>'), limit(ends.high, '<')];
  if (low === undefined || high === undefined) return undefined;
  return low === true && high === true ? { item, answered: true } : all([low, high]);
}

function numberOf(written: string): number | undefined {
  return NUMBER.test(written) ? Number(written) : undefined;
}

function timeOf(type: 'date' | 'dateTime'): (written: string) => string | undefined {
  return (written) => {
    const iso = isoOf(written);
    return iso?.includes('T') === (type === 'dateTime') ? iso : undefined;
  };
}
