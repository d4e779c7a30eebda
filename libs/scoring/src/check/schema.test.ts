import schema from '@stemme/scoring/schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isRecord } from '../is-record.js';
import { GRID_FIELDS, METHOD_FIELDS, PART_FIELDS } from '../testing/fields.js';
import { BY_KEYWORD } from './schema.js';
import {
  BASES,
  DIRECTIONS,
  FILLS,
  LANGUAGES,
  LICENCES,
  METHODS,
  MISSING_RULES,
  MISSING_SCOPES,
} from '../vocabulary.js';

/** As far as this test looks into a schema. */
interface Part {
  readonly type?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly oneOf?: readonly { readonly $ref: string }[];
  readonly $ref?: string;
}

const whole = schema as unknown as Part & { readonly $defs: Readonly<Record<string, Part>> };
const defs = whole.$defs;

/** A schema is a tree of records; these are all of them, with where they stand. */
function* partsIn(value: unknown, at: string): Generator<readonly [string, Part]> {
  if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* partsIn(part, `${at}/${index}`);
  if (!isRecord(value)) return;
  yield [at, value];
  for (const [name, part] of Object.entries(value)) yield* partsIn(part, `${at}/${name}`);
}

const parts = [...partsIn(schema, '')];

describe('the schema itself', () => {
  it('is a schema, and has no word that means nothing', () => {
    const ajv = new Ajv2020({ strict: true, discriminator: true, allErrors: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('says every field in words', () => {
    const fields = parts.flatMap(([at, part]) =>
      Object.entries(part.properties ?? {})
        .filter(([, field]) => isRecord(field))
        .map(
          ([name, field]) => [`${at}/properties/${name}`, field.$ref ? { ...defOf(field), ...field } : field] as const,
        ),
    );
    const conditions = /\/(if|then|else)\//;
    const mute = fields.filter(([at, { title, description }]) => !conditions.test(at) && !(title && description));
    expect(mute.map(([at]) => at)).toEqual([]);
    expect(Object.entries(defs).filter(([, { title, description }]) => !(title && description))).toEqual([]);
  });

  it('uses no keyword for which there is no fault', () => {
    const said = parts
      .filter(([at]) => !/\/(properties|\$defs|discriminator)$/.test(at))
      .flatMap(([, part]) => Object.keys(part));
    const silent = [
      '$schema',
      '$id',
      '$defs',
      '$ref',
      'title',
      'description',
      'properties',
      'items',
      'oneOf',
      'then',
      'else',
    ];
    expect([...new Set(said)].filter((word) => !silent.includes(word) && !Object.hasOwn(BY_KEYWORD, word))).toEqual([]);
  });

  it('lets no field through that nobody reads', () => {
    const open = parts.filter(
      ([, part]) => part.type === 'object' && part.additionalProperties === undefined && part.oneOf === undefined,
    );
    expect(open.map(([at]) => at)).toEqual([]);
  });
});

describe('says the same as the types', () => {
  it.each(Object.entries({ ...PART_FIELDS, grid: GRID_FIELDS }))('%s', (name, fields) => {
    expectFields(name === 'definition' ? whole : defs[name]!, fields);
  });

  it.each(Object.entries(METHOD_FIELDS))('method %s', (name, fields) => {
    expectFields(methodOf(name), fields);
  });

  it('names the same methods', () => {
    expect((defs.method?.oneOf ?? []).map(({ $ref }) => nameOf(defOf({ $ref })))).toEqual([...METHODS]);
  });

  it('has the same lists', () => {
    const at = (def: string, field: string) => defs[def]?.properties?.[field]?.enum;
    expect(whole.properties?.licence?.enum).toEqual(LICENCES);
    expect(at('scale', 'direction')).toEqual(DIRECTIONS);
    expect(defs.basis?.enum).toEqual(BASES);
    expect(defs.missingOver?.enum).toEqual(MISSING_SCOPES);
    expect(defs.missingFill?.enum).toEqual(FILLS);
    expect([...(at('missingByShare', 'rule') ?? []), defs.missingByNumber?.properties?.rule?.const]).toEqual(
      MISSING_RULES,
    );
    expect(defs.translated?.required).toEqual(LANGUAGES);
  });
});

function defOf({ $ref }: Part): Part {
  return defs[$ref!.replace('#/$defs/', '')]!;
}

function nameOf(part: Part): unknown {
  return part.properties?.name?.const;
}

function methodOf(name: string): Part {
  return Object.values(defs).find((part) => nameOf(part) === name)!;
}

function expectFields(part: Part, fields: Readonly<Record<string, string>>): void {
  const found = Object.keys(part.properties ?? {}).map((name) => [
    name,
    part.required?.includes(name) ? 'required' : 'optional',
  ]);
  expect(Object.fromEntries(found)).toEqual(fields);
}
