import { getPreview } from '../../api/patient';
import type { Preview, Questionnaire } from '../../api/types';
import { type Language, readLanguage } from '../../text/text';

export type { Language, Preview, Questionnaire };

export const loadPreview = getPreview;

/** The device's language, for our own words; nothing is remembered. */
export const deviceLanguage = (): Language => readLanguage(navigator.language.split('-')[0]);
