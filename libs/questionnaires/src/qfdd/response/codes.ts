import { XML_FAULTS } from '../xml/read-xml.js';

/** Why a response is not read, or its answers are not answers to the questionnaire given. */
export const RESPONSE_FAULTS = [
  ...XML_FAULTS,
  'not-cda',
  'not-a-response',
  'no-structured-body',
  'unknown-entry',
  'answer-without-id',
  'answer-without-code',
  'bad-value',
  'answered-twice',
  'unknown-question',
  'off-list',
  'wrong-value-type',
  'several-values',
  'refused-answer',
] as const;

/** What is said about a response that is read all the same. */
export const RESPONSE_NOTES = [
  'stylesheet',
  'no-value',
  'matched-by-code',
  'template-missing',
  'option-system-differs',
] as const;
