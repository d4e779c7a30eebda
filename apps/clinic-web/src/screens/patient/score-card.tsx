import { Fragment } from 'react';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import { type ChangeView, changeWords, number, scoreWords } from './score-words';

export interface ScoreView {
  scale: string;
  title: Bilingual;
  kind: 'exact' | 'prorated' | 'bounded' | 'none';
  value: number | null;
  low: number | null;
  high: number | null;
  min: number;
  max: number;
  direction: 'higher-worse' | 'higher-better';
  band: { from: Bilingual; to: Bilingual } | null;
  missing: readonly string[];
  previous: ChangeView | null;
  baseline: ChangeView | null;
  important: number | null;
  importantSource: string | null;
  definitionVersion: string;
  engineVersion: string;
  source: string;
  trace: readonly { label: string; value: string }[];
}

function Change({ title, change, important }: { title: string; change: ChangeView | null; important: number | null }) {
  const { t, language } = useText();
  if (!change) {
    return (
      <div className="change">
        <dt>{title}</dt>
        <dd className="quiet-text">{t.patient.firstTime}</dd>
      </div>
    );
  }
  const words = changeWords(change, important, t, language);
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
      </dd>
    </div>
  );
}

/** Where the score lies on its scale; decoration, the words beside it say the same. */
function Ruler({ score }: { score: ScoreView }) {
  if (score.kind === 'none') return null;
  const share = (value: number) => `${((value - score.min) / (score.max - score.min)) * 100}%`;
  const low = score.kind === 'bounded' ? score.low : score.value;
  const high = score.kind === 'bounded' ? score.high : score.value;
  if (low === null || high === null) return null;
  return (
    <div className="ruler" aria-hidden="true">
      <span className="ruler-end">{score.min}</span>
      <span className="ruler-track">
        {score.kind === 'bounded' ? (
          <span className="ruler-interval" style={{ left: share(low), right: `calc(100% - ${share(high)})` }} />
        ) : (
          <span className="ruler-point" style={{ left: share(low) }} />
        )}
      </span>
      <span className="ruler-end">{score.max}</span>
    </div>
  );
}

function Value({ score }: { score: ScoreView }) {
  const { t, say, language } = useText();
  const { band } = score;
  const one = score.kind === 'exact' || score.kind === 'prorated';
  return (
    <div className="score-value">
      <p className={one ? 'score-number' : 'score-interval'}>
        {scoreWords(score, t, language)}
        {score.kind !== 'none' && <span className="score-of"> {t.patient.outOf(score.max)}</span>}
      </p>
      {band && (
        <p className="score-band">
          {band.from.da === band.to.da ? say(band.from) : t.patient.bandBetween(say(band.from), say(band.to))}
        </p>
      )}
      {score.kind === 'prorated' && <p className="second">{t.patient.prorated}</p>}
      <Ruler score={score} />
      <p className="second">{score.direction === 'higher-worse' ? t.patient.higherWorse : t.patient.higherBetter}</p>
    </div>
  );
}

function Trace({ score }: { score: ScoreView }) {
  const { t } = useText();
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
              <th scope="row">{line.label}</th>
              <td className="figure">{line.value}</td>
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
          <Change title={t.patient.sincePrevious} change={score.previous} important={score.important} />
          <Change title={t.patient.sinceBaseline} change={score.baseline} important={score.important} />
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
