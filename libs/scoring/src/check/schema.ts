import schema from '@stemme/scoring/schema.json' with { type: 'json' };
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { escapePointer } from '../answers.js';
import type { DefinitionFault, DefinitionFaultCode } from './faults.js';

/**
 * Strict: a word in the schema that no validator knows is an error. What follows `ownProperties` only makes compiling
 * faster, which is most of what loading costs: the schema itself is held to its own schema by a test instead.
 */
const OPTIONS = {
  allErrors: true,
  strict: true,
  discriminator: true,
  ownProperties: true,
  meta: false,
  validateSchema: false,
  messages: false,
  inlineRefs: false,
  code: { optimize: false },
} as const;

let compiled: ValidateFunction | undefined;

/** Every fault the published schema finds, one a path; `wrong-type` goes before whatever else a path has. */
export function schemaFaults(value: unknown): DefinitionFault[] {
  compiled ??= new Ajv2020(OPTIONS).compile(schema);
  if (compiled(value)) return [];
  const errors = compiled.errors ?? [];
  // what is wrong with a field's name is said twice: here, and by propertyNames, which says which name it is
  const misnamed = new Set(errors.flatMap((error) => (error.keyword === 'propertyNames' ? error.instancePath : [])));
  const isAboutName = (error: ErrorObject) => error.keyword === 'pattern' && misnamed.has(error.instancePath);
  const faults = new Map<string, DefinitionFault>();
  for (const fault of errors.filter((error) => !isAboutName(error)).flatMap(faultOf)) {
    if (fault.code === 'wrong-type' || !faults.has(fault.path)) faults.set(fault.path, fault);
  }
  return [...faults.values()];
}

/** Text is whatever is not only blanks; every other pattern is one of a code. */
const TEXT = '\\S';

type Reading = (error: ErrorObject) => DefinitionFault[];
const at =
  (code: DefinitionFaultCode): Reading =>
  ({ instancePath: path }) => [{ path, code }];
/** At a field inside the value, which the validator names beside the path. */
const inside =
  (code: DefinitionFaultCode, parameter: string): Reading =>
  ({ instancePath, params }) => [{ path: `${instancePath}/${escapePointer(String(params[parameter]))}`, code }];
/** Says again what another error says better. */
const nothing: Reading = () => [];

/** The validator's keywords as faults: every one the schema uses. */
export const BY_KEYWORD: Readonly<Record<string, Reading>> = {
  type: at('wrong-type'),
  required: inside('missing-field', 'missingProperty'),
  additionalProperties: inside('unknown-field', 'additionalProperty'),
  'false schema': at('unknown-field'),
  enum: at('off-list'),
  const: at('off-list'),
  pattern: (error) => at(error.params.pattern === TEXT ? 'empty' : 'bad-code')(error),
  propertyNames: inside('bad-code', 'propertyName'),
  minItems: (error) => at(error.params.limit === 1 ? 'empty' : 'too-few')(error),
  maxItems: at('too-many'),
  minProperties: at('empty'),
  minimum: at('not-in-range'),
  maximum: at('not-in-range'),
  exclusiveMinimum: (error) => at(error.params.limit === 0 ? 'not-positive' : 'not-in-range')(error),
  exclusiveMaximum: at('not-in-range'),
  discriminator: ({ instancePath, params }) => {
    const { tag, tagValue } = params;
    const wrong = typeof tagValue === 'string' ? 'off-list' : 'wrong-type';
    return [{ path: `${instancePath}/${tag}`, code: tagValue === undefined ? 'missing-field' : wrong }];
  },
  if: nothing,
};

function faultOf(error: ErrorObject): DefinitionFault[] {
  const reading = BY_KEYWORD[error.keyword];
  if (!reading) throw new Error(`the schema says ${error.keyword}, for which there is no fault`);
  return reading(error);
}
