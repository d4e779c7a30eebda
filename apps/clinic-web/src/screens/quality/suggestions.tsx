import { Link } from 'wouter';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { LevelChip } from '../../ui/level';
import { LoadFailed, Skeleton } from '../../ui/states';
import { type Period, type Suggestion, useSuggestions } from './data';
import type { Dates } from './period';
import { useTold } from './use-told';
import { ruleAddress } from './tabs';
import { percent } from './words';

const ADVICE = ['rarely-acted', 'none', 'few', 'never'] as const;

function RuleCard({ rule }: { rule: Suggestion }) {
  const { t, say, language } = useText();
  const words = t.quality.advice;
  const { acted, perWeek, fired, alone, advice } = rule;
  const few = acted.few || acted.low === null || acted.high === null;
  return (
    <li className="advice-rule">
      <div className="advice-head">
        <LevelChip level={rule.level} short />
        <strong>{say(rule.because)}</strong>
        <span className="second">
          {say(rule.title)} · <code className="rule-id">{rule.rule}</code>
        </span>
      </div>
      <p>
        {few
          ? words.fewSentence(fired, acted.of)
          : words.sentence(
              number(Math.round(perWeek * 10) / 10, language),
              acted.count,
              acted.of,
              percent(acted.low!, language),
              percent(acted.high!, language),
            )}{' '}
        {alone > 0 && words.alone(alone, fired)}
        {advice === 'rarely-acted' && <em className="advice-maybe"> {words.maybe}</em>}
      </p>
      {advice !== 'never' && (
        <Link className="no-print" href={ruleAddress(rule.ruleSet, rule.version)}>
          {words.rehearse}
        </Link>
      )}
    </li>
  );
}

/** Which rules fire without anybody acting. Suggestions with their uncertainty; nothing is applied. */
export function SuggestionsView({ period, told }: { period: Period; told: (dates: Dates) => void }) {
  const { t } = useText();
  const { data, isError, refetch } = useSuggestions(period);
  useTold(data, told);
  const words = t.quality.advice;
  if (isError) return <LoadFailed retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.rules.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <>
      <p className="second">{words.help}</p>
      {!data.rules.some(({ advice }) => advice === 'rarely-acted') && <p className="quality-calm">{words.none}</p>}
      {ADVICE.map((advice) => {
        const rules = data.rules.filter((one) => one.advice === advice);
        if (rules.length === 0) return null;
        return (
          <section key={advice} className="card advice">
            <h2>{words.titles[advice]}</h2>
            <ul>
              {rules.map((rule) => (
                <RuleCard key={`${rule.ruleSet}/${rule.rule}`} rule={rule} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
