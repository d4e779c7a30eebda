import { number } from '../../text/number';
import { useText } from '../../text/text';
import type { LookBack } from './data';

/** How far a look back has come. */
export function LookBackProgress({ one }: { one: LookBack }) {
  const { t, language } = useText();
  const text = t.quality.back.progress(number(one.done, language), number(one.total, language));
  return (
    <div className="look-back-progress">
      <progress value={one.done} max={Math.max(1, one.total)} aria-label={t.quality.back.states.running} />
      <span className="second figure" role="status">
        {text}
      </span>
    </div>
  );
}
