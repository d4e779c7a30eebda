import { type Answers, asked, type CompiledQuestionnaire, compile, inWords } from '@stemme/questionnaires';
import { useMemo } from 'react';
import { useWords } from '../../ui/language';
import type { Opened } from './data';

/** Every question that was asked, with its answer in words. */
export function AnswerList(props: {
  readonly assignment: Pick<Opened, 'document'>;
  readonly answers: Answers;
  readonly compiled?: CompiledQuestionnaire;
  /** Leaves out what was not answered. */
  readonly onlyAnswered?: boolean;
  readonly onChange?: (code: string) => void;
}) {
  const { t, language } = useWords();
  const { answers, onChange } = props;
  const document = props.assignment.document;
  const compiled = useMemo(() => props.compiled ?? compile(document), [props.compiled, document]);
  const codes = asked(compiled, answers).shown.filter((code) => !props.onlyAnswered || code in answers);
  return (
    <dl className="answers">
      {codes.map((code) => {
        const question = compiled.nodes[compiled.byCode.get(code) ?? -1]?.question?.text[language] ?? '';
        const answer = answers[code];
        return (
          <div key={code} className="answer">
            <dt>{question}</dt>
            <dd className={answer === undefined ? 'blank' : undefined}>
              <span>{answer === undefined ? t.form.review.blank : inWords(compiled, code, answer, language)}</span>
              {onChange && (
                <button
                  type="button"
                  className="link-button change"
                  aria-label={t.form.review.changeLabel(question)}
                  onClick={() => onChange(code)}
                >
                  {t.form.review.change}
                </button>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
