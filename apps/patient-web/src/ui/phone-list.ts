import type { Text } from '../text/text';
import { dialled } from './phone-numbers';

export interface PhoneNumber {
  readonly label: Text;
  readonly number: string;
  /** `YYYY-MM-DD`: when somebody last made sure that the number is right. */
  readonly checkedOn: string;
}

/** Several departments may share a number, and 112 may be among them: each is listed once. */
export function withoutRepeats(phones: readonly PhoneNumber[], listed: readonly string[] = []): PhoneNumber[] {
  const seen = new Set(listed.map(dialled));
  return phones.filter(({ number }) => {
    const digits = dialled(number);
    if (seen.has(digits)) return false;
    seen.add(digits);
    return true;
  });
}
