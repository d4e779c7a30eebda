import type { Note } from '../../imports.js';

const MOST_NOTES = 500;
const LONGEST_DETAIL = 120;

/** Gathers what there is to say, so that all of it is said at once. `Fault` and `Ignored` are closed lists of codes. */
export class Notes<Fault extends string, Ignored extends string = never> {
  readonly faults: Note[] = [];
  readonly ignored: Note[] = [];

  fault(path: string, code: Fault, detail?: string): undefined {
    add(this.faults, path, code, detail);
    return undefined;
  }

  ignore(path: string, code: Ignored, detail?: string): undefined {
    add(this.ignored, path, code, detail);
    return undefined;
  }
}

function add(list: Note[], path: string, code: string, detail: string | undefined): void {
  // More than this helps nobody, and a hostile source could have millions.
  if (list.length >= MOST_NOTES) return;
  const note = { path, code, ...(detail === undefined ? {} : { detail: shortened(detail) }) };
  if (list.some((each) => each.path === path && each.code === code && each.detail === note.detail)) return;
  list.push(note);
}

export function shortened(detail: string): string {
  return detail.length > LONGEST_DETAIL ? `${detail.slice(0, LONGEST_DETAIL)}…` : detail;
}
