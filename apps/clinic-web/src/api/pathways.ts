import type {
  Change,
  Fault,
  LegendLevel,
  PathwayDraft,
  PlannedAssignment,
  ResponseHours,
  Text,
} from '@stemme/pathways';
import { answerOf, api } from './client';

export type PathwayStatus = 'draft' | 'approved' | 'active' | 'retired';
export type Running = 'keep' | 'migrate' | 'end';
/** A fault of the pathway library, or of the server. */
export type PathwayFault = Omit<Fault, 'code'> & { readonly code: string };

/** What was decided about enrolments of older versions, and how far it has come. */
export interface Moving {
  readonly running: 'migrate' | 'end';
  readonly from: string;
  readonly total: number;
  readonly left: number;
  readonly finishedAt: string | null;
}

export interface ListedPathwayVersion {
  readonly version: number;
  readonly status: PathwayStatus;
  readonly inForce: boolean;
  readonly author: string;
  readonly approver: string | null;
  readonly effectiveFrom: string | null;
  readonly createdAt: string;
  readonly savedAt: string | null;
  readonly enrolments: { readonly active: number; readonly paused: number; readonly over: number };
  readonly moving: Moving | null;
}

export interface ListedPathway {
  readonly id: string;
  readonly title: Text;
  readonly origin: 'shipped' | 'own';
  readonly offered: boolean;
  readonly ruleSet: string;
  readonly versions: readonly ListedPathwayVersion[];
}

export interface PathwayList {
  readonly pathways: readonly ListedPathway[];
  readonly may: { readonly edit: boolean; readonly approve: boolean };
}

export interface PathwayAct {
  readonly act: 'started' | 'written' | 'approved' | 'activated' | 'retired' | 'deleted';
  readonly by: string;
  readonly at: string;
  readonly text: string | null;
}

export interface PathwayVersion extends ListedPathwayVersion {
  readonly id: string;
  readonly origin: 'shipped' | 'own';
  readonly mine: boolean;
  readonly revision: number;
  readonly document: PathwayDraft;
  readonly sha256: string;
  readonly writers: readonly string[];
  readonly faults: readonly PathwayFault[];
  readonly running: number | null;
  readonly history: readonly PathwayAct[];
}

export interface MaterialQuestionnaire {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly codes: readonly {
    readonly code: string;
    readonly text: Text | null;
    readonly values: readonly number[] | null;
  }[];
  /** Ids of the scores it gives. */
  readonly scales: readonly string[];
}

export interface PathwayMaterial {
  readonly questionnaires: readonly MaterialQuestionnaire[];
  readonly switches: Readonly<Record<string, boolean>>;
  readonly zone: string;
  readonly hours: readonly ResponseHours[];
  readonly now: string;
}

export interface PathwaySaved {
  readonly revision: number;
  readonly savedAt: string | null;
  readonly faults: readonly PathwayFault[];
}

export interface PathwayStatusAnswer {
  readonly pathway: string;
  readonly version: number;
  readonly revision: number;
  readonly status: PathwayStatus;
  readonly effectiveFrom: string | null;
}

export interface ExampleRow extends PlannedAssignment {
  readonly state: 'answered' | 'missed';
  readonly answeredAt: string | null;
  readonly level: LegendLevel | null;
  readonly change: 'new' | 'moved' | 'other-questionnaire' | 'other-messages' | null;
  readonly was: string | null;
}

export interface ExampleNote {
  readonly date: string;
  readonly what: 'visit' | 'operation' | 'cycle' | 'moved' | 'cancelled' | 'paused' | 'red';
  readonly to: string | null;
}

export interface Example {
  readonly id: 'answers' | 'silent' | 'changes';
  readonly notes: readonly ExampleNote[];
  readonly rows: readonly ExampleRow[];
  readonly gone: readonly ExampleRow[];
}

export interface ExampleDates {
  readonly start: string;
  readonly anchors: Readonly<Record<string, string>>;
  readonly pause: { readonly from: string; readonly to: string };
  readonly redFrom: string;
  readonly facts: Readonly<Record<string, string>>;
}

export interface PathwayPreview {
  readonly faults: readonly PathwayFault[];
  readonly dates: ExampleDates | null;
  readonly against: number | null;
  readonly examples: readonly Example[];
}

/** One version of one pathway in one department. */
export interface PathwayPlace {
  readonly department: string;
  readonly pathway: string;
  readonly version: number;
}

type Signal = AbortSignal | undefined;
type Sent = { readonly body?: unknown; readonly query?: Readonly<Record<string, string>>; readonly signal?: Signal };

const ROOT = '/api/clinic/departments/{department}/pathways';
const VERSION = `${ROOT}/{pathway}/versions/{version}`;
const of = (department: string) => ({ department });
const at = ({ department, pathway, version }: PathwayPlace) => ({ department, pathway, version });

/** Documents are plain objects to the API's description; here they are the library's own types. */
async function call<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  params: Readonly<Record<string, string | number>>,
  { body, query, signal }: Sent = {},
): Promise<Answer> {
  const options = {
    params: { path: params, ...(query ? { query } : {}) },
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
  };
  const send = api[method] as unknown as (path: string, options: object) => Parameters<typeof answerOf>[0];
  return (await answerOf(send(path, options), signal)) as Answer;
}

export const getPathwayList = (department: string, signal?: Signal): Promise<PathwayList> =>
  call('GET', ROOT, of(department), { signal });
export const getPathwayMaterial = (department: string, signal?: Signal): Promise<PathwayMaterial> =>
  call('GET', `${ROOT}/material`, of(department), { signal });
export const getPathwayVersion = (place: PathwayPlace, signal?: Signal): Promise<PathwayVersion> =>
  call('GET', VERSION, at(place), { signal });
export const getPathwayComparison = async (
  { department, pathway }: Omit<PathwayPlace, 'version'>,
  from: number,
  to: number,
  signal?: Signal,
): Promise<readonly Change[]> => {
  const query = { from: String(from), to: String(to) };
  const answer = await call<{ changes: readonly Change[] }>(
    'GET',
    `${ROOT}/{pathway}/compare`,
    { department, pathway },
    {
      query,
      signal,
    },
  );
  return answer.changes;
};

export interface StartDraft {
  readonly pathway: string;
  readonly version: number;
  readonly name?: Text;
}
export const postPathwayDraft = (department: string, body: StartDraft): Promise<PathwayStatusAnswer> =>
  call('POST', `${ROOT}/drafts`, of(department), { body });
export const putPathwayDraft = (
  place: PathwayPlace,
  body: { revision: number; document: PathwayDraft },
): Promise<PathwaySaved> => call('PUT', VERSION, at(place), { body });
export interface PreviewAsked {
  readonly document: PathwayDraft;
  readonly start?: string;
  readonly anchors?: Readonly<Record<string, string>>;
  readonly pause?: { readonly from: string; readonly to: string };
  readonly redFrom?: string;
  readonly facts?: Readonly<Record<string, string>>;
}
export const postPathwayPreview = (department: string, body: PreviewAsked, signal?: Signal): Promise<PathwayPreview> =>
  call('POST', `${ROOT}/preview`, of(department), { body, signal });

export const postPathwayApprove = (
  place: PathwayPlace,
  body: { revision: number; comment: string },
): Promise<PathwayStatusAnswer> => call('POST', `${VERSION}/approve`, at(place), { body });
export const postPathwayActivate = (
  place: PathwayPlace,
  body: { from?: string; running: Running; reason: string },
): Promise<PathwayStatusAnswer> => call('POST', `${VERSION}/activate`, at(place), { body });
export const postPathwayRetire = (place: PathwayPlace, reason: string): Promise<PathwayStatusAnswer> =>
  call('POST', `${VERSION}/retire`, at(place), { body: { reason } });
export const deletePathwayDraft = (place: PathwayPlace): Promise<void> => call('DELETE', VERSION, at(place));
