/** What happens to an enrolment that runs on an older version of its pathway. */
export const HOWS = ['keep', 'migrate', 'end'] as const;
export type SwitchHow = (typeof HOWS)[number];
