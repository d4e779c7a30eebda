import type { MaterialItem, MaterialPathway } from '../data';
import { materialOf } from './material';

const item = (code: string, da: string, en: string, more: Partial<MaterialItem> = {}): MaterialItem => ({
  code,
  text: { da, en },
  ...{ type: 'number', options: null, unit: null, min: null, max: null },
  ...{ values: null, instrument: null, direction: 'higher-worse' },
  ...more,
});
const unit = (text: string) => ({ da: text, en: text });
const options = (...texts: readonly (readonly [number | string, string, string])[]) =>
  texts.map(([value, da, en]) => ({ value, text: { da, en } }));

/** A pathway with a question of each kind, for tests. */
export const pathway: MaterialPathway = {
  ...{ id: 'depression', version: 1, title: { da: 'Depression', en: 'Depression' }, inForce: true, offered: true },
  questionnaires: [
    {
      ...{ id: 'follow-up', version: 1, title: { da: 'Opfølgning', en: 'Follow-up' } },
      items: [
        item('phq9.9', 'Tanker om død', 'Thoughts of death', {
          ...{ type: 'choice', instrument: 'phq-9', min: 0, max: 3, values: [0, 1, 2, 3] },
          options: options(
            [0, 'Slet ikke', 'Not at all'],
            [1, 'Flere dage', 'Several days'],
            [2, 'Mere end halvdelen', 'More than half'],
            [3, 'Næsten hver dag', 'Nearly every day'],
          ),
        }),
        item('hf.chest', 'Har du smerter i brystet?', 'Do you have chest pain?', {
          ...{ type: 'boolean', min: 0, max: 1, values: [0, 1] },
          options: options([1, 'Ja', 'Yes'], [0, 'Nej', 'No']),
        }),
        item('hm.temp', 'Temperatur', 'Temperature', { unit: unit('°C'), min: 30, max: 45 }),
        item('hm.weight', 'Vægt', 'Weight', { unit: unit('kg'), min: 20, max: 350, direction: 'none' }),
        item('epi.types', 'Hvilke anfald?', 'Which seizures?', {
          ...{ type: 'multiple', direction: 'none' },
          options: options(['tc', 'Krampe', 'Convulsive'], ['abs', 'Fravær', 'Absence']),
        }),
        item('contact.topic', 'Hvad drejer det sig om?', 'What is it about?', { type: 'text', direction: null }),
      ],
      scales: [
        {
          ...{ code: 'phq-9.TOTAL', title: { da: 'PHQ-9, samlet score', en: 'PHQ-9, total score' }, min: 0, max: 27 },
          direction: 'higher-worse',
          bands: [
            { code: 'none', from: 0, to: 4, label: { da: 'ingen', en: 'none' } },
            { code: 'mild', from: 5, to: 9, label: { da: 'let', en: 'mild' } },
            { code: 'moderate', from: 10, to: 19, label: { da: 'moderat', en: 'moderate' } },
            { code: 'severe', from: 20, to: 27, label: { da: 'svær', en: 'severe' } },
          ],
          change: { value: 5, source: 'Löwe 2004' },
          source: 'Kroenke 2001',
        },
      ],
    },
  ],
  facts: [
    { id: 'week', title: { da: 'Uge i forløbet', en: 'Week of the pathway' }, kind: 'number', options: null },
    {
      ...{ id: 'sex', title: { da: 'Køn', en: 'Sex' }, kind: 'choice' },
      options: [
        { value: 'female', title: { da: 'Kvinde', en: 'Female' } },
        { value: 'male', title: { da: 'Mand', en: 'Male' } },
      ],
    },
  ],
};

export const material = materialOf({ pathways: [pathway] }, { 'hm.temp': { alertHigh: 39 } });
