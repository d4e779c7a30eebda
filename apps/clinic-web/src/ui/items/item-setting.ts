import type { Bilingual } from '../../text/language';
import type { ActionCardText } from '../action-card';
import type { Act, ItemView, OutcomeView, ToldView } from './item';

export interface HistoryView {
  acts: readonly {
    at: string;
    /** null = the house itself */
    by: string | null;
    act: string;
    text: Bilingual | null;
    note: string | null;
    nextAttemptAt: string | null;
    bulk: string | null;
    undone: boolean;
  }[];
  told: readonly ToldView[];
}

/** What the verbs of an item need of the screen they stand on; the screens reach the server, the verbs do not. */
export interface ItemSetting {
  act: Act;
  me: string;
  colleagues: readonly { id: string; name: string }[];
  /** the department's own */
  outcomes: readonly OutcomeView[];
  /** null until they have come */
  cards: readonly ActionCardText[] | 'failed' | null;
  readJournal: (item: ItemView) => Promise<string>;
  readHistory: (item: string) => Promise<HistoryView>;
  /** the item as it is now known */
  newest: (item: ItemView) => ItemView;
  /** a hook: tells colleagues that this item is open here */
  useOpen: (item: string | null) => void;
}
