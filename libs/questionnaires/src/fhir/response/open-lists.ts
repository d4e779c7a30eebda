import { isFields } from '../../check/faults.js';
import type { Note } from '../../imports.js';
import type { OpenLists } from './issues.js';

/**
 * The questions of a source whose list of answers only a server knows, by what the import said of it (`open-list`). The
 * document has no other word for them than a choice that is open to own words; to judge a response, the difference
 * matters: another concept may be on the list, and own words may not be.
 *
 * @param source what was imported: a Questionnaire, or a Bundle that holds one
 */
export function openLists(source: unknown, ignored: readonly Note[]): OpenLists {
  const found = new Map<string, string>();
  for (const { path, code } of ignored) {
    const item = code === 'open-list' ? innermostItem(source, path) : undefined;
    if (item) found.set(item.linkId, item.type);
  }
  return found;
}

/** The last object with a linkId on the way along a JSON Pointer. */
function innermostItem(source: unknown, path: string): { readonly linkId: string; readonly type: string } | undefined {
  let found: { linkId: string; type: string } | undefined;
  let at = source;
  for (const step of path.split('/').slice(1)) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isFields(at)) at = at[step.replaceAll('~1', '/').replaceAll('~0', '~')];
    else break;
    if (isFields(at) && typeof at.linkId === 'string' && typeof at.type === 'string') {
      found = { linkId: at.linkId, type: at.type };
    }
  }
  return found;
}
