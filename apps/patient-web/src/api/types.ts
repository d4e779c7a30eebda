import type { Answers, Language, Questionnaire, Text } from '@stemme/questionnaires';
import type { RuleSet, Vocabulary } from '@stemme/triage';
import type { components } from './schema.gen';

/**
 * The patient's HTTP contract. Made from the API's own description; only what that can call no more than "an object"
 * (the questionnaire, answers, rules) is given its type here. Instants are ISO 8601 in UTC, dates `YYYY-MM-DD`.
 */

export type { Answers, Language, Questionnaire, Text };

type Schema = components['schemas'];

export type Session = Readonly<Schema['PatientSessionDto']>;
export type Phone = Readonly<Schema['PhoneDto']>;
export type Home = Readonly<Schema['HomeDto']>;
export type Draft = Readonly<Omit<Schema['StoredDraftDto'], 'answers'>> & { readonly answers: Answers };

/** Rules that an answer alone can prove, and what to show for each of them. */
export interface Crisis {
  readonly texts: Readonly<Record<string, Text>>;
  readonly ruleSet: RuleSet;
  readonly vocabulary: Vocabulary;
}

export type Assignment = Readonly<Omit<Schema['AssignmentDto'], 'document' | 'draft' | 'crisis'>> & {
  /** Missing until the assignment has opened. */
  readonly document: Questionnaire | null;
  readonly draft: Draft | null;
  readonly crisis: Crisis | null;
};

/** A questionnaire to try: whoever has the link may see it, and nothing is kept. */
export interface Preview {
  readonly document: Questionnaire;
  readonly title: Text;
  readonly expiresAt: string;
}

export type DraftBody = Readonly<Schema['DraftDto']>;
export type DraftSaved = Readonly<Schema['DraftSavedDto']>;
export type HandIn = Readonly<Schema['SubmitDto']>;
export type HandedIn = Readonly<Schema['SubmittedDto']>;
export type SentAnswers = Readonly<Schema['ReceiptDto']>;
export type ContactRequest = Readonly<Schema['ContactRequestDto']>;
export type ContactReceived = Readonly<Schema['ContactReceivedDto']>;
export type AccessLog = Readonly<Schema['AccessLogDto']>;
/** How the patient is reached, in every department that knows them. */
export type OwnChannels = Readonly<Schema['OwnChannelsDto']>;
export type OwnChannelsChange = Readonly<Schema['OwnChannelsInDto']>;
