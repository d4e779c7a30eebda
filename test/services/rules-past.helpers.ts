import type { RuleSet } from '@stemme/triage';
import { depressionAnswers } from '../setup/answers.js';
import type { TestApp } from '../setup/app.js';
import { makeDepartments } from '../setup/departments.js';
import { must, ruleWritersOf } from './rules.helpers.js';
import { again, type Answering, answering, handIn, levelOf, listed, onMonday, settled } from './triage.helpers.js';

/**
 * Two patients who had no complaints and then few: yellow for the rise alone. What was done about Karl's is written down.
 */
export async function risenWard(test: TestApp) {
  await makeDepartments(test);
  await onMonday(test);
  const karl = await answering(test, 'karl');
  const bodil = await answering(test, 'bodil');
  const home = karl.department;
  const ward = await ruleWritersOf(test, home);
  const send = async (who: Answering, value: number): Promise<string> => {
    const { id } = must(await handIn(test, await again(test, who), depressionAnswers(value, 0)), 200);
    await levelOf(test, id);
    return id;
  };
  for (const who of [karl, bodil]) await send(who, 0);
  const risen = await send(karl, 1);
  await send(bodil, 1);
  await settled(test);
  const item = (await listed(ward.nora, home)).find(({ response }) => response === risen)!;
  must(await ward.nora.post(`/worklist/${item.id}/outcome`, { version: item.version, outcome: 'letter' }), 200);
  return { home, ward, karl, bodil, risen, send };
}

/** Rules by which a rise is no alarm: whoever has risen to mild is green. */
export const calmer = ({ rules }: RuleSet): object => ({
  rules: rules.filter(({ id }) => id !== 'phq9-rise' && id !== 'gad7-rise'),
});
