import type { ProductText as Text } from '@stemme/questionnaires';
import { ownReason, type Reason } from './reasons.js';

/** A limit of a patient's own that ends, or has ended. `expiresOn`: the last local date it is used, `YYYY-MM-DD`. */
export function limitReason({
  label,
  expiresOn,
  expired,
  clinicianName,
}: {
  readonly label: Text;
  readonly expiresOn: string;
  readonly expired: boolean;
  readonly clinicianName: string;
}): Reason {
  const date = expiresOn.split('-').reverse().join('.');
  const because = expired
    ? {
        da: `Patientens egen grænse gjaldt til og med ${date}: nu gælder standardgrænsen igen`,
        en: `The patient's own limit held until ${date}: the standard limit holds again`,
      }
    : {
        da: `Patientens egen grænse gælder til og med ${date}: derefter gælder standardgrænsen igen`,
        en: `The patient's own limit holds until ${date}: after that the standard limit holds again`,
      };
  const by = { da: 'Sat af', en: 'Set by' };
  const of = { da: 'Måling', en: 'Measurement' };
  return {
    ...ownReason('limit-expired', 'blue', because),
    readings: [
      { code: 'limit.code', label: of, value: label, before: null },
      { code: 'limit.by', label: by, value: { da: clinicianName, en: clinicianName }, before: null },
    ],
  };
}
