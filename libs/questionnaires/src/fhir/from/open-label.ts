import { tagIn } from '../../language.js';
import type { Text } from '../../language.js';
import { type Context, extension } from './context.js';
import type { Entry } from './outline.js';
import { plain, textAt } from './texts.js';

/** What the field for the patient's own words is called where the source does not say. */
const OTHER: Readonly<Record<string, string>> = {
  da: 'Andet',
  de: 'Anderes',
  en: 'Other',
  es: 'Otro',
  fi: 'Muu',
  fr: 'Autre',
  is: 'Annað',
  it: 'Altro',
  nb: 'Annet',
  nl: 'Anders',
  no: 'Annet',
  pl: 'Inne',
  pt: 'Outro',
  sv: 'Annat',
};

export function openLabel(context: Context, entry: Entry, open: boolean): Text | undefined {
  if (!open) return undefined;
  const label = extension(context, entry.part, 'openLabel');
  const said = label && textAt(context, label, 'valueString');
  return said ?? plain(context, OTHER[tagIn(Object.keys(OTHER), context.language) ?? 'en'] as string);
}
