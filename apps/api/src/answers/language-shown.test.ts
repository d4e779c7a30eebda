import { catalogue } from '@stemme/questionnaires/catalogue';
import { languageShown } from './language-shown.js';

const [shipped] = catalogue;
const german = { ...shipped!, languages: ['de-AT', 'ar'] };

it.each([
  [shipped!, 'da', 'da'],
  [shipped!, 'en', 'en'],
  [shipped!, 'en-GB', 'en'],
  [shipped!, 'de', 'da'],
  [german, 'de', 'de-AT'],
  [german, 'ar', 'ar'],
  [german, 'da', 'de-AT'],
])('%#: what is kept is what was read', (document, wanted, shown) => {
  expect(languageShown(document, wanted)).toBe(shown);
});
