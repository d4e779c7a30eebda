import { OBSERVATION, QUESTIONNAIRE, RESPONSE, SERVICE_REQUEST, TASK } from './parameters.js';
import type { Parameters } from './search.js';

const DOCUMENTATION = {
  Questionnaire: 'What the product ships and what the department has taken into use; drafts are not shown.',
  QuestionnaireResponse:
    'What patients have handed in. An amendment has a number of its own; what it replaced is no longer found. Answers that were retracted are entered-in-error.',
  Observation: 'Scores, each with how it came about; one that is only bounded has no value but what it lies between.',
  ServiceRequest:
    'Talks with a patient that were asked for: by telephone, by video or as a visit. The one that asked and the one who is to do it are named, not referred to.',
  Task: 'What became of each such request, under the same id. It is closed at the screens of the clinic, not from here.',
} as const;

/** What can be asked here; known to everybody. */
export function capabilityStatement(base: string, date: string) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date,
    kind: 'instance',
    software: { name: 'Stemme' },
    implementation: { description: 'Stemme', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        security: { description: 'A clinician who is signed in, or a system with a bearer token of its own.' },
        resource: [
          resource('Questionnaire', QUESTIONNAIRE, ['read', 'search-type']),
          resource('QuestionnaireResponse', RESPONSE, ['read', 'search-type']),
          resource('Observation', OBSERVATION, ['search-type']),
          resource('ServiceRequest', SERVICE_REQUEST, ['read', 'search-type']),
          resource('Task', TASK, ['read', 'search-type']),
          APPOINTMENT,
        ],
      },
    ],
  } as const;
}

/** Told, never read: what is planned for a patient leaves no house. */
const APPOINTMENT = {
  type: 'Appointment',
  documentation:
    'A system that may tells of appointments. They are known by their identifier: POST, or PUT with ?identifier=<system>|<value>. The patient is the participant with a CPR number.',
  interaction: [{ code: 'create' }, { code: 'update' }],
  versioning: 'no-version',
  conditionalCreate: true,
  conditionalUpdate: true,
} as const;

function resource(type: keyof typeof DOCUMENTATION, parameters: Parameters, interactions: readonly string[]) {
  return {
    type,
    documentation: DOCUMENTATION[type],
    interaction: interactions.map((code) => ({ code })),
    versioning: 'no-version',
    searchParam: Object.entries(parameters).map(([name, kind]) => ({ name, type: kind })),
  };
}
