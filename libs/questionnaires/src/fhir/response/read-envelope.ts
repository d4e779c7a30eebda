import { type Fields, isFields } from '../../check/faults.js';
import { isTemporalValue } from '../../dates.js';
import type { Questionnaire } from '../../document.js';
import { RESPONSE_STATUSES, type ResponseStatus } from '../shared/r4.js';
import { versionOf } from '../to/to-fhir.js';
import type { Issues } from './issues.js';
import { typeIn } from './read-address.js';

const ROOT = 'QuestionnaireResponse';

const KEYS: ReadonlySet<string> = new Set(
  `resourceType id meta implicitRules language text contained extension modifierExtension identifier basedOn partOf
  questionnaire status subject encounter authored author source item fhir_comments`.split(/\s+/),
);

/** What is said around the items. Gives the status, or `undefined` when there is none that can be gone by. */
export function readEnvelope(document: Questionnaire, response: Fields, issues: Issues): ResponseStatus | undefined {
  const { status } = response;
  const known = RESPONSE_STATUSES.find((each) => each === status);
  if (status === undefined || status === null || status === '') issues.add(ROOT, 'missing-status');
  else if (!known) issues.add(`${ROOT}.status`, 'unknown-status');
  checkReference(document, response.questionnaire, issues);
  for (const key of Object.keys(response))
    if (!KEYS.has(key) && !key.startsWith('_')) issues.add(ROOT, 'unknown-property');
  for (const key of ['subject', 'encounter', 'author', 'source', 'identifier', 'meta'])
    if (response[key] !== undefined && !isFields(response[key])) issues.add(`${ROOT}.${key}`, 'not-fhir');
  checkAuthored(response.authored, issues);
  checkSubject(response.subject, issues);
  return known;
}

/** A dateTime: fractions of a second do not matter. */
function checkAuthored(authored: unknown, issues: Issues): void {
  if (authored === undefined) return;
  const whole = typeof authored === 'string' && authored.replace(/(:\d\d)\.\d+/, '$1');
  if (whole === false || !isTemporalValue('dateTime', whole, true)) issues.add(`${ROOT}.authored`, 'not-fhir');
}

/** Of a type the questionnaire is not meant for. Names without a type (`urn:uuid:…`) may be anything. */
function checkSubject(subject: unknown, issues: Issues): void {
  const { subjects } = issues.rules;
  if (!isFields(subject) || subjects.size === 0) return;
  const { type, reference } = subject;
  const named = typeof reference === 'string' ? typeIn(reference) : undefined;
  const found = named ?? (typeof type === 'string' ? type : undefined);
  if (found !== undefined && !subjects.has(found)) issues.add(`${ROOT}.subject`, 'other-subject');
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
