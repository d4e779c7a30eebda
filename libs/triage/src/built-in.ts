/** Rules that stand in every rule set and that no department can edit away (clinical safety, house rule 2). */
import type { Rule } from './rule-set.js';

const SOURCE = 'Stemme clinical safety, house rule 2: a wish for contact and free text are alerts of their own';

const WANTS = { item: 'contact.want', op: '>=', value: 1 } as const;

const BUILT_IN: readonly Rule[] = [
  {
    id: 'contact-today',
    level: 'red',
    when: { all: [WANTS, { item: 'contact.urgent', op: '=', value: 2 }] },
    because: { da: 'Ønsker at blive ringet op i dag', en: 'Asks to be called today' },
    source: SOURCE,
    due: 'today',
  },
  {
    id: 'contact-wish',
    level: 'red',
    when: WANTS,
    // Counts only when known: a wish without an answer to how urgent it is stays red.
    unless: { item: 'contact.urgent', op: '=', value: 0 },
    because: { da: 'Ønsker kontakt', en: 'Asks for contact' },
    source: SOURCE,
  },
  {
    id: 'contact-can-wait',
    level: 'yellow',
    when: { all: [WANTS, { item: 'contact.urgent', op: '=', value: 0 }] },
    because: { da: 'Ønsker kontakt, men det kan vente', en: 'Asks for contact, but it can wait' },
    source: SOURCE,
  },
  {
    id: 'free-text',
    level: 'yellow',
    when: { item: 'contact.topic', op: 'answered' },
    because: { da: 'Har skrevet noget med egne ord', en: 'Wrote something in their own words' },
    source: SOURCE,
  },
];

/** The built-in rules. Their ids are reserved. */
export function builtIn(): readonly Rule[] {
  return BUILT_IN;
}
