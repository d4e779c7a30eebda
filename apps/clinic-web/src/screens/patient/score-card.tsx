import { Fragment } from 'react';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import { number } from '../../text/number';
import { type ChangeView, changeWords, type Limits, provenWords, scoreWords } from './score-words';

export interface ScoreView {
  scale: string;
  title: Bilingual;
  kind: 'exact' | 'prorated' | 'bounded' | 'none';
  value: number | null;
  low: number | null;
  high: number | null;
  min: number;
  max: number;
  direction: 'higher-worse' | 'higher-better' | 'none';
  band: { from: Bilingual; to: Bilingual } | null;
  missing: readonly string[];
  previous: ChangeView | null;
  baseline: ChangeView | null;
  important: number | null;
  importantSource: string | null;
  reliabilitySource: string | null;
  definitionVersion: string;
  engineVersion: string;
  source: string;
  trace: readonly { label: Bilingual; value: Bilingual }[];
}

function Change({ title, change, limits }: { title: string; change: ChangeView | null; limits: Limits }) {
  const { t, language } = useText();
  if (!change) {
    return (
      <div className="change">
        <dt>{title}</dt>
        <dd className="quiet-text">{t.patient.firstTime}</dd>
      </div>
    );
  }
  const words = changeWords(change, limits, t, language);
  return (
    <div className={`change change-${words.tone}${words.matters ? ' change-matters' : ''}`}>
      <dt>{title}</dt>
      <dd>
        <span className="change-amount">
          <Icon name={words.arrow} size={18} />
          {words.amount}
        </span>
        <span className="second">{words.since}</span>
        <span className="change-important">{words.important}</span>
        {words.reliable && <span className="second">{words.reliable}</span>}
      </dd>
    </div>
  );
}

/** Where the score lies on its scale; decoration, the words beside it say the same. */
function Ruler({ score }: { score: ScoreView }) {
  const { language } = useText();
  if (score.kind === 'none') return null;
  const inside = (at: number) => Math.min(Math.max(at, score.min), score.max);
  const share = (at: number) => `${((inside(at) - score.min) / (score.max - score.min)) * 100}%`;
  const { kind, value, low, high } = score;
  if (low === null || high === null) return null;
  return (
    <div className="ruler" aria-hidden="true">
      <span className="ruler-end">{number(score.min, language)}</span>
      <span className="ruler-track">
        {kind !== 'exact' && (
          <span
            className={kind === 'prorated' ? 'ruler-interval ruler-proven' : 'ruler-interval'}
            style={{ left: share(low), right: `calc(100% - ${share(high)})` }}
          />
        )}
        {kind !== 'bounded' && value !== null && <span className="ruler-point" style={{ left: share(value) }} />}
      </span>
      <span className="ruler-end">{number(score.max, language)}</span>
    </div>
  );
}

function Value({ score }: { score: ScoreView }) {
  const { t, say, language } = useText();
  const { band } = score;
  const one = score.kind === 'exact' || score.kind === 'prorated';
  const proven = provenWords(score, t, language);
  return (
    <div className="score-value">
      <p className={one ? 'score-number' : 'score-interval'}>
        {one && score.value !== null ? number(score.value, language) : scoreWords(score, t, language)}
        {score.kind !== 'none' && <span className="score-of"> {t.patient.outOf(number(score.max, language))}</span>}
      </p>
      {band && (
        <p className="score-band">
          {band.from.da === band.to.da ? say(band.from) : t.patient.bandBetween(say(band.from), say(band.to))}
        </p>
      )}
      {proven && <p className="score-proven">{proven}</p>}
      <Ruler score={score} />
      <p className="second">{t.patient.directions[score.direction]}</p>
    </div>
  );
}

function Trace({ score }: { score: ScoreView }) {
  const { t, say } = useText();
  return (
    <details className="trace">
      <summary>{t.patient.trace}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.patient.traceStep}</th>
            <th scope="col">{t.patient.traceValue}</th>
          </tr>
        </thead>
        <tbody>
          {score.trace.map((line, at) => (
            <tr key={at}>
              <th scope="row">{say(line.label)}</th>
              <td className="figure">{say(line.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Sources({ score }: { score: ScoreView }) {
  const { t, language } = useText();
  const facts = [
    [t.patient.definition, `${score.scale} ${score.definitionVersion}`],
    [t.patient.engine, score.engineVersion],
    [t.patient.source, score.source],
    ...(score.important !== null && score.importantSource
      ? [[t.patient.importantSource, `${number(score.important, language)}: ${score.importantSource}`]]
      : []),
    ...(score.reliabilitySource === null ? [] : [[t.patient.reliabilitySource, score.reliabilitySource]]),
  ] as const;
  return (
    <details className="trace">
      <summary>{t.patient.facts}</summary>
      <dl className="facts">
        {facts.map(([name, fact]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

/** One scale: the score, its change against the smallest one that matters, and everything needed to check it. */
export function ScoreCard({ score, questions }: { score: ScoreView; questions: ReadonlyMap<string, Bilingual> }) {
  const { t, say } = useText();
  return (
    <article className="score-card" aria-label={say(score.title)}>
      <h3>
        {say(score.title)}
        <span className="version">
          {t.patient.definition.toLowerCase()} {score.definitionVersion}
        </span>
      </h3>
      <div className="score-columns">
        <Value score={score} />
        <dl className="changes">
          <Change title={t.patient.sincePrevious} change={score.previous} limits={score} />
          <Change title={t.patient.sinceBaseline} change={score.baseline} limits={score} />
        </dl>
        <div className="missing">
          <h4>{t.patient.missing}</h4>
          {score.missing.length === 0 ? (
            <p>{t.patient.missingNone}</p>
          ) : (
            <ul>
              {score.missing.map((code) => (
                <li key={code}>
                  {questions.has(code) && say(questions.get(code) as Bilingual)} <span className="second">{code}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <div className="score-foot">
        <Trace score={score} />
        <Sources score={score} />
      </div>
    </article>
  );
}
