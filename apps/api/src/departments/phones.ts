import type { Text } from '@stemme/pathways';

/** `department` is the department's own number; the others are the region's, which differ from region to region. */
export const PHONE_KINDS = ['department', 'psychiatric-emergency', 'out-of-hours', 'emergency'] as const;
export type PhoneKind = (typeof PHONE_KINDS)[number];

export interface Phone {
  readonly kind: PhoneKind;
  readonly label: Text;
  readonly number: string;
  /** Local date on which a person last checked that the number answers. */
  readonly checkedOn: string;
}

/** A number as patients see it. */
export interface PhoneForPatient {
  readonly label: Text;
  readonly number: string;
  readonly checkedOn: string;
}

/** What the numbers say together: one is the department's own, and none was checked on a day that has not come. */
export function phoneFaults(phones: readonly Phone[], today: string): { path: string; code: string }[] {
  const own = phones.some(({ kind }) => kind === 'department');
  const ahead = phones.flatMap(({ checkedOn }, place) =>
    checkedOn > today ? [{ path: `phones.${place}.checkedOn`, code: 'in-the-future' }] : [],
  );
  return own ? ahead : [{ path: 'phones', code: 'no-department-number' }, ...ahead];
}
