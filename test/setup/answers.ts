/** Answers as a patient would give them, by item code. */
export type Given = Record<string, number | string>;

const range = (prefix: string, count: number, value: number): Given =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}.${index + 1}`, value]));

/** PHQ-9 and GAD-7 with one value throughout, no wish for contact. Item 9 is given by itself. */
export function depressionAnswers(value: number, item9: number, more: Given = {}): Given {
  return {
    ...range('phq9', 8, value),
    'phq9.9': item9,
    ...range('gad7', 7, value),
    'contact.want': 0,
    'contact.proxy': 0,
    ...more,
  };
}

/** The same without some items: left blank. */
export function without(answers: Given, ...codes: string[]): Given {
  return Object.fromEntries(Object.entries(answers).filter(([code]) => !codes.includes(code)));
}
