import type { Fields } from '../../check/faults.js';
import type { Questionnaire } from '../../document.js';
import { RESPONSE_STATUSES, type ResponseStatus } from '../shared/r4.js';
import { versionOf } from '../to/to-fhir.js';
import type { Issues } from './issues.js';

const ROOT = 'QuestionnaireResponse';

/** What is said around the items. Gives the status, or `undefined` when there is none that can be gone by. */
export function readEnvelope(document: Questionnaire, response: Fields, issues: Issues): ResponseStatus | undefined {
  const { status } = response;
  const known = RESPONSE_STATUSES.find((each) => each === status);
  if (status === undefined || status === null || status === '') issues.add(ROOT, 'missing-status');
  else if (!known) issues.add(`${ROOT}.status`, 'unknown-status');
  checkReference(document, response.questionnaire, issues);
  return known;
}

function checkReference(document: Questionnaire, questionnaire: unknown, issues: Issues): void {
  const path = `${ROOT}.questionnaire`;
  if (questionnaire === undefined) {
    issues.add(ROOT, 'no-questionnaire', 'information');
    return;
  }
  if (typeof questionnaire !== 'string' || questionnaire === '') {
    issues.add(path, 'not-fhir');
    return;
  }
  const [address = '', version] = questionnaire.split('|');
  // what is contained in the response itself is named within it
  if (address.startsWith('#')) return;
  if (!isAddressOf(document, address)) issues.add(path, 'other-questionnaire');
  else if (version !== undefined && !versionsOf(document).has(version)) issues.add(path, 'other-version', 'warning');
}

/** The canonical address, or the place of the same resource on a server. Without an address of its own: anything. */
function isAddressOf(document: Questionnaire, address: string): boolean {
  const own = [document.url, document.origin?.id].filter((each) => each !== undefined);
  if (own.length === 0 || own.includes(address)) return true;
  const id = /(?:^|\/)Questionnaire\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(address)?.[1];
  if (id === undefined) return false;
  return id === document.id || own.some((each) => each.split('/').at(-1) === id);
}

function versionsOf(document: Questionnaire): ReadonlySet<string> {
  const { origin, version } = document;
  return new Set([versionOf(document), String(version), ...(origin?.version ? [origin.version] : [])]);
}
