import type { Text } from '../language.js';
import type { Source } from './source.js';

/** Marks that only shape a text; each block of it is a line of the plain one. */
const BLOCKS = /^(p|div|br|ul|ol|li|h[1-6]|hr|section|article|blockquote)$/;
const INLINE = /^(b|i|em|strong|u|s|span|small|sup|sub|font|center|mark)$/;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]{0,1000})?)\/?>/g;
/** Looks, as attributes. */
const HARMLESS = /^(\s+(style|class|align|color|id|dir|lang|title)\s*=\s*("[^"]*"|'[^']*'))*\s*$/i;

/**
 * An HTML element's words, without the marks. A picture, a link, a table or anything that could run has no place in a
 * plain text, and refuses it.
 */
export function plainText(source: Source, text: Text, path: string): Text | undefined {
  const plain: Record<string, string> = {};
  for (const [language, html] of Object.entries(text)) {
    const words = wordsOf(html);
    if (words === undefined) return source.refuse(path, 'unsupported-markup');
    if (words !== '') plain[language] = words;
  }
  if (plain[source.language] === undefined) return source.refuse(path, 'no-text');
  source.ignore(path, 'html-as-text');
  return plain;
}

function wordsOf(html: string): string | undefined {
  let isKnown = true;
  const marked = html.replace(TAG, (_, __, name: string, attributes: string) => {
    const tag = name.toLowerCase();
    if (!HARMLESS.test(attributes)) isKnown = false;
    if (BLOCKS.test(tag)) return '\n';
    if (!INLINE.test(tag)) isKnown = false;
    return '';
  });
  if (!isKnown || /<[a-zA-Z/!?]/.test(marked)) return undefined;
  const words = marked.replace(/&(lt|gt|amp|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
  const lines = words.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ', '#39': "'" };
