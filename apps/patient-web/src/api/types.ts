import type { Answers, Language, Questionnaire, Text } from '@stemme/questionnaires';
import type { RuleSet, Vocabulary } from '@stemme/triage';

/** The patient's HTTP contract. Instants are ISO 8601 in UTC, dates `YYYY-MM-DD`. */

export type { Answers, Language, Questionnaire, Text };

export interface Session {
  readonly name: string;
  readonly language: Language;
  readonly csrf: string;
  readonly demo: boolean;
  readonly expiresAt: string;
}

export interface Phone {
  readonly label: Text;
  readonly number: string;
  readonly checkedOn: string;
}

export interface Read {
  readonly at: string;
  readonly by: string;
}

export interface Home {
  readonly toAnswer: readonly {
    readonly assignment: string;
    readonly title: Text;
    readonly department: string;
    readonly openedAt: string;
    readonly dueAt: string;
    readonly closesAt: string;
    readonly started: boolean;
    readonly late: boolean;
  }[];
  readonly sent: readonly {
    readonly response: string;
    readonly title: Text;
    readonly department: string;
    readonly receivedAt: string;
    readonly read: Read | null;
  }[];
  readonly next: readonly { readonly title: Text; readonly department: string; readonly on: string }[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly phones: readonly Phone[];
    readonly whenRead: Text;
  }[];
  readonly enrolments: readonly {
    readonly id: string;
    readonly department: string;
    readonly status: string;
    readonly canAskExtra: boolean;
  }[];
}

export interface Draft {
  readonly version: number;
  readonly answers: Answers;
  readonly place: string;
  readonly language: Language;
  readonly savedAt: string;
}

/** Rules that an answer alone can prove, and what to show for each of them. */
export interface Crisis {
  readonly texts: Readonly<Record<string, Text>>;
  readonly ruleSet: RuleSet;
  readonly vocabulary: Vocabulary;
}

export interface Assignment {
  readonly id: string;
  readonly title: Text;
  readonly department: { readonly name: string; readonly phones: readonly Phone[] };
  readonly state: 'open' | 'answered' | 'late' | 'revoked' | 'planned';
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  /** Missing until the assignment has opened. */
  readonly document: Questionnaire | null;
  readonly draft: Draft | null;
  readonly startText: Text;
  readonly crisis: Crisis | null;
  readonly response: { readonly id: string; readonly receivedAt: string; readonly answers?: Answers } | null;
}

export interface DraftBody {
  readonly baseVersion: number;
  readonly answers: Answers;
  readonly place: string;
  readonly language: Language;
  readonly questionnaireVersion: number;
  readonly deviceAt: string;
}

export interface DraftSaved {
  readonly version: number;
  readonly savedAt: string;
  readonly advice: Text | null;
}

export const ANSWERED_BY = ['self', 'helped', 'proxy'] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

export interface HandIn {
  readonly assignment: string;
  readonly questionnaireVersion: number;
  readonly answers: Answers;
  readonly language: Language;
  readonly mode: 'web' | 'tablet';
  readonly answeredBy: AnsweredBy;
  readonly startedAt: string;
  readonly completedAt: string;
  readonly supersedes?: string;
}

export interface HandedIn {
  readonly id: string;
  readonly receivedAt: string;
  readonly late: boolean;
  readonly version: number;
  readonly advice: Text | null;
}

export interface SentAnswers {
  readonly id: string;
  readonly title: Text;
  readonly receivedAt: string;
  readonly state: 'assessing' | 'no-contact' | 'will-be-read' | 'read';
  readonly text: Text;
  readonly nextOn: string | null;
  readonly read: Read | null;
  readonly answers: readonly { readonly question: Text; readonly answer: Text | null }[];
  readonly advice?: Text | null;
}

export interface ContactRequest {
  readonly id: string;
  readonly enrolment: string;
  readonly urgent: 0 | 1 | 2;
  readonly message?: string;
}

export interface AccessLog {
  readonly entries: readonly {
    readonly at: string;
    readonly who: string;
    readonly department: string;
    readonly what: Text;
    readonly why: Text;
    /** How often on that day; `at` is the last time. */
    readonly count: number;
  }[];
}
