// Answers to depression-start whose level needs no thought.

const items = (prefix, values) => Object.fromEntries(values.map((value, index) => [`${prefix}.${index + 1}`, value]));

/**
 * @param {number[]} phq nine values
 * @returns {Record<string, number>} PHQ-9 as given, no anxiety, no wish for contact
 */
export const answers = (phq) => ({
  ...items('phq9', phq),
  ...items('gad7', [0, 0, 0, 0, 0, 0, 0]),
  'contact.want': 0,
  'contact.proxy': 0,
});

/** What a hand-in carries. */
export const submission = (assignment, given, at = new Date().toISOString()) => ({
  assignment,
  questionnaireVersion: 1,
  answers: given,
  language: 'da',
  mode: 'web',
  answeredBy: 'self',
  startedAt: at,
  completedAt: at,
});
