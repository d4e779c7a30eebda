import { useText } from '../../text/text';
import type { ReasonView } from './item';
import { readOnce } from './once';

function Reason({ reason }: { reason: ReasonView }) {
  const { say, t } = useText();
  return (
    <div className="reason">
      {!reason.known && <span className="reason-unknown">{t.worklist.undecided}: </span>}
      {reason.readings.length === 0 && <span className="reason-text">{say(reason.because)}</span>}
      {reason.readings.map((reading) => (
        <span className="reading" key={reading.code}>
          <span className="reading-label">{say(reading.label)}: </span>
          <strong>{say(reading.value)}</strong>
          {reading.before && <span className="reading-before"> ({t.worklist.before(say(reading.before))})</span>}
        </span>
      ))}
    </div>
  );
}

/** The reasons of an item in words, what was read first; at most `most`, the rest counted. */
export function Reasons({ reasons, most = 2 }: { reasons: readonly ReasonView[]; most?: number }) {
  const { t } = useText();
  const rest = reasons.length - most;
  return (
    <div className="reasons">
      {readOnce(reasons)
        .slice(0, most)
        .map((reason) => (
          <Reason key={reason.rule} reason={reason} />
        ))}
      {rest > 0 && <span className="reason-more">{t.worklist.moreReasons(rest)}</span>}
    </div>
  );
}
