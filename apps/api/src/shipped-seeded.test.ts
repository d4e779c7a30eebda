import { activationFaults, type Pathway, type PathwayDraft } from '@stemme/pathways';
import { pathways } from '@stemme/pathways/pathways';
import type { Item, Questionnaire } from '@stemme/questionnaires';
import { catalogue } from '@stemme/questionnaires/catalogue';
import type { RuleSet } from '@stemme/triage';
import { ruleSets } from '@stemme/triage/rule-sets';

/** Faults put into the shipped documents on purpose: none of them may be activated. */
const pathwayOf = (id: string): Pathway => pathways.find((one) => one.id === id)!;
const ruleSetOf = (id: string): RuleSet => ruleSets.find((one) => one.id === id)!;

function faults(pathway: PathwayDraft, all: readonly Questionnaire[] = catalogue): string[] {
  const ruleSet = ruleSetOf(pathway.ruleSet);
  const sent = JSON.stringify([pathway.steps, pathway.patientInitiated]);
  const questionnaires = all.filter(({ id }) => sent.includes(`"${id}"`));
  return activationFaults(pathway, { questionnaires, ruleSet }).map(({ path, code }) => `${path} ${code}`);
}

/** The catalogue without one item. */
function switchedOff(code: string): Questionnaire[] {
  const left = (items: readonly Item[]): Item[] =>
    items
      .filter((item) => item.code !== code)
      .map((item) => ('items' in item && item.items ? { ...item, items: left(item.items) } : item) as Item);
  return catalogue.map((each) => ({ ...each, items: left(each.items) }));
}

const changed = (id: string, change: Partial<PathwayDraft>): PathwayDraft => ({ ...pathwayOf(id), ...change });

it('a weight once a week cannot feed a rule about three days', () => {
  const weekly = pathwayOf('heart-failure').steps.filter(({ id }) => /^(once|half-year)-/.test(id));
  const found = faults(changed('heart-failure', { steps: weekly }));
  for (const rule of ['weight-3-days', 'weight-1-day', 'weight-up', 'weight-down']) {
    expect(found).toContain(`/ruleSet/${rule} asked-too-seldom`);
  }
  expect(found).not.toContain('/ruleSet/weight-7-days asked-too-seldom');
});

it('a month’s question that comes once cannot feed a rule about a change', () => {
  const steps = pathwayOf('copd').steps.map((step) =>
    step.id === 'month-{n}' ? { ...step, repeat: { ...step.repeat!, count: 1 } } : step,
  );
  const found = faults(changed('copd', { steps }));
  expect(found).toContain('/ruleSet/daily-worse asked-too-few-times');
});

it.each(
  ruleSets.flatMap(({ id, rules }) => {
    const items = new Set<string>();
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (['item', 'limit', 'change', 'within'].includes(key) && !/\.[A-Z]/.test(String(inner)))
          items.add(String(inner));
        else look(inner);
      }
    };
    for (const { when, unless } of rules) look([when, unless]);
    return [...items].map((code) => [id, code] as const);
  }),
)('%s with %s switched off', (id, code) => {
  const found = faults(pathwayOf(id), switchedOff(code));
  expect(found.some((fault) => /^\/ruleSet\/.* item-not-asked$/.test(fault))).toBe(true);
});

it.each(pathways.map(({ id }) => id))('%s: a level without somebody who acts, or without a legend', (id) => {
  for (const level of ['acute', 'red', 'yellow', 'grey', 'blue'] as const) {
    const { act, legend } = pathwayOf(id);
    expect(faults(changed(id, { act: { ...act, [level]: undefined } as Pathway['act'] }))).toContain(
      `/act/${level} no-act`,
    );
    const { [level]: _, ...others } = legend;
    expect(faults(changed(id, { legend: others }))).toContain(`/legend/${level} no-legend`);
  }
});

it.each([
  ['cancer-treatment', 'treatment-end', '/ruleSet/fever unknown-fact'],
  ['pregnancy', 'gestation', '/ruleSet/contractions-early unknown-fact'],
])('%s without the date %s', (id, anchor, fault) => {
  const anchors = pathwayOf(id).anchors.filter((one) => one !== anchor);
  expect(faults(changed(id, { anchors }))).toContain(fault);
});

it.each([
  ['pregnancy', 'variant', '/ruleSet/fever-pprom unknown-fact'],
  ['copd', 'home-oxygen', '/ruleSet/spo2-too-high unknown-fact'],
])('%s without the choice %s', (id, fact, fault) => {
  const facts = pathwayOf(id).facts?.filter((one) => one.id !== fact);
  expect(faults(changed(id, { facts: facts ?? [] }))).toContain(fault);
});

it.each(['copd', 'heart-failure', 'arthroplasty', 'pregnancy', 'cancer-treatment'])(
  '%s without what the patient sees at once',
  (id) => {
    const { emergency: _, ...texts } = pathwayOf(id).texts;
    expect(faults(changed(id, { texts }))).toContain('/texts/emergency no-emergency-text');
  },
);
