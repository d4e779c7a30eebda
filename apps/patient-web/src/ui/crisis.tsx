import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon';
import { useWords } from './language';
import type { PhoneNumber } from './phone-list';
import { Paragraphs, PhoneList } from './phones';

/**
 * Help, at once. Spoken when it appears, and takes the focus each time `raised` grows. Only reading on closes it, and
 * then it stays as one line that opens it again.
 */
export function Crisis(props: {
  readonly text: string;
  readonly phones: readonly PhoneNumber[];
  /** How many times something new has been found. */
  readonly raised: number;
  readonly onReadOn?: () => void;
}) {
  const { t } = useWords();
  const [readUpTo, setReadUpTo] = useState(props.onReadOn ? 0 : props.raised);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = props.onReadOn === undefined || props.raised > readUpTo;
  // a new finding takes the focus again
  useEffect(() => {
    if (open && props.onReadOn) heading.current?.focus();
  }, [open, props.raised]);
  if (!open) {
    return (
      <button type="button" className="crisis-again" onClick={() => setReadUpTo(props.raised - 1)}>
        <Icon name="phone" />
        <span>{t.form.crisis.showAgain}</span>
      </button>
    );
  }
  return (
    <section className="crisis" role="alert" aria-labelledby="crisis-title">
      <h2 id="crisis-title" ref={heading} tabIndex={-1}>
        {t.form.crisis.title}
      </h2>
      <div className="crisis-text">
        <Paragraphs text={props.text} phones={props.phones} />
      </div>
      <PhoneList phones={props.phones} emergency brief />
      {props.onReadOn && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => {
            setReadUpTo(props.raised);
            props.onReadOn?.();
          }}
        >
          {t.form.crisis.readOn}
        </button>
      )}
    </section>
  );
}
