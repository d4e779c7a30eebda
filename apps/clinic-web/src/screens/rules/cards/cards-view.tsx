import { RULE_LEVELS, type Rule } from '@stemme/triage';
import { useText } from '../../../text/text';
import { LevelChip } from '../../../ui/level';
import { Missing } from '../../../ui/missing';
import { useSigned } from '../../../ui/session';
import { LoadFailed, Skeleton } from '../../../ui/states';
import { isMissing, useCards, useRuleMaterial, useRuleSets, useVersion } from '../data';
import { PrintButton } from '../../../ui/documents/head';
import { Head } from '../head';
import { useReading } from '../reading';
import { ruleSentence } from '../words/rule-sentence';
import type { Reading } from '../words/where';
import { isWritten } from './card-draft';
import { CardOfRule } from './card-of-rule';
import type { ActionCardList } from './data';

type Carded = Pick<Rule, 'id' | 'level' | 'because'> & { readonly sentence: string };

/** The department's own rules, and the built-in ones: all of them can fire. */
function useRules(ruleSet: string, version: number): { rules: readonly Carded[]; reading: Reading } | null {
  const place = { department: useSigned().department.id, ruleSet, version };
  const document = useVersion(place).data?.document;
  const builtIn = useRuleMaterial(place).data?.builtIn;
  const reading = useReading(place, document?.limits);
  if (!document || !builtIn) return null;
  const { material, language, levels } = reading;
  return {
    reading,
    rules: [
      ...document.rules.map((rule) => ({ ...rule, sentence: ruleSentence(rule, material, language, levels) })),
      ...builtIn.map((rule) => ({ ...rule, sentence: '' })),
    ],
  };
}

function Levels({ ruleSet, version, cards }: { ruleSet: string; version: number; cards: ActionCardList }) {
  const { t } = useText();
  const found = useRules(ruleSet, version);
  if (!found) return <Skeleton rows={6} />;
  const has = (rule: string) => cards.cards.some((card) => card.rule === rule && isWritten(card));
  const { rules } = found;
  return (
    <>
      <p>{t.actionCard.page.count(rules.filter(({ id }) => has(id)).length, rules.length)}</p>
      {RULE_LEVELS.map((level) => {
        const here = rules.filter((rule) => rule.level === level);
        if (here.length === 0) return null;
        return (
          <section key={level} className="card" aria-label={t.common.levelShort[level]}>
            <h2>
              <LevelChip level={level} />
            </h2>
            <ul className="doc-rows">
              {here.map((rule) => (
                <li key={rule.id}>
                  <CardOfRule
                    ruleSet={ruleSet}
                    rule={rule}
                    card={cards.cards.find((card) => card.rule === rule.id) ?? null}
                    list={cards}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** What the department does when a rule has fired, rule by rule. */
export function CardsView({ ruleSet }: { ruleSet: string }) {
  const { t, say } = useText();
  const words = t.actionCard.page;
  const list = useRuleSets();
  const cards = useCards(ruleSet);
  const failed = [list, cards].find(({ isError, data }) => isError && !data);
  if (failed && isMissing(failed.error)) return <Missing />;
  if (failed) return <LoadFailed retry={() => void failed.refetch()} />;
  if (!list.data || !cards.data) return <Skeleton rows={8} />;
  const one = list.data.ruleSets.find(({ id }) => id === ruleSet);
  if (!one) return <Missing />;
  const shown = one.versions.find(({ inForce }) => inForce) ?? one.versions[0];
  return (
    <>
      <Head title={words.title(say(one.title))}>
        <PrintButton />
      </Head>
      <p className="second">{words.lead}</p>
      {!cards.data.may.edit && <p className="second">{words.mayNot}</p>}
      {shown ? <Levels ruleSet={ruleSet} version={shown.version} cards={cards.data} /> : <p>{words.noRules}</p>}
    </>
  );
}
