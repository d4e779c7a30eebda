/** Who gave the answers: the patient, the patient with somebody's help, or somebody for the patient. */
export const ANSWERED_BY = ['self', 'helped', 'proxy'] as const;
