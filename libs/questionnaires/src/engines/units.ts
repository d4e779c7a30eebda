/// <reference path="./ucum-lhc.d.ts" />
import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import type { UnitEngine } from '../engines.js';

/** Longest unit that is read: the parser calls itself for every part. */
const UNIT_LIMIT = 100;
/** Digits that are kept of a converted value: 98.6 [degF] is 37 Cel, not 37.00000000000006. */
const DIGITS = 12;

/** UCUM. The tables are read when the first unit is asked about. */
export const units: UnitEngine = {
  convert(value, from, to) {
    if (from === to) return value;
    if (!isUnit(from) || !isUnit(to)) return undefined;
    try {
      const { status, toVal } = UcumLhcUtils.getInstance().convertUnitTo(from, value, to);
      return status === 'succeeded' && Number.isFinite(toVal)
        ? Number((toVal as number).toPrecision(DIGITS))
        : undefined;
    } catch {
      return undefined;
    }
  },
  isUnit,
};

/** Only a unit as it is written in UCUM: no name of it, nothing the library would correct. */
function isUnit(code: string): boolean {
  if (code === '' || code.length > UNIT_LIMIT) return false;
  try {
    return UcumLhcUtils.getInstance().validateUnitString(code).status === 'valid';
  } catch {
    return false;
  }
}
