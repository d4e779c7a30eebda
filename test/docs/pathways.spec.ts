import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pathway } from '@stemme/pathways';
import { earlierPathways, pathways } from '@stemme/pathways/pathways';
import { earlierRuleSets, ruleSets } from '@stemme/triage/rule-sets';

const page = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/pathways.md');
const text = readFileSync(page, 'utf8');

/** The part of the page under a heading. */
function section(heading: string): string {
  const [, rest] = text.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`no section ${heading}`);
  return rest.split('\n## ')[0] as string;
}

const sends = ({ steps, patientInitiated }: Pathway): string[] =>
  [...steps, ...(patientInitiated ? [patientInitiated] : [])].flatMap((one) => [
    one.questionnaire,
    ...(one.variants ?? []).map(({ questionnaire }) => questionnaire),
  ]);

describe.each(pathways.map((pathway) => [pathway.title.en, pathway] as const))('%s', (title, pathway) => {
  const own = section(title);
  const ruleSet = ruleSets.find(({ id }) => id === pathway.ruleSet)!;

  it('names its version, its rule set’s, its questionnaires and its choices', () => {
    expect(own).toContain(`Pathway \`${pathway.id}\` version ${pathway.version}, `);
    expect(own).toContain(`rule set \`${ruleSet.id}\` version ${ruleSet.version}.`);
    for (const id of sends(pathway)) expect(own).toContain(`\`${id}\``);
    for (const { id, options } of pathway.facts ?? []) {
      expect(own).toContain(`\`${id}\``);
      for (const option of options) expect(own).toContain(option.id);
    }
    for (const { id } of pathway.switches ?? []) expect(own).toContain(`\`${id}\``);
  });

  it('has a row for each rule, with its level, words and source, and what no rule reads', () => {
    const rows = own.split('\n').filter((line) => /^\| \w+ \| `/.test(line));
    const expected = ruleSet.rules.map(
      (rule) => `| ${rule.level} | \`${rule.id}\` | ${rule.because.en} | ${rule.source} |`,
    );
    expect([...rows].sort()).toEqual([...expected].sort());
    for (const code of ruleSet.notTriaged ?? []) expect(own).toContain(`\`${code}\``);
    for (const [code, limits] of Object.entries(ruleSet.limits ?? {})) {
      expect(own).toContain(
        `\`${code}\` ${Object.entries(limits)
          .map(([side, value]) => `${side} ${value}`)
          .join(', ')}`,
      );
    }
  });

  it('says who acts, what was corrected, and what the department confirms', () => {
    for (const level of ['acute', 'red', 'yellow', 'grey', 'blue'] as const) {
      expect(own).toContain(`| ${level} | ${pathway.act[level].who.en} |`);
    }
    for (const part of ['**Schedule**', '**Corrected**', '**The department confirms**']) expect(own).toContain(part);
  });
});

it('names the versions that were shipped before', () => {
  const own = section('Earlier versions');
  for (const { id, version } of [...earlierPathways, ...earlierRuleSets])
    expect(own).toContain(`\`${id}\` version ${version}`);
});
