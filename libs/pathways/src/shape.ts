import type { Fault, FaultCode } from './faults.js';

/** Looks at one value and adds what is wrong with it. */
export type Reader = (value: unknown, path: string, faults: Fault[]) => void;

/** All faults of a value of unknown origin. */
export function read(reader: Reader, value: unknown): Fault[] {
  const faults: Fault[] = [];
  reader(value, '', faults);
  return faults;
}

/** A text that is not blank; `also` may find a further fault. */
export function string(also: (text: string) => FaultCode | null = () => null): Reader {
  return (value, path, faults) => {
    if (typeof value !== 'string') faults.push({ path, code: 'wrong-type' });
    else if (value.trim() === '') faults.push({ path, code: 'empty' });
    else {
      const code = also(value);
      if (code) faults.push({ path, code });
    }
  };
}

/** A whole number from `min` to `max`. */
export function number(min: number, max: number): Reader {
  return (value, path, faults) => {
    if (typeof value !== 'number') faults.push({ path, code: 'wrong-type' });
    else if (!Number.isInteger(value) || value < min || value > max) faults.push({ path, code: 'bad-number' });
  };
}

/** Any number that can be compared. */
export const finite: Reader = (value, path, faults) => {
  if (typeof value !== 'number') faults.push({ path, code: 'wrong-type' });
  else if (!Number.isFinite(value)) faults.push({ path, code: 'bad-number' });
};

/** One of a closed list. */
export function oneOf(list: readonly string[]): Reader {
  return string((text) => (list.includes(text) ? null : 'off-list'));
}

export function list(item: Reader): Reader {
  return (value, path, faults) => {
    if (!Array.isArray(value)) faults.push({ path, code: 'wrong-type' });
    else for (const [index, entry] of value.entries()) item(entry, `${path}/${index}`, faults);
  };
}

/** An object with these fields and no others; a field in `optional` may be absent. */
export function object(fields: Record<string, Reader>, optional: Record<string, Reader> = {}): Reader {
  return (value, path, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ path, code: 'wrong-type' });
      return;
    }
    const given = new Map<string, unknown>(Object.entries(value));
    for (const [name, reader] of Object.entries(fields)) {
      if (given.has(name)) reader(given.get(name), `${path}/${name}`, faults);
      else faults.push({ path: `${path}/${name}`, code: 'missing' });
    }
    for (const [name, entry] of given) {
      if (Object.hasOwn(fields, name)) continue;
      if (Object.hasOwn(optional, name)) optional[name]?.(entry, `${path}/${name}`, faults);
      else faults.push({ path: `${path}/${pointer(name)}`, code: 'unknown-field' });
    }
  };
}

/** Exactly one of several one-field shapes: `{ minutes }` or `{ workingDays }`. */
export function choice(fields: Record<string, Reader>): Reader {
  return (value, path, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ path, code: 'wrong-type' });
      return;
    }
    const names = Object.keys(value);
    const [name] = names;
    if (name === undefined || names.length > 1) faults.push({ path, code: names.length > 1 ? 'wrong-type' : 'empty' });
    else if (!Object.hasOwn(fields, name)) faults.push({ path: `${path}/${pointer(name)}`, code: 'unknown-field' });
    else fields[name]?.((value as Record<string, unknown>)[name], `${path}/${name}`, faults);
  };
}

/** A name as a JSON pointer's token (RFC 6901). */
function pointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
