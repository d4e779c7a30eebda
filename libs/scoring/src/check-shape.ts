import { escapePointer } from './answers.js';
import type { Fault } from './vocabulary.js';

export const SHAPE_FAULTS = ['wrong-type', 'missing-field', 'unknown-field', 'empty', 'bad-code', 'off-list'] as const;
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

export const flag: Check = (value, path, faults) => {
  if (typeof value !== 'boolean') faults.push({ path, code: 'wrong-type' });
};

export function matching(pattern: RegExp): Check {
  return (value, path, faults) => {
    if (typeof value !== 'string') faults.push({ path, code: 'wrong-type' });
    else if (!pattern.test(value)) faults.push({ path, code: 'bad-code' });
  };
}

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

export function recordOf(key: RegExp, check: Check): Check {
  return (value, path, faults) => {
    if (!isRecord(value)) {
      faults.push({ path, code: 'wrong-type' });
      return;
    }
    for (const [name, entry] of Object.entries(value)) {
      const at = `${path}/${escapePointer(name)}`;
      if (!key.test(name)) faults.push({ path: at, code: 'bad-code' });
      check(entry, at, faults);
    }
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

/** One of several records, told apart by a field that names which. */
export function variants(field: string, byName: Record<string, Check>): Check {
  return (value, path, faults) => {
    const name = isRecord(value) ? value[field] : undefined;
    const check = typeof name === 'string' && Object.hasOwn(byName, name) ? byName[name] : undefined;
    if (check !== undefined) check(value, path, faults);
    else if (!isRecord(value)) faults.push({ path, code: 'wrong-type' });
    else if (name === undefined) faults.push({ path: `${path}/${field}`, code: 'missing-field' });
    else faults.push({ path: `${path}/${field}`, code: typeof name === 'string' ? 'off-list' : 'wrong-type' });
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
