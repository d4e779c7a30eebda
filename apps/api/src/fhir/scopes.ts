/** What a system may be let do, named as SMART names it. Source: SMART App Launch 2, scopes for backend services. */
const READING = ['system/Questionnaire.rs', 'system/QuestionnaireResponse.rs', 'system/Observation.rs'] as const;
export const SCOPES = [...READING, 'system/Appointment.write'] as const;
/** What a system is let do when nobody says: to read. Writing is named. */
export const USUAL_SCOPES: readonly Scope[] = READING;
export type Scope = (typeof SCOPES)[number];
