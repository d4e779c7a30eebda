import { Fragment, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import { LevelChip } from '../../ui/level';
import { TableScroll } from '../../ui/table-scroll';
import type { RuleTally } from './data';
import { ShareCell } from './share-cell';
import { monthWords } from './words';

function Months({ rule, columns }: { rule: RuleTally; columns: number }) {
  const { t, language, say } = useText();
  const words = t.quality.monitor;
  return (
    <tr className="rule-months">
      <td colSpan={columns}>
        <table className="table">
          <caption className="hidden-text">{words.monthsOf(say(rule.because))}</caption>
          <thead>
            <tr>
              {[words.month, words.fired, words.actedShort, words.worseShort, words.milderShort].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rule.months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{monthWords(one.month, language)}</th>
                <td className="figure">{one.fired}</td>
                {(['acted', 'worse', 'milder'] as const).map((name) => (
                  <td key={name}>
                    <ShareCell share={one[name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  );
}

function RuleRow({ rule }: { rule: RuleTally }) {
  const { t, say, language } = useText();
  const [open, setOpen] = useState(false);
  const words = t.quality.monitor;
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <div className="rule-cell">
            <Button
              className="quiet icon-button small no-print"
              aria-expanded={open}
              aria-label={words.monthsOf(say(rule.because))}
              onPress={() => setOpen(!open)}
            >
              <Icon name={open ? 'up' : 'down'} />
            </Button>
            <span className="rule-name">
              {say(rule.because)}
              <code className="rule-id">{rule.rule}</code>
            </span>
          </div>
        </th>
        <td>
          <LevelChip level={rule.level} short />
        </td>
        <td className="number figure">{number(rule.fired, language)}</td>
        <td className="number figure">{number(Math.round(rule.perWeek * 10) / 10, language)}</td>
        <td className="number figure">{number(rule.alone, language)}</td>
        <td>
          <ShareCell share={rule.acted} />
        </td>
        <td>
          <ShareCell share={rule.worse} />
        </td>
        <td>
          <ShareCell share={rule.milder} />
        </td>
      </tr>
      {open && <Months rule={rule} columns={8} />}
    </Fragment>
  );
}

/** The rules of a version, the busiest first; each opens its months. */
export function RuleTable({ rules, name }: { rules: readonly RuleTally[]; name: string }) {
  const { t } = useText();
  const words = t.quality.monitor;
  if (rules.length === 0) return <p className="quiet-text">{words.noRules}</p>;
  return (
    <TableScroll label={`${words.rules}: ${name}`}>
      <table className="table rule-table">
        <caption className="hidden-text">
          {words.rules}: {name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{t.patient.level}</th>
            <th scope="col" className="number">
              {words.fired}
            </th>
            <th scope="col" className="number">
              {words.perWeek}
            </th>
            <th scope="col" className="number">
              {words.alone}
            </th>
            <th scope="col">{words.actedShort}</th>
            <th scope="col">{words.worseShort}</th>
            <th scope="col">{words.milderShort}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.rule} rule={rule} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
