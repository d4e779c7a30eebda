import { getChannels, putChannels } from '../../api/patient';
import type { OwnChannels } from '../../api/types';

export type { OwnChannels };
export const loadChannels = getChannels;
export const saveChannels = putChannels;
