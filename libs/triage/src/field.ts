/** Reads a field whose name is known beforehand. */
export type Field = <Value>(fields: Readonly<Record<string, Value>>) => Value | undefined;

/** Only what stands in the data: never what every object inherits, should a code be called `constructor`. */
export function fieldOf(name: string): Field {
  if (name in {}) return (fields) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  return (fields) => fields[name]; // asking `hasOwn` of every answer costs more than the rules
}
