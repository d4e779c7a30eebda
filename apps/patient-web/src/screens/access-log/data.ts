import { getAccessLog } from '../../api/patient';
import type { AccessLog } from '../../api/types';

export type { AccessLog };
export const loadAccessLog = getAccessLog;
