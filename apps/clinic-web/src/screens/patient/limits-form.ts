import { type LimitMeasure, type NewLimit, SIDES, type Side } from './data';

/** What is typed in the fields; empty = the rules' own. */
export type SideFields = Readonly<Partial<Record<Side, string>>>;

/** A number as somebody here writes it, with a comma or a point; null = it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The limits of the fields, and the sides whose text is no number. */
export function sidesIn(fields: SideFields): { sides: Partial<Record<Side, number>>; wrong: Side[] } {
  const sides: Partial<Record<Side, number>> = {};
  const wrong: Side[] = [];
  for (const side of SIDES) {
    const text = fields[side]?.trim() ?? '';
    if (text === '') continue;
    const value = numberIn(text);
    if (value === null) wrong.push(side);
    else sides[side] = value;
  }
  return { sides, wrong };
}

/** An alarm that comes later than the rules' own would. */
export function isLater(side: Side, value: number, standard: number | null): boolean {
  if (standard === null) return false;
  return side === 'alertLow' || side === 'warningLow' ? value < standard : value > standard;
}

export const sideOf = ({ sides }: LimitMeasure, side: string) => sides.find((one) => one.side === side);

/** Numbers as fields show them; a side that is not set is empty. */
export function fieldsOf(sides: Readonly<Record<Side, number | null>> | undefined): SideFields {
  return Object.fromEntries(SIDES.flatMap((side) => (sides?.[side] == null ? [] : [[side, written(sides[side])]])));
}

export function written(value: number): string {
  return String(value).replace('.', ',');
}

/** What is typed in the dialog. */
export interface LimitFields {
  readonly sides: SideFields;
  readonly usual: string;
  readonly reason: string;
  readonly until: string;
}

/** What is sent, or where something is missing, by path and code. */
export function limitOf(
  typed: LimitFields,
  about: Pick<NewLimit, 'id' | 'enrolment' | 'code'>,
): { limit: NewLimit; faults: Readonly<Record<string, string>> } {
  const { sides, wrong } = sidesIn(typed.sides);
  const baseline = typed.usual.trim() === '' ? undefined : numberIn(typed.usual);
  const faults: Record<string, string> = Object.fromEntries(wrong.map((side) => [`sides.${side}`, 'no-number']));
  if (Object.keys(sides).length === 0 && wrong.length === 0) faults.sides = 'required';
  if (baseline === null) faults.baseline = 'no-number';
  if (!typed.reason.trim()) faults.reason = 'no-reason';
  if (!typed.until) faults.until = 'no-date';
  const limit = { ...about, sides, reason: typed.reason.trim(), until: typed.until };
  return { limit: typeof baseline === 'number' ? { ...limit, baseline } : limit, faults };
}
