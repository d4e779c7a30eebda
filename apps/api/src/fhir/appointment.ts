import { APPOINTMENT_ANCHORS, type AppointmentAnchor } from '@stemme/pathways';
import { Temporal } from 'temporal-polyfill';
import { CPR_SYSTEM } from './names.js';
import { FhirFault, type Issue, type IssueType } from './outcome.js';

/** What a FHIR Appointment tells. */
export interface ToldAppointment {
  readonly source: string;
  readonly reference: string;
  readonly cpr: string;
  readonly kind: AppointmentAnchor;
  readonly state: 'booked' | 'kept' | 'cancelled';
  /** Local date and wall clock time; null where a cancellation does not say. */
  readonly on: { readonly date: string; readonly time: string } | null;
  readonly version: number | null;
}

/** What the statuses mean here; what is only wished for is no appointment yet. FHIR R4, AppointmentStatus. */
const STATES: Readonly<Record<string, ToldAppointment['state']>> = {
  booked: 'booked',
  'checked-in': 'kept',
  arrived: 'kept',
  fulfilled: 'kept',
  cancelled: 'cancelled',
  noshow: 'cancelled',
  'entered-in-error': 'cancelled',
};

/** Where an appointment says of what kind it is; a visit when it does not. */
export const KIND_SYSTEM = 'urn:stemme:appointment-kind';

const MOST_NAME = 200;

/**
 * Reads a resource of unknown origin.
 * @param named the identifier of a conditional update, `system|value`: the resource has it too
 * @param zone of the department, for its local date
 * @throws FhirFault with everything that is wrong
 */
export function readAppointment(body: unknown, named: string | null, zone: string): ToldAppointment {
  const resource = fields(body);
  if (resource.resourceType !== 'Appointment') throw fault([issue('invalid', 'Appointment', 'no Appointment')]);
  const issues: Issue[] = [];
  const identifier = identifierOf(resource, named, issues);
  const state = stateOf(resource, issues);
  const cpr = cprOf(resource, issues);
  const kind = kindOf(resource, issues);
  const on = startOf(resource, zone, state !== 'cancelled', issues);
  const version = versionOf(resource);
  if (issues.length > 0 || !identifier || !state || !cpr || !kind) throw fault(issues);
  return { ...identifier, cpr, kind, state, on, version };
}

function identifierOf(resource: Fields, named: string | null, issues: Issue[]) {
  const all = list(resource.identifier).map((one) => ({ source: text(one.system), reference: text(one.value) }));
  const wanted = named === null ? all[0] : all.find(({ source, reference }) => `${source}|${reference}` === named);
  const { source, reference } = wanted ?? { source: '', reference: '' };
  if (/^(urn:|https?:\/\/)\S+$/.test(source) && reference.trim() !== '' && (source + reference).length <= MOST_NAME) {
    return { source, reference };
  }
  issues.push(
    issue('required', 'Appointment.identifier', 'an identifier with a system and a value, the one it is told by'),
  );
  return null;
}

function stateOf({ status }: Fields, issues: Issue[]): ToldAppointment['state'] | null {
  const known = Object.hasOwn(STATES, text(status)) ? STATES[text(status)]! : null;
  if (!known) issues.push(issue('value', 'Appointment.status', `one of ${Object.keys(STATES).join(', ')}`));
  return known;
}

function cprOf(resource: Fields, issues: Issue[]): string | null {
  const found = list(resource.participant).flatMap(({ actor }) => {
    const { identifier } = fields(actor);
    const { system, value } = fields(identifier);
    return system === CPR_SYSTEM && typeof value === 'string' ? [value] : [];
  });
  const [cpr] = found;
  if (cpr !== undefined && new Set(found).size === 1) return cpr;
  issues.push(
    issue('required', 'Appointment.participant.actor.identifier', `one patient, by the identifier of ${CPR_SYSTEM}`),
  );
  return null;
}

function kindOf(resource: Fields, issues: Issue[]): AppointmentAnchor | null {
  const codes = list(resource.serviceType)
    .flatMap(({ coding }) => list(coding))
    .flatMap(({ system, code }) => (system === KIND_SYSTEM ? [text(code)] : []));
  const [code = 'visit'] = codes;
  const kind = APPOINTMENT_ANCHORS.find((one) => one === code);
  if (kind && codes.length <= 1) return kind;
  issues.push(issue('value', 'Appointment.serviceType', `one of ${APPOINTMENT_ANCHORS.join(', ')}`));
  return null;
}

function startOf({ start }: Fields, zone: string, isNeeded: boolean, issues: Issue[]): ToldAppointment['on'] {
  if (start === undefined && !isNeeded) return null;
  try {
    const there = Temporal.Instant.from(text(start)).toZonedDateTimeISO(zone);
    return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) };
  } catch {
    issues.push(issue(start === undefined ? 'required' : 'value', 'Appointment.start', 'an instant with its offset'));
    return null;
  }
}

/** The teller's own count, else the moment it was last changed. */
function versionOf({ meta }: Fields): number | null {
  const { versionId, lastUpdated } = fields(meta);
  if (typeof versionId === 'string' && /^\d{1,15}$/.test(versionId)) return Number(versionId);
  const at = typeof lastUpdated === 'string' ? Date.parse(lastUpdated) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function issue(code: IssueType, expression: string, diagnostics: string): Issue {
  return { severity: 'error', code, diagnostics, expression: [expression] };
}

function fault(issues: readonly Issue[]): FhirFault {
  return new FhirFault(422, issues);
}
