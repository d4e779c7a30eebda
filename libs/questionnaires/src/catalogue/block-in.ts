import type { Block } from './compose.js';
import type { LanguageTag, Text } from '../language.js';

/** An instrument in some of its languages, the first given first. Texts in others are left behind. */
export function blockIn(block: Block, languages: readonly LanguageTag[]): Block {
  return { ...(only(block, languages) as Block), languages };
}

/** What is read in a block file are texts and plain data; a text is a record whose keys are languages. */
function only(value: unknown, languages: readonly LanguageTag[]): unknown {
  if (Array.isArray(value)) return value.map((each) => only(each, languages));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return Object.fromEntries(languages.map((each) => [each, value[each]]));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, only(inner, languages)]));
}

function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return keys.includes('da') && keys.includes('en') && keys.length === 2;
}
