/** What a column of CPR numbers is headed by; the first of each is what a template has. */
export const CPR_WORDS = {
  da: ['cpr', 'cpr-nummer', 'cpr-nr', 'cpr-nr.', 'cprnr', 'personnummer'],
  en: ['cpr', 'cpr number'],
} as const;

/** As it is looked for: no hyphen, no space. */
export function plainCpr(cell: string): string {
  return cell.replace(/[-\s]/g, '').toUpperCase();
}

/**
 * Could it be a CPR number? A search takes anything else for a name, and a file must never find somebody by a name.
 * Whether it is one is said when the patient is registered.
 */
export function hasCprForm(plain: string): boolean {
  return /^\d{7}(\d{2}|[A-Z]{2})\d$/.test(plain);
}
