/** What a system may be let do, named as SMART names it. Source: SMART App Launch 2, scopes for backend services. */
const READING = ['system/Questionnaire.rs', 'system/QuestionnaireResponse.rs', 'system/Observation.rs'] as const;
/** Why somebody is to be talked to is a clinician's own words: read by whoever is let, and by nobody as a matter of course. */
const TALKS = ['system/ServiceRequest.rs', 'system/Task.rs'] as const;
export const SCOPES = [...READING, ...TALKS, 'system/Appointment.write'] as const;
/** What a system is let do when nobody says: to read questionnaires, answers and scores. The rest is named. */
export const USUAL_SCOPES: readonly Scope[] = READING;
export type Scope = (typeof SCOPES)[number];
