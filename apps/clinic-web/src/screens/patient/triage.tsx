import { Fragment } from 'react';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { useSigned } from '../../ui/session';
import type { ReasonView } from '../../ui/items/item';
import { LEVELS, type Level, LevelChip } from '../../ui/level';
import { TableScroll } from '../../ui/table-scroll';
import { useRuleSetNames } from './data';

interface TriageView {
  level: Level;
  atWorst: Level | null;
  ruleSet: { id: string; version: number };
  decidedAt: string;
  fired: readonly ReasonView[];
  unknown: readonly ReasonView[];
  legend: Readonly<Partial<Record<Level, Bilingual>>>;
}

function RuleRows({ rule }: { rule: ReasonView }) {
  const { t, say } = useText();
  const readings = rule.readings.length > 0 ? rule.readings : [null];
  return readings.map((reading, at) => (
    <tr key={reading?.code ?? 'none'} className={at > 0 ? 'continued' : undefined}>
      {at === 0 && (
        <>
          <td rowSpan={readings.length}>
            <LevelChip level={rule.level} short />
          </td>
          <th scope="row" rowSpan={readings.length}>
            {say(rule.because)}
          </th>
        </>
      )}
      <td>{reading ? say(reading.label) : t.common.none}</td>
      <td>{reading ? <strong>{say(reading.value)}</strong> : '–'}</td>
      <td>{reading?.before ? say(reading.before) : '–'}</td>
    </tr>
  ));
}

function Rules({
  title,
  rules,
  none,
  help,
}: {
  title: string;
  rules: readonly ReasonView[];
  none?: string;
  help?: string;
}) {
  const { t } = useText();
  return (
    <section className="rules">
      <h3>{title}</h3>
      {help && rules.length > 0 && <p className="second">{help}</p>}
      {rules.length === 0 ? (
        <p className="quiet-text">{none}</p>
      ) : (
        <TableScroll label={title}>
          <table className="table">
            <caption className="hidden-text">{title}</caption>
            <thead>
              <tr>
                {[t.patient.level, t.patient.rule, t.patient.read, t.patient.value, t.patient.beforeValue].map(
                  (name) => (
                    <th scope="col" key={name}>
                      {name}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <RuleRows key={rule.rule} rule={rule} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

/** Why the response has its level: the rules, what they read, what could not be decided, and what the colours mean here. */
export function Triage({ triage }: { triage: TriageView | null }) {
  const { t, say, language } = useText();
  const now = useNow(60_000);
  const names = useRuleSetNames(useSigned().department.id).data;
  if (!triage) return <p className="empty">{t.patient.noTriage}</p>;
  const title = names?.find(({ id }) => id === triage.ruleSet.id)?.title;
  return (
    <div className="triage">
      <div className="triage-head">
        <LevelChip level={triage.level} atWorst={triage.atWorst} />
        <span className="second">
          {t.patient.decidedAt(moment(triage.decidedAt, now, language))} ·{' '}
          {t.patient.ruleSet(title ? say(title) : triage.ruleSet.id, triage.ruleSet.version)}
        </span>
      </div>
      <Rules title={t.patient.fired} rules={triage.fired} none={t.patient.firedNone} />
      {triage.unknown.length > 0 && (
        <Rules title={t.patient.undecided} rules={triage.unknown} help={t.patient.undecidedHelp} />
      )}
      <section className="legend">
        <h3>{t.patient.legend}</h3>
        <dl>
          {LEVELS.map((level) => {
            const meaning = triage.legend[level];
            if (!meaning) return null;
            return (
              <Fragment key={level}>
                <dt>
                  <LevelChip level={level} short />
                </dt>
                <dd>{say(meaning)}</dd>
              </Fragment>
            );
          })}
        </dl>
      </section>
    </div>
  );
}
