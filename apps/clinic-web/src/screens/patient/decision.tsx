import { useMemo } from 'react';
import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { ScoreCard, type ScoreView } from './score-card';

interface Props {
  scores: readonly ScoreView[];
  /** the response's questions, to name a missing answer by its words rather than its code */
  questions: readonly { items: readonly { code: string; question: Bilingual }[] }[];
}

/** Before a decision: each score with how it moved, what is missing, and how it was reached. */
export function Decision({ scores, questions }: Props) {
  const { t } = useText();
  const byCode = useMemo(
    () => new Map(questions.flatMap(({ items }) => items.map(({ code, question }) => [code, question] as const))),
    [questions],
  );
  if (scores.length === 0) return <p className="empty">{t.patient.noScores}</p>;
  return (
    <div className="decision">
      {scores.map((score) => (
        <ScoreCard key={score.scale} score={score} questions={byCode} />
      ))}
    </div>
  );
}
