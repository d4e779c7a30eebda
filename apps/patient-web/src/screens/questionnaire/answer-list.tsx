import { type Answers, asked, type CompiledQuestionnaire, compile, inWords } from '@stemme/questionnaires';
import { useMemo } from 'react';
import { useWords } from '../../ui/language';
import type { Assignment } from './data';

/** Every question that was asked, with its answer in words. */
export function AnswerList(props: {
  readonly assignment: Pick<Assignment, 'document'>;
  readonly answers: Answers;
  readonly compiled?: CompiledQuestionnaire;
  readonly onChange?: (code: string) => void;
}) {
  const { t, language } = useWords();
  const { answers, onChange } = props;
  const document = props.assignment.document;
  const compiled = useMemo(() => props.compiled ?? compile(document), [props.compiled, document]);
  return (
    <dl className="answers">
      {asked(compiled, answers).shown.map((code) => {
        const question = compiled.nodes[compiled.byCode.get(code) ?? -1]?.question?.text[language] ?? '';
        const answer = answers[code];
        return (
          <div key={code} className="answer">
            <dt>{question}</dt>
            <dd className={answer === undefined ? 'blank' : undefined}>
              <span>{answer === undefined ? t.form.review.blank : inWords(compiled, code, answer, language)}</span>
              {onChange && (
                <button type="button" className="link-button change" onClick={() => onChange(code)}>
                  {t.form.review.change}
                  <span className="sr-only">. {t.form.review.changeLabel(question)}</span>
                </button>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
