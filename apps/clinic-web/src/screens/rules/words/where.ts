import type { RuleSet } from '@stemme/triage';
import { dictionaries, type Words } from '../../../text/dictionary';
import type { Language } from '../../../text/language';
import { partsOf } from '../../../ui/editing/path';
import type { Material } from './material';
import { codeName } from './names';

/** What a rule set is read with. */
export interface Reading {
  readonly t: Words['rules'];
  readonly language: Language;
  readonly levels: Words['common']['levelShort'];
  readonly material: Material;
}

/** What a rule is called: what stands in the worklist, in the reader's language. */
export function ruleName({ language, t }: Pick<Reading, 'language' | 't'>, ruleSet: RuleSet, place: number): string {
  const because = ruleSet.rules[place]?.because;
  return because?.[language] || because?.da || t.editor.newRule;
}

type Field = keyof Words['rules']['editor']['where'];
const OF_RULE = ['when', 'unless', 'because', 'source', 'tell', 'suppress', 'level', 'id'] as const;
const OF_SET = ['requires', 'limits', 'told', 'notTriaged', 'description'] as const;
const PARTS: readonly string[] = [...OF_RULE, ...OF_SET] satisfies readonly Field[];

/** Where something is, for a person: "Svær depression efter PHQ-9: betingelse". */
export function whereInWords(reading: Reading, ruleSet: RuleSet, pointer: string): string {
  const { where } = reading.t.editor;
  const parts = partsOf(pointer);
  const [first = '', second, third] = parts;
  const last = parts.at(-1);
  const spoken =
    last === 'da' || last === 'en' ? ` (${dictionaries[reading.language].editing[last].toLowerCase()})` : '';
  if (first === '') return where.set;
  if (first === 'rules' && second !== undefined) {
    const name = ruleName(reading, ruleSet, Number(second));
    return third && PARTS.includes(third) ? `${name}: ${String(where[third as Field])}${spoken}` : name;
  }
  const name = PARTS.includes(first) ? String(where[first as Field]) : first === 'rules' ? where.rules : where.set;
  if (first === 'limits' && second) return `${name}: ${codeName(second, reading.material, reading.language)}`;
  if (first === 'told' && second && Object.hasOwn(reading.levels, second))
    return `${name}: ${reading.levels[second as keyof typeof reading.levels]}${spoken}`;
  return `${name}${spoken}`;
}
