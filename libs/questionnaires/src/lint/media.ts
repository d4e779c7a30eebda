import type { Media, Questionnaire } from '../document.js';
import { type Findings, noteOf } from './findings.js';

/** What may come with a questionnaire. No SVG: it is a document that can run. */
export const MEDIA_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/mpeg',
  'audio/ogg',
  'video/mp4',
];

/** Every picture, sound and film of the document is of a known kind. */
export function lintMedia(document: Questionnaire, findings: Findings): void {
  for (const [path, media] of mediaOf(document)) {
    if (!MEDIA_TYPES.includes(media.contentType)) {
      findings.faults.push(noteOf(`${path}/contentType`, 'unsupported-media', media.contentType));
    }
  }
}

/** Without recursion. `media` is the name of nothing else in the document. */
function* mediaOf(document: Questionnaire): Generator<[path: string, media: Media]> {
  const open: [path: string, value: unknown][] = [['', document]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, each] of Object.entries(value)) {
      if (name === 'media') yield [`${path}/media`, each as Media];
      else if (typeof each === 'object') open.push([`${path}/${name}`, each]);
    }
  }
}
