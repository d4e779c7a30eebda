import type { Text } from '@stemme/triage';
import { call } from './call';

/** What the department does when a rule has fired. */
export interface ActionCard {
  readonly ruleSet: string;
  readonly rule: string;
  /** Goes up each time it is written. */
  readonly version: number;
  readonly instruction: Text | null;
  /** The number to call, as it is now. */
  readonly phone: string | null;
  readonly phoneLabel: Text | null;
  /** One of the department's numbers. */
  readonly phoneKind: string | null;
  /** A number of the card's own. */
  readonly phoneNumber: string | null;
  readonly journal: Text | null;
  readonly by: string;
  readonly at: string;
}

export interface ActionCardList {
  readonly cards: readonly ActionCard[];
  readonly may: { readonly edit: boolean };
  readonly phones: readonly { readonly kind: string; readonly label: Text; readonly number: string }[];
  /** What a journal text may leave open, by language. */
  readonly braces: Readonly<Record<'da' | 'en', readonly string[]>>;
}

export interface ActionCardChange {
  /** The one that was read; 0 = there was none. */
  readonly version: number;
  readonly instruction: Text | null;
  readonly phoneKind: string | null;
  readonly phoneNumber: string | null;
  readonly journal: Text | null;
}

type Signal = AbortSignal | undefined;

const ROOT = '/api/clinic/departments/{department}/action-cards';
const ONE = `${ROOT}/{ruleSet}/{rule}`;

/** One rule of one rule set in one department. */
export interface CardPlace {
  readonly department: string;
  readonly ruleSet: string;
  readonly rule: string;
}
const at = ({ department, ruleSet, rule }: CardPlace) => ({ department, ruleSet, rule });

/** All cards of the department, or those of one rule set. */
export const getActionCards = (department: string, ruleSet?: string, signal?: Signal): Promise<ActionCardList> =>
  call('GET', ROOT, { department }, { ...(ruleSet ? { query: { ruleSet } } : {}), signal });
export const putActionCard = (place: CardPlace, body: ActionCardChange): Promise<ActionCard> =>
  call('PUT', ONE, at(place), { body });
export const deleteActionCard = (place: CardPlace, version: number): Promise<void> =>
  call('DELETE', `${ONE}/{version}`, { ...at(place), version });
export const getActionCardHistory = (place: CardPlace, signal?: Signal): Promise<{ versions: readonly ActionCard[] }> =>
  call('GET', `${ONE}/history`, at(place), { signal });
