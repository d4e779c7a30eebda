import type { Extension } from '../shared/r4.js';
import type { Media } from '../../document.js';
import type { LanguageTag } from '../../language.js';
import { worded } from './languages.js';

export function mediaExtension(url: string, media: Media | undefined, language: LanguageTag): Extension[] {
  if (!media) return [];
  const { contentType, data, title } = media;
  return [{ url, valueAttachment: { contentType, data, ...worded('title', title, language) } }];
}
