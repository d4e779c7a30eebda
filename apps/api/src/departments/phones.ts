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
