/**
 * The functions an expression may call: those of FHIRPath and its FHIR R4 additions that read the answers and nothing
 * else. Whatever asks a server (`resolve`, `memberOf`), writes to a log (`trace`) or makes new data is left out, and so is
 * `replaceMatches`, which the engine does not run in linear time.
 */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['empty', 'exists', 'all', 'allTrue', 'anyTrue', 'allFalse', 'anyFalse', 'subsetOf', 'supersetOf', 'count'],
  ...['distinct', 'isDistinct', 'where', 'select', 'repeat', 'ofType', 'single', 'first', 'last', 'tail', 'skip'],
  ...['take', 'intersect', 'exclude', 'union', 'combine', 'iif', 'not', 'is', 'as'],
  ...['toBoolean', 'toInteger', 'toDecimal', 'toDate', 'toDateTime', 'toTime', 'toQuantity', 'toString'],
  ...['convertsToBoolean', 'convertsToInteger', 'convertsToDecimal', 'convertsToDate', 'convertsToDateTime'],
  ...['convertsToTime', 'convertsToQuantity', 'convertsToString'],
  ...['indexOf', 'substring', 'startsWith', 'endsWith', 'contains', 'upper', 'lower', 'replace', 'matches'],
  ...['matchesFull', 'length', 'toChars', 'split', 'join', 'trim'],
  ...['abs', 'ceiling', 'exp', 'floor', 'ln', 'log', 'power', 'round', 'sqrt', 'truncate'],
  ...['children', 'descendants', 'now', 'timeOfDay', 'today', 'sum', 'min', 'max', 'avg', 'aggregate'],
  ...['extension', 'hasValue', 'getValue', 'ordinal', 'weight'],
]);

/** `%name`, beside the document's own variables. */
export const ENVIRONMENT: ReadonlySet<string> = new Set([
  ...['resource', 'rootResource', 'context', 'questionnaire', 'qitem', 'ucum', 'sct', 'loinc'],
]);
