import { ordered } from '../../condition.js';
import type { Condition, Op } from '../../document.js';
import { type Grouper } from '../cda/oids.js';
import { stampOf } from '../cda/times.js';
import { type Tag, tag } from '../xml/write-xml.js';
import type { OidCode, Plan, PlannedQuestion } from './plan.js';
import { combinations } from './sums.js';

/** A condition as a form says it: one criterion on one question, or a grouper over several. */
export type Criteria =
  | { readonly code: OidCode; readonly value: Tag }
  | { readonly grouper: Grouper; readonly parts: readonly Criteria[] };

type Compare = Extract<Condition, { op: Op; item: string }>;

/** A code that no question has. What depends on it is never asked, and is read back so. */
export const NEVER = 'never-asked';

/** `undefined` when a form cannot say exactly that. */
export function criteriaOf(condition: Condition, plan: Plan, codeSystem: string): Criteria | undefined {
  if ('all' in condition) return joined('allTrue', condition.all, plan, codeSystem);
  if ('any' in condition) return joined('atLeastOneTrue', condition.any, plan, codeSystem);
  if ('never' in condition) return never(codeSystem);
  if ('fhirpath' in condition) return undefined;
  if ('sum' in condition) {
    const combined = combinations(condition, plan);
    return combined && criteriaOf(combined, plan, codeSystem);
  }
  const planned = plan.questions.get(condition.item);
  if (!planned) return undefined;
  if ('answered' in condition) {
    const some = answered(planned);
    return condition.answered ? some : some && no(some);
  }
  return compared(planned, condition) ?? undefined;

  function compared(question: PlannedQuestion, compare: Compare): Criteria | undefined {
    if (compare.op === '!=') {
      const equal = compared(question, { ...compare, op: '=' });
      return equal && no(equal);
    }
    return question.options.length > 0 ? chosen(question, compare, codeSystem) : measured(question, compare);
  }
}

function joined(grouper: Grouper, parts: readonly Condition[], plan: Plan, codeSystem: string): Criteria | undefined {
  const criteria = parts.map((part) => criteriaOf(part, plan, codeSystem));
  return criteria.every((each) => each !== undefined) ? { grouper, parts: criteria as Criteria[] } : undefined;
}

function no(criteria: Criteria): Criteria {
  return { grouper: 'allFalse', parts: [criteria] };
}

function never(codeSystem: string): Criteria {
  const value = tag('value', { 'xsi:type': 'CE', code: NEVER, codeSystem, displayName: NEVER });
  return { code: { code: NEVER, codeSystem }, value };
}

/** One of the options that meet the comparison. */
function chosen(planned: PlannedQuestion, { op, value }: Compare, codeSystem: string): Criteria | undefined {
  if (typeof value === 'object') return undefined;
  const meeting = planned.options.filter(({ value: own }) =>
    typeof own === 'number' && typeof value === 'number' ? ordered(own, op, value) : op === '=' && own === value,
  );
  const criteria = meeting.map(
    (option): Criteria => ({
      code: planned.code,
      value: tag('value', {
        ...{ 'xsi:type': 'CE', code: option.code, codeSystem: option.codeSystem, displayName: option.words },
      }),
    }),
  );
  if (criteria.length === 0) return never(codeSystem);
  return criteria.length === 1 ? criteria[0] : { grouper: 'atLeastOneTrue', parts: criteria };
}

const INTERVALS = { INT: 'IVL_INT', REAL: 'IVL_REAL', TS: 'IVL_TS' } as const;

function scaleOf({ question: { type } }: PlannedQuestion): keyof typeof INTERVALS | undefined {
  if (type === 'integer') return 'INT';
  if (type === 'decimal' || type === 'quantity') return 'REAL';
  return type === 'date' || type === 'dateTime' ? 'TS' : undefined;
}

function measured(planned: PlannedQuestion, { op, value }: Compare): Criteria | undefined {
  const scale = scaleOf(planned);
  if (!scale) {
    const words = planned.question.type === 'text' && op === '=' && typeof value === 'string';
    return words ? { code: planned.code, value: tag('value', { 'xsi:type': 'ST' }, value) } : undefined;
  }
  const written = literalOf(planned, value);
  if (written === undefined) return undefined;
  if (op === '=') return { code: planned.code, value: tag('value', { 'xsi:type': scale, value: written }) };
  const end = { value: written, ...(op === '<' || op === '>' ? { inclusive: 'false' } : {}) };
  const low = op === '>' || op === '>=';
  return { code: planned.code, value: interval(INTERVALS[scale], low ? end : {}, low ? {} : end) };
}

function literalOf({ question }: PlannedQuestion, value: Compare['value']): string | undefined {
  if (typeof value === 'number') return question.type === 'quantity' ? undefined : String(value);
  if (typeof value === 'string') return stampOf(value);
  if (typeof value !== 'object' || !('value' in value)) return undefined;
  // A number in another unit is another amount.
  return value.unit === question.units?.[0]?.code ? String(value.value) : undefined;
}

/** Any answer at all: one of the options, or a value anywhere on the scale. A text that is there cannot be asked for. */
function answered(planned: PlannedQuestion): Criteria | undefined {
  const scale = scaleOf(planned);
  if (scale) return { code: planned.code, value: interval(INTERVALS[scale], {}, {}) };
  if (planned.options.length === 0) return undefined;
  const parts = planned.options.map(({ code, codeSystem, words }) => ({
    code: planned.code,
    value: tag('value', { 'xsi:type': 'CE', code, codeSystem, displayName: words }),
  }));
  return { grouper: 'atLeastOneTrue', parts };
}

type EndAttributes = { readonly value?: string; readonly inclusive?: string };

/** An interval with both ends, as the forms want it; an open end is minus or plus infinity. */
export function interval(type: string, low: EndAttributes, high: EndAttributes): Tag {
  return tag(
    'value',
    { 'xsi:type': type },
    tag('low', low.value === undefined ? { nullFlavor: 'NINF' } : { ...low }),
    tag('high', high.value === undefined ? { nullFlavor: 'PINF' } : { ...high }),
  );
}
