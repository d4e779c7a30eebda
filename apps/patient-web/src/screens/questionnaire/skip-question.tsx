import { useEffect, useId, useRef } from 'react';
import { useWords } from '../../ui/language';

/** The gentle question before a blank. Takes the focus, so that it is heard and not overlooked. */
export function SkipQuestion(props: {
  readonly all: boolean;
  readonly required: boolean;
  readonly onSkip: () => void;
  readonly onStay: () => void;
}) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section className="panel skip" aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {props.all ? t.form.ask.blankTitle : t.form.ask.blankSome}
      </h2>
      {props.required && <p>{t.form.ask.blankRequired}</p>}
      <div className="actions">
        <button type="button" className="button button-secondary button-big" onClick={props.onStay}>
          {t.form.ask.stay}
        </button>
        <button type="button" className="button button-secondary button-big" onClick={props.onSkip}>
          {t.form.ask.skip}
        </button>
      </div>
    </section>
  );
}
