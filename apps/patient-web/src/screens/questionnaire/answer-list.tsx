import {
  type Answer,
  type Answers,
  type CompiledQuestionnaire,
  inLanguage,
  inWords,
  visibility,
} from '@stemme/questionnaires';
import { useWords } from '../../ui/language';
import { Waiting } from '../../ui/load';
import { usePrepared } from './compiled';
import type { Opened } from './data';

interface Props {
  readonly answers: Answers;
  /** Leaves out what was not answered. */
  readonly onlyAnswered?: boolean;
  readonly onChange?: (code: string) => void;
}

/** Every question that was asked, with its answer in words. */
export function AnswerList(props: Props & { readonly assignment: Pick<Opened, 'document'> }) {
  const prepared = usePrepared(props.assignment.document);
  return prepared ? <Answered {...props} compiled={prepared.compiled} /> : <Waiting />;
}

/** What stands outside of repeating groups, and these as a whole. */
export function Answered(props: Props & { readonly compiled: CompiledQuestionnaire }) {
  const { t, language } = useWords();
  const { compiled, answers, onChange } = props;
  const states = visibility(compiled, answers);
  const items = compiled.nodes.flatMap(({ item, question, scope, isUnseen }) => {
    const isList = item.type === 'group' && item.repeats !== undefined;
    if (scope >= 0 || isUnseen || !(question || isList) || states.get(item.code) !== 'shown') return [];
    return props.onlyAnswered && !Object.hasOwn(answers, item.code)
      ? []
      : { item, isFixed: question?.readOnly === true };
  });
  return (
    <dl className="answers">
      {items.map(({ item, isFixed }) => {
        const question = item.text ? inLanguage(item.text, language) : '';
        const answer = answers[item.code];
        const isList = item.type === 'group';
        return (
          <div key={item.code} className="answer">
            <dt>{question}</dt>
            <dd className={answer === undefined ? 'blank' : undefined}>
              <span>
                {answer === undefined
                  ? t.form.review.blank
                  : isList
                    ? instances(answer).map((each, index) => (
                        // instances have no name of their own
                        <span key={index} className="instance">
                          {index + 1}. {inWords(compiled, item.code, [each], language)}
                        </span>
                      ))
                    : inWords(compiled, item.code, answer, language)}
              </span>
              {onChange && !isFixed && (
                <button
                  type="button"
                  className="link-button change"
                  aria-label={t.form.review.changeLabel(question)}
                  onClick={() => onChange(item.code)}
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

function instances(answer: Answer): readonly Answers[] {
  return Array.isArray(answer) ? (answer as readonly Answers[]) : [];
}
