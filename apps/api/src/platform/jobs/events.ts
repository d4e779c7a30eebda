/** An event: past tense, ids only, with a version. Content stays in the rows the ids name. */
export interface EventDefinition<Fields extends string = string> {
  readonly name: string;
  readonly version: number;
  readonly fields: readonly Fields[];
}

export type Payload<D extends EventDefinition> = Readonly<Record<D['fields'][number], string>>;

/** `defineEvent('answers.submitted', 1, ['response', 'assignment'])` */
export function defineEvent<const Fields extends string>(
  name: string,
  version: number,
  fields: readonly Fields[],
): EventDefinition<Fields> {
  return Object.freeze({ name, version, fields });
}
