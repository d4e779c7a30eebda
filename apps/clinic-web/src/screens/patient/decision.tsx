import { useText } from '../../text/text';
import { ScoreCard, type ScoreView } from './score-card';

/** Before a decision: each score with how it moved, what is missing, and how it was reached. */
export function Decision({ scores }: { scores: readonly ScoreView[] }) {
  const { t } = useText();
  if (scores.length === 0) return <p className="empty">{t.patient.noScores}</p>;
  return (
    <div className="decision">
      {scores.map((score) => (
        <ScoreCard key={score.scale} score={score} />
      ))}
    </div>
  );
}
