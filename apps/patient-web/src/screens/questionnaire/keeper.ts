import type { Answers } from '@stemme/questionnaires';
import { type Conflict, merge, sameAnswers } from './merge';

/** Where the patient is in the questionnaire, and with what. */
export interface Progress {
  readonly answers: Answers;
  /** The page's name. */
  readonly place: string;
}

/** What lies in the browser until the server has it: our progress, and what the server had when we began to differ. */
export interface Unsent extends Progress {
  readonly baseVersion: number;
  readonly base: Answers;
}

export interface ServerDraft extends Progress {
  readonly version: number;
  readonly savedAt: string;
}

export type SaveState =
  | { readonly kind: 'idle' | 'saving' | 'failing' | 'offline' | 'signed-out' | 'stopped' }
  | { readonly kind: 'saved'; readonly at: string };

/** Another device was ahead; this is what came of putting the two together. */
export interface Moved extends Progress {
  readonly conflicts: readonly Conflict[];
}

export type SendResult =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly kind: 'moved-on'; readonly draft: ServerDraft }
  | { readonly kind: 'failing' | 'offline' | 'signed-out' | 'stopped' };

/** The world around the keeper: the network, the browser's storage, time, and the page. */
export interface World {
  send(progress: Progress, baseVersion: number): Promise<SendResult>;
  store(unsent: Unsent | null): void;
  /** Runs once after so many milliseconds; returns how to call it off. */
  later(milliseconds: number, run: () => void): () => void;
  onState(state: SaveState): void;
  onMoved(moved: Moved): void;
}

const TYPING_MS = 600;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** Where to begin: the server's draft and what this browser had not sent yet. */
export function resume(
  draft: ServerDraft | null,
  unsent: Unsent | undefined,
): Unsent & { readonly conflicts: readonly Conflict[] } {
  const server = draft ?? { version: 0, answers: {}, place: '' };
  const from = { baseVersion: server.version, base: server.answers };
  if (!unsent) return { ...from, answers: server.answers, place: server.place, conflicts: [] };
  const ahead = unsent.baseVersion === server.version;
  const { answers, conflicts } = merge(ahead ? server.answers : unsent.base, unsent.answers, server.answers);
  return { ...from, answers, place: unsent.place || server.place, conflicts };
}

/**
 * Brings each change to the server, one save at a time, and keeps trying. What is not acknowledged lies in the
 * browser's storage from the moment it is typed.
 */
export class DraftKeeper {
  private progress: Progress;
  private base: Answers;
  private basePlace: string;
  private baseVersion: number;
  private sending: Promise<void> | undefined;
  private callOff: (() => void) | undefined;
  private failures = 0;
  private closed = false;

  constructor(
    private readonly world: World,
    from: Unsent,
    serverPlace: string,
  ) {
    this.progress = { answers: from.answers, place: from.place };
    this.base = from.base;
    this.basePlace = serverPlace;
    this.baseVersion = from.baseVersion;
    if (this.dirty) this.schedule(0);
  }

  /** Whether the server lacks anything. A turned page is worth nothing until there is an answer. */
  get dirty(): boolean {
    const { answers, place } = this.progress;
    if (!sameAnswers(answers, this.base)) return true;
    return place !== this.basePlace && Object.keys(answers).length > 0;
  }

  /** The patient answered or turned the page. A turned page is saved at once, an answer when the typing stops. */
  set(progress: Progress): void {
    const turned = progress.place !== this.progress.place;
    this.progress = progress;
    if (!this.dirty) return;
    this.store();
    this.schedule(turned ? 0 : TYPING_MS);
  }

  /** The connection is back, or somebody signed in again: try now. */
  wake(): void {
    this.failures = 0;
    if (this.dirty) this.schedule(0);
  }

  /** Tries to save everything now. `true` when the server has it all. */
  async flush(): Promise<boolean> {
    this.callOff?.();
    await this.sending;
    if (this.dirty && !this.closed) await this.save();
    return !this.dirty;
  }

  /** No further saves: the answers are handed in, or the page is left. What is unsent stays in storage. */
  close(): void {
    this.closed = true;
    this.callOff?.();
  }

  private store(): void {
    const { answers, place } = this.progress;
    this.world.store({ answers, place, baseVersion: this.baseVersion, base: this.base });
  }

  private schedule(milliseconds: number): void {
    if (this.closed) return;
    this.callOff?.();
    this.callOff = this.world.later(milliseconds, () => void this.save());
  }

  private save(): Promise<void> {
    this.sending ??= this.saveOnce().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async saveOnce(): Promise<void> {
    if (this.closed) return;
    const sent = this.progress;
    this.world.onState({ kind: 'saving' });
    const result = await this.world.send(sent, this.baseVersion);
    if (this.closed) return;
    if (result.kind === 'saved') this.acknowledged(sent, result.version, result.savedAt);
    else if (result.kind === 'moved-on') this.moveOn(result.draft);
    else this.failed(result.kind);
  }

  private acknowledged(sent: Progress, version: number, savedAt: string): void {
    this.failures = 0;
    this.base = sent.answers;
    this.basePlace = sent.place;
    this.baseVersion = version;
    this.world.onState({ kind: 'saved', at: savedAt });
    this.storeOrForget();
  }

  private moveOn(draft: ServerDraft): void {
    const before = this.progress;
    const { answers, conflicts } = merge(this.base, before.answers, draft.answers);
    this.base = draft.answers;
    this.basePlace = draft.place;
    this.baseVersion = draft.version;
    this.progress = { answers, place: before.place };
    this.world.onState({ kind: 'saved', at: draft.savedAt });
    // Our own save whose reply was lost comes back as it was sent: nothing to tell.
    if (conflicts.length > 0 || !sameAnswers(answers, before.answers)) {
      this.world.onMoved({ answers, place: before.place, conflicts });
    }
    this.storeOrForget();
  }

  private failed(kind: 'failing' | 'offline' | 'signed-out' | 'stopped'): void {
    this.world.onState({ kind });
    if (kind === 'signed-out' || kind === 'stopped') return;
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] ?? 15_000;
    this.failures += 1;
    this.schedule(wait);
  }

  private storeOrForget(): void {
    if (!this.dirty) {
      this.world.store(null);
      return;
    }
    this.store();
    this.schedule(TYPING_MS);
  }
}
