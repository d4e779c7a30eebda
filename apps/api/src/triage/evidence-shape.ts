import type { Fault } from '../platform/errors.js';
import { escaped, isRecord } from './evidence-differences.js';
import { FORMAT, FORMAT_VERSION } from './evidence.js';

type Kind = 'text' | 'text?' | 'number' | 'number?' | 'boolean' | 'object';
interface Shape {
  readonly [key: string]: Kind | Shape | readonly [Shape];
}

const DOCUMENTED: Shape = { id: 'text', version: 'number', sha256: 'text', document: 'object' };

const ANSWERED: Shape = {
  at: 'text',
  language: 'text',
  mode: 'text',
  proxy: 'boolean',
  asked: 'object',
  answers: 'object',
  scores: 'object',
  versions: 'object',
};

const SHAPE: Shape = {
  format: 'text',
  formatVersion: 'number',
  product: { version: 'text', scoringEngine: 'text' },
  exported: { at: 'text', by: 'text?' },
  patient: { id: 'text', name: 'text?', cpr: 'text?' },
  response: {
    id: 'text',
    department: 'text',
    enrolment: 'text',
    assignment: 'text',
    pathway: 'text',
    pathwayVersion: 'number',
    step: 'text',
    version: 'number',
    supersedes: 'text?',
    receivedAt: 'text',
    completedAt: 'text',
    language: 'text',
    mode: 'text',
    answeredBy: 'text',
    late: 'boolean',
    bodySha256: 'text',
  },
  questionnaire: DOCUMENTED,
  answers: { canonical: 'text', sha256: 'text' },
  definitions: [DOCUMENTED],
  scores: [{ instrument: 'text', scale: 'text', definitionVersion: 'text', engineVersion: 'text', score: 'object' }],
  ruleSet: DOCUMENTED,
  subject: { facts: 'object', limits: 'object' },
  limits: [
    { code: 'text', sides: 'object', baseline: 'number?', reason: 'text?', by: 'text?', from: 'text?', until: 'text?' },
  ],
  history: [{ response: 'text', answered: ANSWERED }],
  answered: ANSWERED,
  evaluation: { level: 'text', atWorst: 'text?', decidedAt: 'text', triage: 'object' },
  parts: 'object',
  checksum: 'text',
};

/** What the rules read may hold more than every response has. */
const OPTIONAL: readonly string[] = ['unknownAsked', 'settledAt'];

/** Why a value is no bundle of this format; none when it is one. What it says is not looked at here. */
export function shapeFaults(value: unknown): Fault[] {
  if (!isRecord(value)) return [{ path: '', code: 'wrong-type' }];
  if (value.format !== FORMAT) return [{ path: '/format', code: 'unknown-format' }];
  if (value.formatVersion !== FORMAT_VERSION) return [{ path: '/formatVersion', code: 'unknown-version' }];
  return faultsOf(value, SHAPE, '');
}

function faultsOf(value: unknown, shape: Kind | Shape | readonly [Shape], path: string): Fault[] {
  if (typeof shape === 'string') return isKind(value, shape) ? [] : [{ path, code: 'wrong-type' }];
  if (isList(shape)) {
    if (!Array.isArray(value)) return [{ path, code: 'wrong-type' }];
    return value.flatMap((one, n) => faultsOf(one, shape[0], `${path}/${n}`));
  }
  if (!isRecord(value)) return [{ path, code: 'wrong-type' }];
  const missing = Object.keys(shape).filter((key) => !Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key) && !OPTIONAL.includes(key));
  return [
    ...missing.map((key) => ({ path: `${path}/${escaped(key)}`, code: 'missing-key' })),
    ...unknown.map((key) => ({ path: `${path}/${escaped(key)}`, code: 'unknown-key' })),
    ...Object.entries(shape).flatMap(([key, inner]) =>
      Object.hasOwn(value, key) ? faultsOf(value[key], inner, `${path}/${escaped(key)}`) : [],
    ),
  ];
}

function isList(shape: Shape | readonly [Shape]): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind.endsWith('?') && value === null) return true;
  if (kind === 'object') return typeof value === 'object' && value !== null;
  if (kind === 'boolean') return typeof value === 'boolean';
  return kind.startsWith('text') ? typeof value === 'string' : typeof value === 'number';
}
