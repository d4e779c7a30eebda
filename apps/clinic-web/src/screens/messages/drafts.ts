import type { Template } from './data';

export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** What is being written is kept while other steps are looked at: nothing typed is lost by choosing another in the list. */
const drafts = new Map<string, Draft>();

export const keyOf = (department: string, { step, channel, language }: Template): string =>
  [department, step, channel, language].join(' ');

export const draftOf = (key: string): Draft | null => drafts.get(key) ?? null;

export function keepDraft(key: string, draft: Draft | null): void {
  if (draft) drafts.set(key, draft);
  else drafts.delete(key);
}

/** The text in force: the department's own, or the product's. */
export function inForce({ own, product }: Template): Draft {
  const { subject, body } = own ?? product;
  return { subject, body };
}

export const isSame = (one: Draft, other: Draft): boolean => one.subject === other.subject && one.body === other.body;

/** `text` with a brace put in at a place; the place after it. */
export function withBrace(text: string, from: number, to: number, brace: string): { text: string; at: number } {
  const put = `{${brace}}`;
  return { text: text.slice(0, from) + put + text.slice(to), at: from + put.length };
}
