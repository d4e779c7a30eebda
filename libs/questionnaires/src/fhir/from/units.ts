import { step } from '../../check/faults.js';
import type { Coding, Unit } from '../../document.js';
import type { Text } from '../../language.js';
import { type Context, extension, extensions } from './context.js';
import type { Entry } from './outline.js';
import { type Part, partAt, stringAt } from './part.js';
import { plain, textAt } from './texts.js';
import { codingOf, unitOf } from './values.js';
import type { ValueSets } from './value-sets.js';

/**
 * What an integer or decimal is measured in: a UCUM code where the source gives one, else its words; and the words
 * where they say more.
 *
 * @param shown the unit as the form shows it, in a display of its own: it goes before the name of the code
 */
export function measuredIn(
  context: Context,
  entry: Entry,
  shown: Text | undefined,
): { readonly unit?: string; readonly unitText?: Text } {
  const found = extension(context, entry.part, 'unit');
  const part = found && partAt(context.report, found, 'valueCoding');
  const code = part && codingOf(context.report, part).code;
  const named = part && textAt(context, part, 'display');
  if (part && shown && named && named[context.language] !== shown[context.language])
    context.report.remark(part.path, 'unit-code', named[context.language]);
  const words = shown ?? named;
  const unit = code ?? words?.[context.language];
  if (unit === undefined) return {};
  const saysMore = words && Object.values(words).some((each) => each !== unit);
  return { unit, ...(saysMore && { unitText: words }) };
}

/**
 * What a quantity may be given in: what it lists, else the one unit it names, else the units its limits, its first
 * answer and the conditions on it are given in. None: a bare number.
 *
 * @param compared the units of the conditions that read the question
 */
export function unitsOf(
  context: Context,
  valueSets: ValueSets,
  entry: Entry,
  shown: string | undefined,
  compared: readonly Coding[],
): readonly Unit[] {
  const { part } = entry;
  const named = [...extensions(context, part, 'unitOption'), ...extensions(context, part, 'unit')].flatMap((each) => {
    const coding = partAt(context.report, each, 'valueCoding');
    return coding ? [unitFrom(context, codingOf(context.report, coding), coding)] : [];
  });
  const listed = fromValueSet(context, valueSets, entry, named.length > 0);
  const stated = [...named, ...listed];
  if (stated.length > 0) noteOpen(context, part);
  if (stated.length > 0) return once(stated);
  if (shown !== undefined) return once([unitFrom(context, { code: shown })]);
  return once([...givenUnits(context, part), ...compared].map((coding) => unitFrom(context, coding)));
}

/** Units beside those that are listed: a patient is offered the listed ones. */
function noteOpen(context: Context, part: Part): void {
  const found = extension(context, part, 'unitOpen');
  const open = found && stringAt(context.report, found, 'valueCode');
  if (found && open !== 'optionsOnly') context.report.remark(found.path, 'unit-open', open);
}

function fromValueSet(
  context: Context,
  valueSets: ValueSets,
  entry: Entry,
  isNamed: boolean,
): readonly (Unit | undefined)[] {
  const found = extension(context, entry.part, 'unitValueSet');
  const reference =
    found && (stringAt(context.report, found, 'valueCanonical') ?? stringAt(context.report, found, 'valueUri'));
  if (!found || reference === undefined) return [];
  const concepts = valueSets.resolve(reference, entry.home);
  // what is named one by one can be chosen without the rest
  if (!concepts && isNamed) context.report.remark(found.path, 'unit-open', reference);
  else if (!concepts && context.how.unresolvedValueSets === 'accept-any')
    context.report.remark(found.path, 'open-list', reference);
  else if (!concepts) context.report.refuse(found.path, 'value-set-unresolved', reference);
  return (concepts ?? []).map(({ coding, text }) => {
    const code = coding.code ?? coding.display;
    return code === undefined ? undefined : { ...(coding.code !== undefined && systemOf(coding)), code, text };
  });
}

/** The units of the limits and of what the form starts with. */
function givenUnits(context: Context, part: Part): readonly Coding[] {
  const { report } = context;
  const limits = (['minQuantity', 'maxQuantity', 'minValue', 'maxValue'] as const).flatMap((name) =>
    extensions(context, part, name),
  );
  const initial = Array.isArray(part.fields.initial) ? part.fields.initial : [];
  const starts = initial.map(
    (fields, index): Part => ({ fields: Object(fields), path: step(step(part.path, 'initial'), index) }),
  );
  return [...limits, ...starts].flatMap((each) => {
    const quantity = partAt(report, each, 'valueQuantity');
    return (quantity && unitOf(report, quantity)) ?? [];
  });
}

export function unitFrom(context: Context, coding: Coding, part?: Part): Unit | undefined {
  const code = coding.code ?? coding.display;
  if (code === undefined) return undefined;
  const text = (part && textAt(context, part, 'display')) ?? plain(context, coding.display ?? code);
  return { code, text, ...(coding.code !== undefined && systemOf(coding)) };
}

function systemOf({ system }: Coding): { system?: string } {
  return system === undefined ? {} : { system };
}

function once(units: readonly (Unit | undefined)[]): readonly Unit[] {
  const found = new Map<string, Unit>();
  for (const unit of units) if (unit && !found.has(unit.code)) found.set(unit.code, unit);
  return [...found.values()];
}
