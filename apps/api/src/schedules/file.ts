import { createHash } from 'node:crypto';
import { invalid, Refusal } from '../platform/errors.js';
import { readTable, type Table } from './file-table.js';

/** What is told of a file before its lines. */
export interface FileStart {
  readonly dryRun: boolean;
  readonly checksum: string;
  readonly encoding: string;
  readonly lines: number;
  readonly ignored: readonly string[];
}

/** A report that is told as it is made: `start`, then each line, then `end`. */
export type FileReport = AsyncGenerator<object>;

/**
 * The table of a file that was sent, and its checksum: of the department and the bytes.
 * @throws Refusal `invalid` at `content` with why it is no table, or at `checksum` when it is not the file of the dry run
 */
export function checkedFile(sent: {
  readonly department: string;
  readonly content: string;
  readonly dryRun: boolean;
  readonly checksum?: string;
}): { table: Table; checksum: string } {
  const bytes = bytesOf(sent.content);
  const checksum = createHash('sha256').update(sent.department).update('\n').update(bytes).digest('hex');
  if (!sent.dryRun && sent.checksum !== checksum)
    throw new Refusal('invalid', [{ path: 'checksum', code: sent.checksum === undefined ? 'required' : 'other-file' }]);
  const table = readTable(bytes);
  if ('code' in table)
    throw new Refusal(
      'invalid',
      [{ path: 'content', code: table.code }],
      table.line === null ? {} : { line: table.line },
    );
  return { table, checksum };
}

/**
 * The report as it is sent. Where it cannot go on (the database is lost, the person was signed out), the last line says so:
 * what was told before stands, and the same file again does the rest.
 */
export async function* streamed(start: FileStart, lines: AsyncGenerator<object>): FileReport {
  yield { kind: 'start', ...start };
  let stopped: string | null = null;
  try {
    for await (const line of lines) yield { kind: 'line', ...line };
  } catch (error) {
    stopped = error instanceof Refusal ? error.code : 'internal';
  }
  yield { kind: 'end', stopped };
}

function bytesOf(content: string): Uint8Array {
  const bytes = Buffer.from(content, 'base64');
  // Buffer leaves out what is no base64 without a word
  if (bytes.toString('base64').replace(/=+$/, '') !== content.replace(/=+$/, ''))
    throw invalid('content', 'not-base64');
  return bytes;
}
