import { step } from '../../check/faults.js';
import { checkKeys, type Part, stringAt } from './part.js';
import type { Report } from './report.js';

const KEYS = new Set([
  'linkId',
  'definition',
  'code',
  'prefix',
  'text',
  'type',
  'enableWhen',
  'enableBehavior',
  'required',
  'repeats',
  'readOnly',
  'maxLength',
  'answerValueSet',
  'answerOption',
  'initial',
  'item',
  // STU3
  'option',
  'options',
  ...[
    'Boolean',
    'Decimal',
    'Integer',
    'Date',
    'DateTime',
    'Time',
    'String',
    'Uri',
    'Attachment',
    'Coding',
    'Quantity',
    'Reference',
  ].map((type) => `initial${type}`),
  // R5
  'answerConstraint',
  'disabledDisplay',
]);

/** What an item says that has no meaning here. */
export function reportKeys(report: Report, part: Part): void {
  checkKeys(report, part, KEYS);
  const definition = stringAt(report, part, 'definition');
  if (definition !== undefined) report.remark(step(part.path, 'definition'), 'definition', definition);
  // how what is disabled is drawn (R5): it has no answer either way
  const disabled = stringAt(report, part, 'disabledDisplay');
  if (disabled !== undefined) report.remark(step(part.path, 'disabledDisplay'), 'newer-version', disabled);
}
