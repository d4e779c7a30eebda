import { escapePointer } from './answers.js';
import { isRecord } from './is-record.js';
import type { Fault } from './vocabulary.js';

/** For the parameters of calculations, which have no published schema of their own as instrument definitions have. */
export const SHAPE_FAULTS = ['wrong-type', 'missing-field', 'unknown-field', 'empty', 'off-list'] as const;
export type ShapeFaultCode = (typeof SHAPE_FAULTS)[number];
type ShapeFaults = Fault<ShapeFaultCode>[];

/** Collects every fault of a value at a path; adds none when the value is good. */
export type Check = (value: unknown, path: string, faults: ShapeFaults) => void;

export const text: Check = (value, path, faults) => {
  if (typeof value !== 'string') faults.push({ path, code: 'wrong-type' });
  else if (value.trim() === '') faults.push({ path, code: 'empty' });
};

export const number: Check = (value, path, faults) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) faults.push({ path, code: 'wrong-type' });
};

export const integer: Check = (value, path, faults) => {
  if (!Number.isInteger(value)) faults.push({ path, code: 'wrong-type' });
};

export function oneOf(list: readonly string[]): Check {
  return (value, path, faults) => {
    if (typeof value !== 'string') faults.push({ path, code: 'wrong-type' });
    else if (!list.includes(value)) faults.push({ path, code: 'off-list' });
  };
}

export function listOf(check: Check, how: { mayBeEmpty: boolean }): Check {
  return (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push({ path, code: 'wrong-type' });
      return;
    }
    if (value.length === 0 && !how.mayBeEmpty) faults.push({ path, code: 'empty' });
    for (const [index, entry] of value.entries()) check(entry, `${path}/${index}`, faults);
  };
}

/** Exactly these fields: a field nobody reads is a misunderstanding. */
export function fields(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, code: 'wrong-type' });
      return;
    }
    for (const [name, check] of Object.entries(required)) {
      if (Object.hasOwn(value, name)) check(value[name], `${path}/${name}`, faults);
      else faults.push({ path: `${path}/${name}`, code: 'missing-field' });
    }
    for (const [name, entry] of Object.entries(value)) {
      if (Object.hasOwn(required, name)) continue;
      const at = `${path}/${escapePointer(name)}`;
      const check = Object.hasOwn(optional, name) ? optional[name] : undefined;
      if (check === undefined) faults.push({ path: at, code: 'unknown-field' });
      else check(entry, at, faults);
    }
  };
}
