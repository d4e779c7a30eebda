import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A letter or a Digital Post message as it lies in its folder. */
export interface PostItem {
  readonly id: string;
  readonly channel: 'digital-post' | 'letter';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** Folders into which Digital Post and letters fall, and nobody takes anything out. */
export class PostSink {
  readonly digitalPost: string;
  readonly letters: string;
  private readonly root: string;

  constructor(private readonly now: () => Date) {
    this.root = mkdtempSync(path.join(tmpdir(), 'stemme-post-'));
    this.digitalPost = path.join(this.root, 'digital-post');
    this.letters = path.join(this.root, 'letters');
  }

  list(): PostItem[] {
    return [
      ...filesOf(this.digitalPost, '.xml').map((file) => this.memo(file)),
      ...filesOf(this.letters, '.json').map((file) => this.letter(file)),
    ];
  }

  clear(): void {
    for (const folder of [this.digitalPost, this.letters]) rmSync(folder, { recursive: true, force: true });
  }

  stop(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private memo(file: string): PostItem {
    const xml = readFileSync(file, 'utf8');
    const of = (name: string, after = ''): string =>
      new RegExp(`${after}<memo:${name}>([^<]*)<`)
        .exec(xml)?.[1]
        ?.replace(/&(amp|lt|gt);/g, (_, sign) => SIGNS[sign]!) ?? '';
    const text = Buffer.from(of('content'), 'base64').toString('utf8');
    return { ...this.named(file), channel: 'digital-post', to: of('recipientID'), subject: of('label'), text };
  }

  private letter(file: string): PostItem {
    const { address, subject, body } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return { ...this.named(file), channel: 'letter', to: address ?? '', subject: subject ?? '', text: body ?? '' };
  }

  /** A file knows real time; the page shows business time. */
  private named(file: string): { id: string; at: string } {
    const ago = Date.now() - statSync(file).mtimeMs;
    return { id: path.basename(file).split('.')[0]!, at: new Date(this.now().getTime() - ago).toISOString() };
  }
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function filesOf(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}
