import type { PathwayDraft } from '@stemme/pathways';
import { partsOf } from '../../../ui/editing/path';

/** The field somebody must go to: of a questionnaire, the first step that sends it. */
export function fieldFor(document: PathwayDraft, path: string): string {
  const [first, second] = partsOf(path);
  if (first !== 'questionnaires') return path;
  const place = document.steps.findIndex(({ questionnaire }) => questionnaire === second);
  return place < 0 ? '/steps' : `/steps/${place}/questionnaire`;
}
