import { XML_FAULTS } from '../xml/read-xml.js';

/** What is wrong between a response and the form it answers (sender test protocol 3.4). Paths are in the response. */
export const PAIR_FAULTS = [
  ...XML_FAULTS,
  'not-a-response',
  'not-a-form',
  'question-id-unknown',
  'question-answered-twice',
  'question-code-differs',
  'option-unknown',
  'option-count-differs',
  'selection-count',
  'media-differs',
  'reference-missing',
  'reference-differs',
] as const;
