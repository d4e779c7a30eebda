/** What a system may be let read, named as SMART names it. Source: SMART App Launch 2, scopes for backend services. */
export const SCOPES = ['system/Questionnaire.rs', 'system/QuestionnaireResponse.rs', 'system/Observation.rs'] as const;
export type Scope = (typeof SCOPES)[number];
