import { getResponse } from '../../api/patient';
import type { SentAnswers } from '../../api/types';

export type { SentAnswers };
export const loadAnswers = getResponse;
