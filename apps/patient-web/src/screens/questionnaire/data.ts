import { Failure } from '../../api/failure';
import { getAssignment, getSession, putDraft, putResponse } from '../../api/patient';
import { DUE, sendDueMatters } from '../../api/due-matters';
import { getMatterBeside } from '../../api/talks';
import type { Answers, Assignment, Crisis, Draft, HandedIn, Language, Text } from '../../api/types';
import { rememberPhones } from '../../ui/known-phones';
import { forget, keep, kept } from '../../ui/storage';
import type { Progress, SendResult, Unsent } from './keeper';
import type { Parcel } from './parcel';
import { saveRest } from './save-rest';

export type { Answers, Assignment, Crisis, Language, Text };

/** An assignment that has opened: its questionnaire is fixed. */
export type Opened = Assignment & { readonly document: NonNullable<Assignment['document']> };

export function isOpened(assignment: Assignment): assignment is Opened {
  return assignment.document !== null;
}

/** What has been begun is asked to its end, however much has been answered elsewhere meanwhile. */
export async function loadAssignment(id: string): Promise<Assignment> {
  const begun = kept(`asks.${id}`) ?? (readUnsent(id) === undefined ? 'rest' : 'whole');
  const assignment = await getAssignment(id, begun === 'whole');
  rememberPhones(assignment.department.phones);
  return assignment;
}

/** Whether everything is asked here, or only what was not answered elsewhere a few days ago. */
export function keepAsking(id: string, what: 'whole' | 'rest'): void {
  keep(`asks.${id}`, what);
}

/** Once more with a fresh token when the old one had gone stale: that is nothing a patient should notice. */
async function withToken<Reply>(call: () => Promise<Reply>): Promise<Reply> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'csrf') throw error;
    await getSession();
    return call();
  }
}

const WAITS = {
  'no-connection': 'offline',
  'signed-out': 'signed-out',
  'try-again': 'failing',
  'too-many': 'failing',
} as const;

function waits(failure: Failure): 'offline' | 'signed-out' | 'failing' | 'stopped' {
  return failure.kind in WAITS ? WAITS[failure.kind as keyof typeof WAITS] : 'stopped';
}

/** Codes that say that the assignment is no longer what the page thinks. */
const CHANGED: ReadonlySet<string> = new Set(['revoked', 'not-open', 'already-answered', 'not-found', 'wrong-version']);

/** Saves the draft. `advice` hears what the server answers to an answer that cannot wait. */
export async function sendDraft(
  assignment: Opened,
  progress: Progress,
  how: { baseVersion: number; language: string; advice: (text: Text) => void; changed: () => void },
): Promise<SendResult> {
  try {
    const put = (answers: Answers) =>
      withToken(() =>
        putDraft(assignment.id, {
          baseVersion: how.baseVersion,
          answers,
          place: progress.place,
          language: how.language,
          questionnaireVersion: assignment.document.version,
          deviceAt: new Date().toISOString(),
        }),
      );
    const saved = await saveRest(progress.answers, put, (error) => (error instanceof Failure ? error : undefined));
    if (saved.advice) how.advice(saved.advice);
    return { kind: 'saved', version: saved.version, savedAt: saved.savedAt };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'draft-moved-on') return { kind: 'moved-on', draft: error.problem.draft as Draft };
    const result = waits(error);
    if (result === 'stopped' && CHANGED.has(error.code)) how.changed();
    return { kind: result };
  }
}

export type HandInResult =
  | { readonly kind: 'received'; readonly reply: HandedIn }
  | { readonly kind: 'already'; readonly response: { readonly id: string; readonly receivedAt: string } }
  | { readonly kind: 'faulty'; readonly faults: readonly { readonly path: string; readonly code: string }[] }
  | { readonly kind: 'id-reused' | 'refused' | 'changed' | 'offline' | 'failing' | 'signed-out' };

export async function handIn(parcel: Parcel): Promise<HandInResult> {
  try {
    return { kind: 'received', reply: await withToken(() => putResponse(parcel.id, parcel.body)) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'already-answered') {
      return { kind: 'already', response: error.problem.response as { id: string; receivedAt: string } };
    }
    if (error.code === 'id-reused') return { kind: 'id-reused' };
    if (Array.isArray(error.problem.faults)) return { kind: 'faulty', faults: error.problem.faults };
    if (CHANGED.has(error.code)) return { kind: 'changed' };
    const result = waits(error);
    return { kind: result === 'stopped' ? 'refused' : result };
  }
}

const object = (value: unknown) => (typeof value === 'object' && value !== null ? value : undefined);

export const readUnsent = (assignment: string) => object(kept(`unsent.${assignment}`)) as Unsent | undefined;
export function storeUnsent(assignment: string, unsent: Unsent | null): void {
  if (unsent) keep(`unsent.${assignment}`, unsent);
  else forget(`unsent.${assignment}`);
}

export const readParcel = (assignment: string) => object(kept(`parcel.${assignment}`)) as Parcel | undefined;
export const storeParcel = (assignment: string, parcel: Parcel) => keep(`parcel.${assignment}`, parcel);

/** When this tab first showed a question of the form. */
export function startedAt(assignment: string): string {
  const known = kept(`started.${assignment}`);
  if (typeof known === 'string') return known;
  const now = new Date().toISOString();
  keep(`started.${assignment}`, now);
  return now;
}

/** The server has the answers: nothing of them stays here. The help that was shown stays until sign-out. */
export function handedIn(assignment: string, response: string, advice: Text | null): void {
  for (const key of ['unsent', 'parcel', 'started', 'asks']) forget(`${key}.${assignment}`);
  if (advice) keep(`advice.${response}`, advice);
}

/** What the patient has typed and not sent, else what stands; nothing where that cannot be fetched: it is never in the way. */
export async function readMatter(assignment: string): Promise<string | null> {
  const typed = kept(`matter.${assignment}`);
  if (typeof typed === 'string') return typed;
  try {
    return (await getMatterBeside(assignment)).text ?? '';
  } catch {
    return null;
  }
}

export const storeMatter = (assignment: string, text: string) => keep(`matter.${assignment}`, text);

/** Sends what was typed, if anything was, along with the answers. What could not be sent goes with the next try. */
export async function sendMatter(assignment: string): Promise<void> {
  const typed = kept(`matter.${assignment}`);
  if (typeof typed === 'string') keep(`${DUE}${assignment}`, typed);
  await sendDueMatters();
  if (kept(`${DUE}${assignment}`) === undefined) forget(`matter.${assignment}`);
}
