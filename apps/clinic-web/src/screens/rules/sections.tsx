import { LEVELS, type RuleSet, SIDES } from '@stemme/triage';
import { RULE_LEVELS } from '@stemme/triage';
import { useText } from '../../text/text';
import { LevelChip } from '../../ui/level';
import { TableScroll } from '../../ui/table-scroll';
import type { RuleMaterial } from './data';
import { RuleView } from './rule-view';
import { codeName, figure, unitOf } from './words/names';
import type { Reading } from './words/where';

interface Shown {
  document: RuleSet;
  reading: Reading;
}

/** Every rule as a sentence, the worst level first. */
export function Rules({
  document,
  reading,
  material,
  cards,
}: Shown & { material: RuleMaterial | undefined; cards: ReadonlySet<string> }) {
  const { t } = useText();
  const words = t.rules.page;
  return (
    <>
      <p className="second">{words.rulesLead}</p>
      {RULE_LEVELS.map((level) => {
        const rules = document.rules.filter((rule) => rule.level === level);
        if (rules.length === 0) return null;
        return (
          <section key={level} className="card rules-level" aria-label={t.common.levelShort[level]}>
            <h2>
              <LevelChip level={level} /> <span className="second">{words.count(rules.length)}</span>
            </h2>
            <ul>
              {rules.map((rule) => (
                <RuleView
                  key={rule.id}
                  rule={rule}
                  reading={reading}
                  facts={material?.rules.find(({ id }) => id === rule.id)}
                  hasCard={cards.has(rule.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** The rules nobody can change, and why. */
export function BuiltIn({ material }: { material: RuleMaterial | undefined }) {
  const { t, say } = useText();
  const words = t.rules.page;
  if (!material || material.builtIn.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.builtIn}</h2>
      <p className="second">{words.builtInWhy}</p>
      <ul className="doc-rows">
        {material.builtIn.map(({ id, level, because }) => (
          <li key={id}>
            <LevelChip level={level} short /> {say(because)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Codes with a heading, or what it means that there are none. */
function Codes({
  title,
  lead,
  none,
  codes,
  reading,
}: {
  title: string;
  lead?: string;
  none: string;
  codes: readonly string[];
  reading: Reading;
}) {
  return (
    <section className="card">
      <h2>{title}</h2>
      {codes.length === 0 ? <p className="second">{none}</p> : lead && <p className="second">{lead}</p>}
      <ul className="doc-bullets">
        {codes.map((code) => (
          <li key={code}>{codeName(code, reading.material, reading.language)}</li>
        ))}
      </ul>
    </section>
  );
}

export function Requires({ document, reading }: Shown) {
  const { t } = useText();
  const { requires, requiresLead, requiresNone } = t.rules.page;
  return <Codes title={requires} lead={requiresLead} none={requiresNone} codes={document.requires} reading={reading} />;
}

export function NotTriaged({ document, reading }: Shown) {
  const { t } = useText();
  const { notTriaged, notTriagedNone } = t.rules.page;
  return <Codes title={notTriaged} none={notTriagedNone} codes={document.notTriaged ?? []} reading={reading} />;
}

/** The defaults for patients without limits of their own. */
export function LimitsTable({ document, reading }: Shown) {
  const { t, language } = useText();
  const words = t.rules.page;
  const limits = Object.entries(document.limits ?? {});
  if (limits.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.limits}</h2>
      <TableScroll label={words.limits}>
        <table className="table">
          <caption className="hidden-text">{words.limits}</caption>
          <thead>
            <tr>
              <th scope="col">{words.limitsColumns.what}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col">
                  {words.sides[side]}
                </th>
              ))}
              <th scope="col">{words.limitsColumns.unit}</th>
            </tr>
          </thead>
          <tbody>
            {limits.map(([code, limit]) => (
              <tr key={code}>
                <th scope="row">{codeName(code, reading.material, language)}</th>
                {SIDES.map((side) => {
                  const value = limit[side];
                  return (
                    <td key={side} className="figure">
                      {value === undefined ? '–' : figure(value, language)}
                    </td>
                  );
                })}
                <td>{unitOf(code, reading.material, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

/** What the patient is told happens next. */
export function Told({ document }: Shown) {
  const { t, say } = useText();
  const words = t.rules.page;
  const told = LEVELS.flatMap((level) => {
    const text = level === 'green' || level === 'blue' ? undefined : document.told?.[level];
    return text ? [{ level, text }] : [];
  });
  return (
    <section className="card">
      <h2>{words.told}</h2>
      <p className="second">{told.length === 0 ? words.toldNone : words.toldLead}</p>
      <dl className="doc-texts">
        {told.map(({ level, text }) => (
          <div key={level}>
            <dt>{t.common.levelShort[level]}</dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Description({ document }: Shown) {
  const { t, say } = useText();
  if (!document.description) return null;
  return (
    <section className="card">
      <h2>{t.rules.page.description}</h2>
      <p className="rules-description">{say(document.description)}</p>
    </section>
  );
}
