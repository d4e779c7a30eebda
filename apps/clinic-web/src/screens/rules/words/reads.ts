import { type Predicate } from '@stemme/triage';
import type { Language } from '../../../text/language';
import type { Material } from './material';
import { bandName, codeName, figure, listed, optionsOf } from './names';
import { PHRASES } from './phrases';

/** The items and scales that conditions read, each once, in the order they come. */
export function codesIn(predicates: readonly Predicate[]): string[] {
  return [...new Set(predicates.flatMap(read))];
}

function read(one: Predicate): string[] {
  if ('all' in one) return one.all.flatMap(read);
  if ('any' in one) return one.any.flatMap(read);
  if ('not' in one) return read(one.not);
  if ('repeated' in one) return read(one.repeated);
  if ('item' in one) return [one.item];
  if ('scale' in one) return [one.scale];
  if ('change' in one) return [one.change];
  if ('within' in one) return [one.within];
  if ('band' in one) return [one.band];
  if ('missing' in one) return [one.missing];
  return 'limit' in one ? [one.limit] : [];
}

/** A question in full with its answers, or a score with its severities. */
export function itemLine(
  code: string,
  material: Material,
  language: Language,
): { readonly text: string; readonly answers: string } {
  const name = codeName(code, material, language);
  const { or, quoted } = PHRASES[language];
  const scale = material.scales.get(code);
  if (scale) {
    const bands = scale.bands.map(
      (band) =>
        `${figure(band.from, language)}–${figure(band.to, language)} ${bandName(code, band.code, material, language)}`,
    );
    return { text: name, answers: bands.join(', ') };
  }
  const item = material.items.get(code);
  const full = item?.text ? quoted(item.text[language] || item.text.da) : '';
  const answers = optionsOf(item, language).map(({ label }) => label);
  return { text: full && full !== name ? `${name}: ${full}` : name, answers: listed(answers, or) };
}
