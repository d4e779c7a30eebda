import { type Answer, type CompiledQuestionnaire, inLanguage, inWords } from '@stemme/questionnaires';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { Banner, LoadFailed, Skeleton } from '../../ui/states';
import { type AnswerFor, type Finished, postResolve, refusedOf, useDifferences } from './data';
import { useCompiled } from './use-compiled';

interface Props {
  about: AnswerFor;
  onFinished: (done: Finished) => void;
}

/** Two entries of one paper side by side: what is right is chosen with the paper in hand. */
export function Differences(props: Props) {
  const compiled = useCompiled(props.about.document!);
  const query = useDifferences(props.about.assignment);
  if (query.isError) return <LoadFailed retry={() => void query.refetch()} />;
  if (!compiled || !query.data) return <Skeleton />;
  return <Choosing {...props} compiled={compiled} differences={query.data.differences} />;
}

function Choosing({
  about,
  onFinished,
  compiled,
  differences,
}: Props & { compiled: CompiledQuestionnaire; differences: Finished['differences'] }) {
  const { t, language } = useText();
  const [chosen, setChosen] = useState<Readonly<Record<string, 1 | 2>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const response = useRef(crypto.randomUUID());
  const words = t.answerFor.differences;
  const missing = differences.filter(({ code }) => !Object.hasOwn(chosen, code)).length;
  const titleOf = (code: string) => {
    if (code.startsWith(':')) return wordFor(words.facts, code.slice(1));
    const text = compiled.nodes[compiled.byCode.get(code) ?? -1]?.item.text;
    return text ? inLanguage(text, language) : code;
  };
  const say = (code: string, value: unknown) => {
    if (value === null || value === undefined) return words.blank;
    if (code === ':answeredBy') return wordFor(t.answerFor.whoOptions, String(value));
    return code.startsWith(':') ? String(value) : inWords(compiled, code, value as Answer, language);
  };
  const done = async () => {
    if (missing > 0) return setTrouble(words.missing(missing));
    try {
      onFinished(await postResolve(about.assignment, response.current, chosen));
    } catch (error) {
      const { code, by } = refusedOf(error);
      const said = t.answerFor.refused[code as 'other'];
      setTrouble(code === 'changed' ? t.answerFor.refused.changed(by) : (said ?? t.answerFor.refused.other));
    }
  };
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {differences.map(({ code, first, second }) => (
        <fieldset key={code} className="typed-difference">
          <legend>{titleOf(code)}</legend>
          {([1, 2] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`difference-${code}`}
                checked={chosen[code] === side}
                onChange={() => setChosen((before) => ({ ...before, [code]: side }))}
              />{' '}
              <span className="second">{side === 1 ? words.first : words.second}:</span>{' '}
              {say(code, side === 1 ? first : second)}
            </label>
          ))}
        </fieldset>
      ))}
      {trouble && <Banner tone="warn" title={trouble} />}
      <div className="dialog-buttons">
        <Button className="primary" onPress={() => void done()}>
          {words.done}
        </Button>
      </div>
    </section>
  );
}
