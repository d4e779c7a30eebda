import type { Scalar } from '@stemme/triage';
import type { Language } from '../../../text/language';
import type { MaterialItem } from '../data';
import type { Material } from './material';
import { PHRASES } from './phrases';

/** A text of the material in the reader's language. */
type Bilingual = Readonly<Record<Language, string>>;

function said(text: Bilingual | null | undefined, language: Language): string {
  return text ? text[language] || text.da : '';
}

/** "PHQ-9, spørgsmål 9"; of a question of the department's own the question itself; the code when nothing is known of it. */
export function itemName(code: string, { items }: Material, language: Language): string {
  const item = items.get(code);
  if (!item) return code;
  const phrases = PHRASES[language];
  const number = /\.(\d+[a-z]?)$/.exec(code)?.[1];
  if (item.instrument && number) return phrases.question(item.instrument.toUpperCase(), number);
  const text = said(item.text, language);
  return text ? phrases.quoted(text) : code;
}

/** "PHQ-9, samlet score" */
export function scaleName(code: string, { scales }: Material, language: Language): string {
  const scale = scales.get(code);
  if (!scale) return code;
  const title = said(scale.title, language);
  const instrument = code.slice(0, code.lastIndexOf('.')).toUpperCase();
  if (!instrument || title.toUpperCase().startsWith(instrument)) return title;
  return `${instrument}, ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Of a code that may be an item's or a scale's. */
export function codeName(code: string, material: Material, language: Language): string {
  return material.scales.has(code) ? scaleName(code, material, language) : itemName(code, material, language);
}

export function factName(id: string, { facts }: Material, language: Language): string {
  return said(facts.get(id)?.title, language) || id;
}

export function bandName(scale: string, band: string, { scales }: Material, language: Language): string {
  const found = scales.get(scale)?.bands.find(({ code }) => code === band);
  return said(found?.label, language) || band;
}

/** A threshold is never rounded: what is read is what is compared. */
export function figure(value: number, language: Language, grouped = true): string {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const options = { maximumFractionDigits: 10, useGrouping: grouped };
  return new Intl.NumberFormat(locale, options).format(value).replace('-', '−');
}

/** The unit of an item; '' when it has none. */
export function unitOf(code: string, { items }: Material, language: Language): string {
  return said(items.get(code)?.unit, language);
}

export function withUnit(value: number, code: string, material: Material, language: Language): string {
  const unit = unitOf(code, material, language);
  return unit ? `${figure(value, language)} ${unit}` : figure(value, language);
}

/** The options of an item that can be chosen by their texts; a yes or no has two. */
export function optionsOf(
  item: MaterialItem | undefined,
  language: Language,
): readonly { readonly value: Scalar; readonly label: string }[] {
  const { yes, no } = PHRASES[language];
  if (!item) return [];
  if (item.options?.length)
    return item.options.map(({ value, text }) => ({ value, label: said(text, language) || String(value) }));
  return item.type === 'boolean'
    ? [
        { value: 0, label: no },
        { value: 1, label: yes },
      ]
    : [];
}

/** An answer in words, else the number with its unit. */
export function valueName(code: string, value: Scalar, material: Material, language: Language): string {
  const phrases = PHRASES[language];
  const options = optionsOf(material.items.get(code), language);
  const option = options.find((one) => sameValue(one.value, value));
  if (option) return phrases.quoted(option.label);
  if (typeof value === 'number') return withUnit(value, code, material, language);
  if (typeof value === 'boolean') return phrases.quoted(value ? phrases.yes : phrases.no);
  return phrases.quoted(value);
}

export function factValueName(id: string, value: Scalar, { facts }: Material, language: Language): string {
  const phrases = PHRASES[language];
  const option = facts.get(id)?.options?.find((one) => one.value === value);
  if (option) return phrases.quoted(said(option.title, language) || String(option.value));
  if (typeof value === 'number') return figure(value, language);
  if (typeof value === 'boolean') return phrases.quoted(value ? phrases.yes : phrases.no);
  return phrases.quoted(value);
}

/** A yes is stored as 1 or as true. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  return number(a) === number(b);
}
function number(value: Scalar): Scalar {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** "a, b eller c" */
export function listed(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}
