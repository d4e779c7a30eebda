import { useId } from 'react';
import { useWords } from './language';

export const LONGEST_WORDS = 300;
/** Counted aloud only when it matters. */
const COUNTED_FROM = 50;

/** A sentence of the patient's own, which nobody has to write. */
export function OwnWords(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const id = useId();
  const left = LONGEST_WORDS - props.value.length;
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={id}>
        {props.label}
      </label>
      <span className="form-hint" id={`${id}-hint`}>
        {t.talks.matterHint}
      </span>
      <textarea
        id={id}
        className="form-input text-area"
        rows={3}
        maxLength={LONGEST_WORDS}
        aria-describedby={`${id}-hint`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <span className="form-hint" aria-live="polite">
        {left <= COUNTED_FROM ? t.talks.matterLeft(left) : ''}
      </span>
    </div>
  );
}
