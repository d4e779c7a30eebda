import type { Node } from './compile.js';
import type { Frame } from './evaluate/frame.js';

const LONGEST_STRANGER = 80;

/** Adds one step to a JSON Pointer. */
export function pointer(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A step with a key of a stranger: cut when it is overlong, for the path is for a person. */
export function strangersPointer(path: string, key: string): string {
  return pointer(path, key.slice(0, LONGEST_STRANGER));
}

/** Where the answers of a frame stand: `/medicines/0`; empty for the questionnaire itself. */
export function pathOf(frame: Frame): string {
  if (!frame.around) return '';
  const group = frame.compiled.nodes[frame.scope] as Node;
  return pointer(pointer(pathOf(frame.around), group.item.code), frame.index);
}
