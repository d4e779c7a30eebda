import fhirpath from 'fhirpath';
import type { Item } from '../document.js';

/**
 * Results as plain values: numbers, texts, booleans, `{ value, unit }` for quantities. At a question with options, a
 * coding (or text, or number) that is one of them becomes what is stored for it.
 */
export function plain(results: readonly unknown[], item: Item | undefined): readonly unknown[] {
  return results.map((each) => optionOf(item, value(each))).filter((each) => each !== undefined && each !== null);
}

function value(result: unknown): unknown {
  const [type] = fhirpath.types([result]);
  const resolved: unknown = fhirpath.resolveInternalTypes(result);
  if (type === 'System.Quantity') return systemQuantity(result);
  return type === 'FHIR.Quantity' ? fhirQuantity(resolved) : resolved;
}

/** FHIRPath's own quantity: the unit is a UCUM code in quotes, or a word of the calendar. */
function systemQuantity(result: unknown): unknown {
  const { value: number, unit } = result as { readonly value: unknown; readonly unit?: string };
  const bare = unit?.replace(/^'(.*)'$/, '$1');
  return { value: Number(String(number)), ...(bare && bare !== '1' && { unit: bare }) };
}

function fhirQuantity(resolved: unknown): unknown {
  const { value: number, unit, code } = resolved as Readonly<Record<string, unknown>>;
  const name = code ?? unit;
  return { value: number, ...(name !== undefined && { unit: name }) };
}

function optionOf(item: Item | undefined, given: unknown): unknown {
  if (item?.type !== 'choice' && item?.type !== 'multiple') return given;
  const option = item.options?.find(({ as, value: stored }) => {
    if (isCoding(given)) {
      const coding = as && 'coding' in as ? as.coding : { code: String(stored) };
      return coding.code === given.code && coding.system === given.system;
    }
    if (!as) return stored === given;
    return ('string' in as && as.string === given) || ('integer' in as && as.integer === given);
  });
  return option ? option.value : given;
}

function isCoding(given: unknown): given is { readonly system?: string; readonly code: string } {
  return typeof given === 'object' && given !== null && 'code' in given;
}
