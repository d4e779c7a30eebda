import {
  numberOf,
  type PathwayDraft,
  parsePeriod,
  plannedId,
  type StepAnchor,
  stepOf,
  type Text,
} from '@stemme/pathways';
import { isExtra } from './horizon.js';

const ANCHOR_WORDS: Readonly<Record<StepAnchor, Text>> = {
  referral: { da: 'henvisning', en: 'referral' },
  enrolment: { da: 'tilmelding', en: 'enrolment' },
  visit: { da: 'besøg', en: 'visit' },
  operation: { da: 'operation', en: 'operation' },
  cycle: { da: 'behandlingens dag 1', en: 'day 1 of the treatment' },
  inclusion: { da: 'inklusion', en: 'inclusion' },
  birth: { da: 'fødsel', en: 'birth' },
  gestation: { da: 'graviditetens begyndelse', en: 'the beginning of the pregnancy' },
  'treatment-end': { da: 'behandlingens afslutning', en: 'the end of the treatment' },
  answer: { da: 'seneste besvarelse', en: 'the latest response' },
};

type Unit = 'days' | 'weeks' | 'months';
const UNIT_WORDS: Readonly<Record<Unit, { da: readonly [string, string]; en: readonly [string, string] }>> = {
  days: { da: ['dag', 'dage'], en: ['day', 'days'] },
  weeks: { da: ['uge', 'uger'], en: ['week', 'weeks'] },
  months: { da: ['måned', 'måneder'], en: ['month', 'months'] },
};

/**
 * What a stored step is called for the clinic: where it stands from the date it hangs on, "6 uger efter henvisning"; asked
 * again, with the count. A step the pathway's version does not know keeps its id.
 */
export function stepWords(pathway: PathwayDraft, stored: string): Text {
  const again = /\+(\d+)$/.exec(stored);
  const words = plainWords(pathway, plannedId(stored));
  if (!again) return words;
  return { da: `${words.da} · ${again[1]}. gang`, en: `${words.en} · time ${again[1]}` };
}

function plainWords(pathway: PathwayDraft, stored: string): Text {
  if (isExtra(stored)) return { da: 'Patienten bad om det', en: 'The patient asked for it' };
  const step = stepOf(pathway, stored);
  const n = step && numberOf(step, stored);
  if (!step || n === undefined || n === null) return { da: stored, en: stored };
  if (step.repeat?.from === 'answer') return { da: `Nr. ${n}`, en: `No. ${n}` };
  const every = step.repeat && parsePeriod(step.repeat.every);
  if (every) return distance(n, step.repeat?.on ? 'days' : every.unit, step.anchor);
  const offset = parsePeriod(step.offset);
  return offset ? distance(offset.amount, offset.unit, step.anchor) : { da: stored, en: stored };
}

function distance(amount: number, unit: Unit, anchor: StepAnchor): Text {
  const at = ANCHOR_WORDS[anchor];
  if (amount === 0) return { da: `Ved ${at.da}`, en: `At ${at.en}` };
  const many = Math.abs(amount);
  const { da, en } = UNIT_WORDS[unit];
  const which = many === 1 ? 0 : 1;
  return {
    da: `${many} ${da[which]} ${amount > 0 ? 'efter' : 'før'} ${at.da}`,
    en: `${many} ${en[which]} ${amount > 0 ? 'after' : 'before'} ${at.en}`,
  };
}
