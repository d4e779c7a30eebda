import type { Coding, Extension } from '../shared/r4.js';
import type { Constraint, Item, Variable } from '../../document.js';
import type { LanguageTag } from '../../language.js';
import { codingOf } from '../response/values.js';
import { ITEM_CODE, ITEM_INSTRUMENT } from '../shared/stemme.js';
import { wordedExtension } from './languages.js';
import { mediaExtension } from './media.js';
import { CONSTRAINT, CONTROL_SYSTEM, HIDDEN, ITEM_CONTROL, ITEM_MEDIA, LOINC_SYSTEM, VARIABLE } from './urls.js';

/** The extensions any item can have. */
export function commonExtensions(item: Item, language: LanguageTag): Extension[] {
  return [
    ...(item.linkId === undefined ? [] : [{ url: ITEM_CODE, valueString: item.code }]),
    ...('instrument' in item && item.instrument ? [{ url: ITEM_INSTRUMENT, valueString: item.instrument }] : []),
    ...(item.hidden ? [{ url: HIDDEN, valueBoolean: true }] : []),
    ...variableExtensions(item.variables),
    ...constraintExtensions(item.constraints, language),
    ...mediaExtension(ITEM_MEDIA, item.media, language),
  ];
}

export function variableExtensions(variables: readonly Variable[] = []): Extension[] {
  return variables.map(({ name, fhirpath }) => ({
    url: VARIABLE,
    valueExpression: { name, language: 'text/fhirpath', expression: fhirpath },
  }));
}

export function constraintExtensions(constraints: readonly Constraint[] = [], language: LanguageTag): Extension[] {
  return constraints.map(({ key, severity, fhirpath, text }) => ({
    url: CONSTRAINT,
    extension: [
      { url: 'key', valueId: key },
      { url: 'severity', valueCode: severity },
      { url: 'expression', valueString: fhirpath },
      ...wordedExtension('human', text, language),
    ],
  }));
}

/** One itemControl, whatever it has to say. */
export function controls(...codes: readonly string[]): Extension[] {
  if (codes.length === 0) return [];
  const coding = codes.map((code) => ({ system: CONTROL_SYSTEM, code }));
  return [{ url: ITEM_CONTROL, valueCodeableConcept: { coding } }];
}

/** The codes of an item; a question's LOINC code is one of them. */
export function codesOf(item: Item): { code?: Coding[] } {
  const codes = (item.codes ?? []).map(codingOf);
  const loinc = 'loinc' in item ? item.loinc : undefined;
  const known = codes.some(({ system, code }) => system === LOINC_SYSTEM && code === loinc);
  const code = loinc && !known ? [{ system: LOINC_SYSTEM, code: loinc }, ...codes] : codes;
  return code.length > 0 ? { code } : {};
}
