import type { Condition } from '../../document.js';
import { FORM, GROUPERS, PART } from '../cda/oids.js';
import { type Tag, tag } from '../xml/write-xml.js';
import { type Criteria, criteriaOf } from './criteria.js';
import type { Plan, Planning } from './plan.js';

/** The preconditions of a question or organizer, all of which must hold: HL7's own first, then the extension's. */
export function preconditionTags(
  planning: Planning,
  plan: Plan,
  conditions: readonly Condition[],
  path: string,
  name: string,
): Tag[] {
  const { codeSystem } = planning.naming;
  const criteria = conditions
    .flatMap((condition) => ('all' in condition ? condition.all : [condition]))
    .flatMap((condition) => {
      const each = criteriaOf(condition, plan, codeSystem);
      return each ?? planning.notes.fault(path, 'condition-not-carried', Object.keys(condition)[0]) ?? [];
    });
  let number = 0;
  const id = (): Tag => tag('sdtc:id', { root: planning.naming.root, extension: `${name}.when.${++number}` });
  const plain = criteria.filter((each) => !('grouper' in each));
  const grouped = criteria.filter((each) => 'grouper' in each);
  return [
    ...plain.map((each) => tag('precondition', { typeCode: 'PRCN' }, template(PART.precondition), criterion(each, ''))),
    ...grouped.map((each) => precondition(each, id)),
  ];
}

function template(part: string, prefix = ''): Tag {
  return tag(`${prefix}templateId`, { root: `${FORM}.${part}` });
}

function precondition(criteria: Criteria, id: () => Tag): Tag {
  if (!('grouper' in criteria)) {
    return tag(
      'sdtc:precondition',
      { typeCode: 'PRCN' },
      template(PART.precondition, 'sdtc:'),
      criterion(criteria, 'sdtc:'),
    );
  }
  const { grouper, parts } = criteria;
  const group = tag(
    `sdtc:${grouper}`,
    { classCode: 'GROUPER', moodCode: 'EVN' },
    template(GROUPERS[grouper], 'sdtc:'),
    id(),
    parts.map((part) => precondition(part, id)),
  );
  return tag('sdtc:precondition', { typeCode: 'PRCN' }, template(PART.grouped, 'sdtc:'), group);
}

function criterion(criteria: Criteria, prefix: string): Tag | undefined {
  if ('grouper' in criteria) return undefined;
  const { code, codeSystem } = criteria.code;
  return tag(
    `${prefix}criterion`,
    { classCode: 'OBS', moodCode: 'EVN.CRT' },
    template(PART.criterion),
    tag('code', { code, codeSystem }),
    criteria.value,
  );
}
