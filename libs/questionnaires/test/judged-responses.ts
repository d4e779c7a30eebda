import { compile } from '../src/compile.js';
import type { Item, Questionnaire } from '../src/document.js';
import { engines } from '../src/engines/engines.js';
import { validateResponse } from '../src/fhir/response/validate-response.js';

/** Small questionnaires, and what is said of responses to them. */

export const text = (words: string) => ({ en: words });
export const question = (code: string, more: object = {}): Item =>
  ({ code, type: 'text', text: text(code), ...more }) as Item;

export function questionnaire(...items: readonly Item[]): Questionnaire {
  return {
    id: 'q1',
    version: 2,
    url: 'http://example.org/Questionnaire/q1',
    languages: ['en'],
    title: text('q'),
    rights: 'none',
    instruments: [],
    items,
  };
}

export const CODINGS = [
  { value: 'a', text: text('Apple'), as: { coding: { system: 'http://s', code: 'a', display: 'Apple' } } },
  { value: 'b', text: text('Pear'), as: { coding: { system: 'http://s', code: 'b', display: 'Pear' } } },
];

export const fruit = question('fruit', { type: 'choice', options: CODINGS });
export const apple = { valueCoding: { system: 'http://s', code: 'a', display: 'Apple' } };

export function judge(items: readonly Item[], given: unknown, more: object = {}) {
  const response = { resourceType: 'QuestionnaireResponse', status: 'completed', item: given, ...more };
  const { issues, valid } = validateResponse(compile(questionnaire(...items), engines), response);
  const said = issues.filter(({ code }) => code !== 'no-questionnaire');
  return { valid, said: said.map(({ path, code }) => `${path.replace('QuestionnaireResponse', 'QR')} ${code}`) };
}

export const item = (linkId: string, ...answer: object[]) => ({ linkId, ...(answer.length > 0 && { answer }) });
