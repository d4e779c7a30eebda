import type { Language } from '../../../text/language';
import { useText } from '../../../text/text';
import { ChoiceAt } from '../../../ui/editing/controls';
import type { Path } from '../../../ui/editing/path';
import type { MaterialItem } from '../data';
import type { Material } from '../words/material';
import { codeName, itemName, scaleName } from '../words/names';
import { useEdit } from './edit-context';

/** `numbers`: what can be more or less; `measures`: what a patient may have a limit of. */
export type Which = 'all' | 'items' | 'scales' | 'numbers' | 'measures';

const LONGEST = 100;

/** The questions and scores of the pathway, for choosing: scores first, a question with its whole text. */
export function codeOptions(
  material: Material,
  language: Language,
  only: Which,
): readonly { readonly value: string; readonly label: string }[] {
  const scales = [...material.scales.keys()].map((value) => ({ value, label: scaleName(value, material, language) }));
  const items = [...material.items.values()]
    .filter((item) => (only === 'numbers' || only === 'measures' ? isNumber(item) : true))
    .map(({ code }) => ({ value: code, label: fullName(code, material, language) }));
  if (only === 'scales') return scales;
  return only === 'items' || only === 'measures' ? items : [...scales, ...items];
}

function isNumber({ min, max, type }: MaterialItem): boolean {
  return (min !== null || max !== null) && type !== 'multiple';
}

function fullName(code: string, material: Material, language: Language): string {
  const short = itemName(code, material, language);
  const text = material.items.get(code)?.text;
  const full = text ? text[language] || text.da : '';
  const said = !full ? short : short.includes(full) ? full : `${short}: ${full}`;
  return said.length > LONGEST ? `${said.slice(0, LONGEST - 2)} …` : said;
}

/** One of the pathway's questions or scores. One that the pathway no longer has stays until another is chosen. */
export function CodeAt({ path, label, only }: { path: Path; label: string; only: Which }) {
  const { language } = useText();
  const { material } = useEdit().reading;
  return <ChoiceAt path={path} label={label} options={codeOptions(material, language, only)} />;
}

/** Codes in a list, by their names. */
export function useCodeNames(): (code: string) => string {
  const { language } = useText();
  const { material } = useEdit().reading;
  return (code) => codeName(code, material, language);
}
