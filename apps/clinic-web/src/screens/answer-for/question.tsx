import { type Answer, inLanguage, type Question } from '@stemme/questionnaires';
import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../text/text';
import { keysOf, readTyped, writeTyped } from './typed';

interface Props {
  question: Question;
  number: number;
  language: string;
  value: Answer | undefined;
  /** Not asked after the other answers. */
  hidden: boolean;
  onAnswer: (value: Answer | undefined, isBad: boolean) => void;
}

/** The field after this one, wherever it stands. */
export function toNext(from: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-entry-field]')];
  all[all.indexOf(from) + 1]?.focus();
}

/** One question, word for word, with a field that takes the number of the answer. */
export function QuestionRow({ question, number, language, value, hidden, onAnswer }: Props) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState(() => writeTyped(question, value));
  const read = readTyped(question, typed);
  const say = (text: Readonly<Record<string, string>>) => inLanguage(text, language);
  const options =
    question.type === 'boolean'
      ? [t.answerFor.yes, t.answerFor.no]
      : (question.options ?? []).map((option) => say(option.text));
  const take = (text: string) => {
    setTyped(text);
    const next = readTyped(question, text);
    onAnswer(next.kind === 'answer' ? next.answer : undefined, next.kind === 'bad');
  };
  const key = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    toNext(event.currentTarget);
  };
  const keys = keysOf(question);
  const chosen = new Set(
    read.kind === 'answer' && options.length > 0
      ? typed
          .trim()
          .toLowerCase()
          .split(/[\s,;]+/)
      : [],
  );
  const help = [question.help && say(question.help), question.format && say(question.format)].filter(Boolean).join(' ');
  const field = {
    id,
    className: 'input typed-input',
    value: typed,
    'data-entry-field': true,
    'aria-describedby': `${id}-about`,
    'aria-invalid': read.kind === 'bad' || undefined,
    autoComplete: 'off',
    spellCheck: false,
    onKeyDown: key,
  } as const;
  return (
    <li className={hidden ? 'typed-row typed-row-hidden' : 'typed-row'}>
      <label htmlFor={id} lang={language}>
        {number}. {question.prefix && `${say(question.prefix)} `}
        {say(question.text)}
      </label>
      <div id={`${id}-about`}>
        {help && (
          <p className="second" lang={language}>
            {help}
          </p>
        )}
        {options.length > 0 && (
          <ol className="typed-options" lang={language}>
            {options.map((text, index) => (
              // the key is what is typed; a number's own needs no second
              <li key={text + String(index)} className={chosen.has(keys[index]!) ? 'typed-chosen' : undefined}>
                <kbd>{keys[index]}</kbd> {text !== keys[index] && text}
              </li>
            ))}
          </ol>
        )}
        {question.type === 'attachment' && <p className="second">{t.answerFor.notHere}</p>}
        {hidden && <p className="second">{t.answerFor.notAsked}</p>}
        {read.kind === 'bad' && <p className="fault">{t.answerFor.bad}</p>}
      </div>
      {question.type === 'text' && !question.repeats ? (
        <textarea {...field} rows={2} onChange={(event) => take(event.target.value)} />
      ) : (
        question.type !== 'attachment' && <input {...field} onChange={(event) => take(event.target.value)} />
      )}
    </li>
  );
}
