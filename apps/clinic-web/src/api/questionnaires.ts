import type { Questionnaire, Text } from '@stemme/questionnaires';
import { answerOf, api } from './client';
import type { components } from './schema.gen';

type Dto = components['schemas'];
type Named<T, Fields> = Omit<T, keyof Fields> & Fields;

/** Texts and documents are plain objects to the API's description; they are the library's own types. */
export type Note = Dto['NoteDto'];
export type ImportReport = Named<
  Dto['ImportReportDto'],
  {
    title: Text | null;
    understood: Readonly<Record<string, number>>;
    counts: { readonly ignored: number; readonly faults: number };
  }
>;
export type ListedVersion = Dto['ListedVersionDto'];
export type UsingPathway = Named<Dto['UsingPathwayDto'], { title: Text }>;
export type ListedQuestionnaire = Named<
  Dto['ListedQuestionnaireDto'],
  { title: Text; versions: readonly ListedVersion[]; pathways: readonly UsingPathway[] }
>;
export type NonCommercialUse = Dto['NonCommercialUseDto'];
export type QuestionnaireList = Named<
  Dto['QuestionnaireListDto'],
  { questionnaires: readonly ListedQuestionnaire[]; nonCommercialUse: NonCommercialUse }
>;
export type Blocker = Dto['BlockerDto'];
export type VersionAct = Dto['VersionActDto'];
export type QuestionnaireVersion = Named<
  Dto['QuestionnaireVersionDto'],
  { document: Questionnaire; report: ImportReport | null }
>;
export type PreviewMade = Dto['PreviewMadeDto'];
export type VersionStatus = Dto['VersionStatusDto'];
export type LibraryEntry = Named<Dto['LibraryEntryDto'], { title: Text }>;
export type SkeletonEntry = Named<Dto['SkeletonDto'], { title: Text; skeleton: unknown }>;

/** One version of one questionnaire in one department. */
export interface Place {
  readonly department: string;
  readonly questionnaire: string;
  readonly version: number;
}

type Signal = AbortSignal | undefined;
const stop = (signal: Signal) => (signal ? { signal } : {});
const of = (department: string) => ({ params: { path: { department } } });
const at = ({ department, questionnaire, version }: Place) => ({
  params: { path: { department, questionnaire, version } },
});
const ROOT = '/api/clinic/departments/{department}/questionnaires';
const VERSION = `${ROOT}/{questionnaire}/versions/{version}` as const;

export const getQuestionnaires = async (department: string, signal?: Signal): Promise<QuestionnaireList> =>
  (await answerOf(api.GET(ROOT, { ...of(department), ...stop(signal) }), signal)) as unknown as QuestionnaireList;
export const getVersion = async (place: Place, signal?: Signal): Promise<QuestionnaireVersion> =>
  (await answerOf(api.GET(VERSION, { ...at(place), ...stop(signal) }), signal)) as unknown as QuestionnaireVersion;
/** Where the browser gets the file a version was made of. */
export const sourceAddress = ({ department, questionnaire, version }: Place): string =>
  `/api/clinic/departments/${department}/questionnaires/${encodeURIComponent(questionnaire)}/versions/${version}/source`;

export const postImport = async (
  department: string,
  body: { fileName: string; content: string; as?: string },
): Promise<ImportReport> =>
  (await answerOf(api.POST(`${ROOT}/imports`, { ...of(department), body }))) as unknown as ImportReport;

export const getComparison = async (
  { department, questionnaire }: Place,
  from: number,
  to: number,
  signal?: Signal,
): Promise<{ changes: readonly unknown[] }> =>
  answerOf(
    api.GET(`${ROOT}/{questionnaire}/compare`, {
      params: { path: { department, questionnaire }, query: { from: String(from), to: String(to) } },
      ...stop(signal),
    }),
    signal,
  );

export const postPreview = (place: Place): Promise<PreviewMade> => answerOf(api.POST(`${VERSION}/preview`, at(place)));
export const postApprove = (place: Place, comment: string): Promise<VersionStatus> =>
  answerOf(api.POST(`${VERSION}/approve`, { ...at(place), body: { comment } }));
export const postActivate = (place: Place, from: string | null): Promise<VersionStatus> =>
  answerOf(api.POST(`${VERSION}/activate`, { ...at(place), body: from ? { from } : {} }));
export const postRetire = (place: Place, reason: string): Promise<VersionStatus> =>
  answerOf(api.POST(`${VERSION}/retire`, { ...at(place), body: { reason } }));
export const postRestore = (place: Place): Promise<VersionStatus> =>
  answerOf(api.POST(`${VERSION}/restore`, at(place)));
export const deleteDraft = async (place: Place): Promise<void> => {
  await answerOf(api.DELETE(VERSION, at(place)));
};

export const getLibrary = async (department: string, signal?: Signal): Promise<readonly LibraryEntry[]> => {
  const { questionnaires } = await answerOf(
    api.GET('/api/clinic/departments/{department}/library', { ...of(department), ...stop(signal) }),
    signal,
  );
  return questionnaires as unknown as readonly LibraryEntry[];
};
export const postTake = async (department: string, questionnaire: string): Promise<ImportReport> =>
  (await answerOf(
    api.POST('/api/clinic/departments/{department}/library/{questionnaire}/take', {
      params: { path: { department, questionnaire } },
      body: {},
    }),
  )) as unknown as ImportReport;
export const getSkeletons = async (department: string, signal?: Signal): Promise<readonly SkeletonEntry[]> => {
  const { skeletons } = await answerOf(
    api.GET('/api/clinic/departments/{department}/instruments/skeletons', { ...of(department), ...stop(signal) }),
    signal,
  );
  return skeletons as unknown as readonly SkeletonEntry[];
};
export const postWording = async (
  department: string,
  skeleton: string,
  body: { wording: Record<string, unknown>; licence: string },
): Promise<ImportReport> =>
  (await answerOf(
    api.POST('/api/clinic/departments/{department}/instruments/skeletons/{skeleton}/wording', {
      params: { path: { department, skeleton } },
      body,
    }),
  )) as unknown as ImportReport;
export const putNonCommercialUse = (
  department: string,
  body: { confirmed: boolean; text: string },
): Promise<NonCommercialUse> =>
  answerOf(api.PUT('/api/clinic/departments/{department}/non-commercial-use', { ...of(department), body }));
