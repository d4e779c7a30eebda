/** The leaves of a rule's tree: keys, operators, known codes, thresholds that a value can reach. */
import { ORDER_OPS, SIDES, SINCE, TAKES } from '../predicate.js';
import { areCovered } from '../predicates/band.js';
import { type Vocabulary, vocabularyItem, vocabularyScale } from '../vocabulary.js';
import { type Report, under } from './faults.js';
import { checkKeys, checkList, checkName, checkNumber, checkOneOf, type Fields } from './shape.js';
import { checkItemValue } from './value.js';

interface Leaf {
  readonly vocabulary: Vocabulary;
  readonly report: Report;
}

type Check = (value: Fields, path: string, leaf: Leaf) => void;

/** Days: ten years. */
export const MOST_AGO = 3660;

const CHECKS: Readonly<Record<string, Check>> = {
  item: (value, path, { vocabulary, report }) => {
    if (!checkOp(value, path, report, [...ORDER_OPS, 'in', 'answered'], 'item')) return;
    const item = known(value.item, under(path, 'item'), report, 'unknown-item', (code) =>
      vocabularyItem(vocabulary, code),
    );
    if (item && value.op !== 'answered') checkItemValue(item, value.op, value.value, under(path, 'value'), report);
  },
  scale: (value, path, { vocabulary, report }) => {
    if (!checkOp(value, path, report, ORDER_OPS, 'scale')) return;
    const scale = known(value.scale, under(path, 'scale'), report, 'unknown-scale', (code) =>
      vocabularyScale(vocabulary, code),
    );
    checkReach(value.value, scale, under(path, 'value'), report);
  },
  change: (value, path, { vocabulary, report }) => {
    if (!checkOp(value, path, report, ORDER_OPS, 'change', ['since'], ['percent'])) return;
    checkOneOf(value.since, SINCE, under(path, 'since'), report);
    if (Object.hasOwn(value, 'percent') && typeof value.percent !== 'boolean')
      report(under(path, 'percent'), 'wrong-type');
    const range = knownRange(value.change, under(path, 'change'), vocabulary, report);
    const width = range && value.percent !== true ? range.max - range.min : Infinity;
    checkReach(value.value, { min: -width, max: width }, under(path, 'value'), report);
  },
  within: (value, path, { vocabulary, report }) => {
    if (!checkOp(value, path, report, ORDER_OPS, 'within', ['days', 'take'], ['minus'])) return;
    const range = knownRange(value.within, under(path, 'within'), vocabulary, report);
    checkOneOf(value.take, TAKES, under(path, 'take'), report);
    const ofNow = value.minus === 'now';
    if (!ofNow && value.minus !== null && value.minus !== undefined) report(under(path, 'minus'), 'off-list');
    if (checkNumber(value.days, under(path, 'days'), report) && !(value.days > 0 && value.days <= MOST_AGO)) {
      report(under(path, 'days'), 'out-of-range');
    }
    const width = range ? range.max - range.min : Infinity;
    checkReach(value.value, ofNow ? { min: -width, max: width } : range, under(path, 'value'), report);
  },
  band: (value, path, { vocabulary, report }) => {
    if (!checkKeys(value, { required: ['band', 'in'] }, path, report)) return;
    const scale = known(value.band, under(path, 'band'), report, 'unknown-scale', (code) =>
      vocabularyScale(vocabulary, code),
    );
    const codes = scale?.bands.map((band) => band.code);
    const part = (code: unknown, at: string) => {
      if (typeof code !== 'string') report(at, 'wrong-type');
      else if (codes && !codes.includes(code)) report(at, 'unknown-band');
    };
    checkList(value.in, under(path, 'in'), report, part, 1);
    if (scale && !areCovered(scale.bands, scale.min, scale.max)) report(under(path, 'band'), 'bands-with-gaps');
  },
  missing: (value, path, { vocabulary, report }) => {
    if (!checkKeys(value, { required: ['missing'] }, path, report)) return;
    knownRange(value.missing, under(path, 'missing'), vocabulary, report, false);
  },
  limit: (value, path, { vocabulary, report }) => {
    if (!checkKeys(value, { required: ['limit', 'side'] }, path, report)) return;
    checkOneOf(value.side, SIDES, under(path, 'side'), report);
    known(value.limit, under(path, 'limit'), report, 'unknown-item', (code) => vocabularyItem(vocabulary, code));
  },
  fact: (value, path, { report }) => {
    if (!checkOp(value, path, report, [...ORDER_OPS, 'in'], 'fact')) return;
    checkName(value.fact, under(path, 'fact'), report);
    checkItemValue(null, value.op, value.value, under(path, 'value'), report);
  },
  proxy: (value, path, { report }) => {
    if (checkKeys(value, { required: ['proxy'] }, path, report) && value.proxy !== true)
      report(under(path, 'proxy'), 'off-list');
  },
};

export const LEAVES = Object.keys(CHECKS);

export function checkLeaf(kind: string, value: Fields, path: string, leaf: Leaf): void {
  CHECKS[kind]?.(value, path, leaf);
}

/** The keys of a comparison and its operator. `answered` compares nothing, so it takes no value. */
function checkOp(
  value: Fields,
  path: string,
  report: Report,
  ops: readonly string[],
  kind: string,
  required: readonly string[] = [],
  optional: readonly string[] = [],
): boolean {
  const threshold = value.op === 'answered' && ops.includes('answered') ? [] : ['value'];
  const whole = checkKeys(value, { required: [kind, 'op', ...threshold, ...required], optional }, path, report);
  if (!Object.hasOwn(value, 'op')) return false;
  if (typeof value.op === 'string' && ops.includes(value.op)) return whole;
  report(under(path, 'op'), 'unknown-op');
  return false;
}

function known<Found>(
  code: unknown,
  path: string,
  report: Report,
  fault: 'unknown-item' | 'unknown-scale',
  find: (code: string) => Found | undefined,
): Found | undefined {
  if (typeof code !== 'string') {
    report(path, 'wrong-type');
    return undefined;
  }
  const found = find(code);
  if (found === undefined) report(path, fault);
  return found;
}

/** An item or a scale; with `numeric`, one whose values can be counted. */
function knownRange(
  code: unknown,
  path: string,
  vocabulary: Vocabulary,
  report: Report,
  numeric = true,
): { min: number; max: number } | undefined {
  if (typeof code !== 'string') {
    report(path, 'wrong-type');
    return undefined;
  }
  const scale = vocabularyScale(vocabulary, code);
  if (scale) return scale;
  const item = vocabularyItem(vocabulary, code);
  if (!item) report(path, 'unknown-code');
  if (item?.min !== undefined && item.max !== undefined) return { min: item.min, max: item.max };
  if (item && numeric) report(path, 'not-a-number-item');
  return undefined;
}

/** A threshold no value can reach is a rule that can never fire (or always does): a slip of the pen. */
function checkReach(
  value: unknown,
  range: { min: number; max: number } | undefined,
  path: string,
  report: Report,
): void {
  if (!checkNumber(value, path, report) || !range) return;
  if (value < range.min || value > range.max) report(path, 'out-of-range');
}
