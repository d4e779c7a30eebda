import type {
  Change,
  LegendLevel,
  PathwayDraft,
  PlannedAssignment,
  ResponseHours,
  SendingHours,
  Text,
} from '@stemme/pathways';
import { call } from './call';
import type { components } from './schema.gen';

/** The shapes are generated from the API's own description; documents and examples have the library's own types. */
type Dto = components['schemas'];
type Replace<T, New> = Readonly<Omit<T, keyof New> & New>;

export type Running = Dto['ActivatePathwayDto']['running'];
/** A fault of the pathway library, or of the server. */
export type PathwayFault = Readonly<Dto['PathwayFaultDto']>;
/** What was decided about enrolments of older versions, and how far it has come. */
export type Moving = Readonly<Dto['MovingDto']>;
export type ListedPathwayVersion = Readonly<Dto['ListedPathwayVersionDto']>;
export type ListedPathway = Replace<
  Dto['ListedPathwayDto'],
  { title: Text; versions: readonly ListedPathwayVersion[] }
>;
export type PathwayList = Replace<Dto['PathwayListDto'], { pathways: readonly ListedPathway[] }>;
export type PathwayAct = Readonly<Dto['PathwayActDto']>;
export type PathwayVersion = Replace<
  Dto['PathwayVersionDto'],
  {
    document: PathwayDraft;
    faults: readonly PathwayFault[];
    writers: readonly string[];
    history: readonly PathwayAct[];
  }
>;
type MaterialCode = Replace<Dto['MaterialCodeDto'], { text: Text | null; values: readonly number[] | null }>;
export type MaterialQuestionnaire = Replace<
  Dto['MaterialQuestionnaireDto'],
  { title: Text; codes: readonly MaterialCode[]; scales: readonly string[] }
>;
export type PathwayMaterial = Replace<
  Dto['PathwayMaterialDto'],
  {
    questionnaires: readonly MaterialQuestionnaire[];
    switches: Readonly<Record<string, boolean>>;
    hours: readonly ResponseHours[];
    sending: SendingHours;
  }
>;
export type PathwaySaved = Replace<Dto['PathwaySavedDto'], { faults: readonly PathwayFault[] }>;
export type PathwayStatusAnswer = Readonly<Dto['PathwayStatusDto']>;

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

export type Example = Replace<
  Dto['ExampleDto'],
  { notes: readonly ExampleNote[]; rows: readonly ExampleRow[]; gone: readonly ExampleRow[] }
>;

export interface ExampleDates {
  readonly start: string;
  readonly anchors: Readonly<Record<string, string>>;
  readonly pause: { readonly from: string; readonly to: string };
  readonly redFrom: string;
  readonly facts: Readonly<Record<string, string>>;
}

export type PathwayPreview = Replace<
  Dto['PathwayPreviewDto'],
  { faults: readonly PathwayFault[]; dates: ExampleDates | null; examples: readonly Example[] }
>;

/** One version of one pathway in one department. */
export interface PathwayPlace {
  readonly department: string;
  readonly pathway: string;
  readonly version: number;
}

type Signal = AbortSignal | undefined;

const ROOT = '/api/clinic/departments/{department}/pathways';
const VERSION = `${ROOT}/{pathway}/versions/{version}`;
const of = (department: string) => ({ department });
const at = ({ department, pathway, version }: PathwayPlace) => ({ department, pathway, version });

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

export type StartDraft = Readonly<Dto['StartDraftDto']>;
export const postPathwayDraft = (department: string, body: StartDraft): Promise<PathwayStatusAnswer> =>
  call('POST', `${ROOT}/drafts`, of(department), { body });
export const putPathwayDraft = (
  place: PathwayPlace,
  body: { revision: number; document: PathwayDraft },
): Promise<PathwaySaved> => call('PUT', VERSION, at(place), { body });
export type PreviewAsked = Replace<Dto['PreviewPathwayDto'], { document: PathwayDraft }>;
export const postPathwayPreview = (department: string, body: PreviewAsked, signal?: Signal): Promise<PathwayPreview> =>
  call('POST', `${ROOT}/preview`, of(department), { body, signal });

export const postPathwayApprove = (place: PathwayPlace, body: Dto['ApprovePathwayDto']): Promise<PathwayStatusAnswer> =>
  call('POST', `${VERSION}/approve`, at(place), { body });
export const postPathwayActivate = (
  place: PathwayPlace,
  body: Dto['ActivatePathwayDto'],
): Promise<PathwayStatusAnswer> => call('POST', `${VERSION}/activate`, at(place), { body });
export const postPathwayRetire = (place: PathwayPlace, reason: string): Promise<PathwayStatusAnswer> =>
  call('POST', `${VERSION}/retire`, at(place), { body: { reason } });
export const deletePathwayDraft = (place: PathwayPlace): Promise<void> => call('DELETE', VERSION, at(place));
