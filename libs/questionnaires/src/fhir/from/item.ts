import type { Constraint, Display, Group, Item } from '../../document.js';
import { shownWhen } from './conditions.js';
import { constraintsAt } from './constraints.js';
import { extension } from './context.js';
import { groupOf } from './group.js';
import { type Around, type Making, shapeIn, underOf } from './making.js';
import { isRequired, occurs } from './occurs.js';
import type { Entry } from './outline.js';
import { stringAt } from './part.js';
import { questionOf } from './question.js';
import { type Scope, variablesAt } from './scope.js';
import type { Shape } from './shape.js';
import { commonOf, titleOf } from './wording.js';

/** The items that stand for these; depth is bounded by the outline. */
export function itemsOf(making: Making, entries: readonly Entry[], scope: Scope): readonly Item[] {
  return entries.flatMap((entry) => itemOf(making, entry, scope) ?? []);
}

function itemOf(making: Making, entry: Entry, outer: Scope): Item | undefined {
  const { context } = making;
  const { variables, scope } = variablesAt(context, entry.part, outer);
  const constraints = constraintsAt(context, entry.part, scope);
  const condition = shownWhen(context, making, entry, scope);
  const around: Around = {
    ...(condition && { shownWhen: condition }),
    ...(variables.length > 0 && { variables }),
  };
  const shape = shapeIn(making, entry);
  if (shape) return questionItem(making, entry, shape, scope, around, constraints);
  const items = itemsOf(making, underOf(making, entry).rest, scope);
  const whole = { ...around, ...(constraints.length > 0 && { constraints }) };
  if (items.length > 0) return groupOf(making, entry, items, whole);
  if (entry.type === 'group') context.report.remark(entry.part.path, 'empty-group', entry.linkId);
  return displayOf(making, entry, whole);
}

function questionItem(
  making: Making,
  entry: Entry,
  shape: Shape,
  scope: Scope,
  around: Around,
  constraints: readonly Constraint[],
): Item {
  const question = questionOf(making, entry, shape, scope, constraints);
  const items = itemsOf(making, underOf(making, entry).rest, scope);
  if (!shape.answerOf) return { ...question, ...around, ...(items.length > 0 && { items }) };
  const { context, outline } = making;
  const named = extension(context, entry.part, 'answerGroup');
  const { hidden, ...first } = question;
  const group: Group = {
    code: outline.codes.fresh('g', named && stringAt(context.report, named, 'valueString')),
    type: 'group',
    answerOf: true,
    repeats: occurs(context, entry.part),
    ...around,
    ...(hidden && { hidden }),
    ...(isRequired(context, entry.part) && { required: true }),
    items: [first, ...items],
  };
  return group;
}

function displayOf(making: Making, entry: Entry, around: Around): Display | undefined {
  const { context } = making;
  const text = titleOf(context, entry);
  if (!text) {
    context.report.remark(entry.part.path, 'no-text', entry.linkId);
    return undefined;
  }
  context.report.count('display');
  return { ...commonOf(context, entry), type: 'display', text, ...around };
}
