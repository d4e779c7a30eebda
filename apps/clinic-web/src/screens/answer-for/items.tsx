import {
  type Answers,
  type CompiledQuestionnaire,
  inLanguage,
  inside,
  isQuestion,
  type Item,
  paperNumbers,
  visibility,
} from '@stemme/questionnaires';
import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { QuestionRow } from './question';
import type { Entry, Path } from './use-entry';

interface Props {
  compiled: CompiledQuestionnaire;
  entry: Pick<Entry, 'answers' | 'set'>;
  language: string;
  /** On paper also what is not asked may have been answered; on the telephone it is not read aloud. */
  showHidden: boolean;
}

/** Every question in its order, with its number as on the printed sheet. */
export function Items({ compiled, entry, language, showHidden }: Props) {
  const numbers = useMemo(() => paperNumbers(compiled.document), [compiled]);
  const states = useMemo(() => visibility(compiled, entry.answers), [compiled, entry.answers]);
  const isHidden = (item: Item) => states.get(item.code) !== 'shown';
  const about = { numbers, language, showHidden, isHidden, set: entry.set };
  return (
    <ol className="typed-list">
      {compiled.document.items.map((item) => (
        <ItemRows key={item.code} item={item} answers={entry.answers} path={[]} about={about} />
      ))}
    </ol>
  );
}

interface About {
  readonly numbers: ReadonlyMap<string, number>;
  readonly language: string;
  readonly showHidden: boolean;
  readonly isHidden: (item: Item) => boolean;
  readonly set: Entry['set'];
}

/** What is hidden by design or worked out is nobody's to type. */
function isTyped(item: Item): boolean {
  return !item.hidden && !(isQuestion(item) && (item.readOnly || item.calculated));
}

function ItemRows(props: { item: Item; answers: Answers; path: Path; about: About }) {
  const { item, answers, path, about } = props;
  if (!isTyped(item) || (!about.showHidden && about.isHidden(item))) return null;
  const text = 'text' in item && item.text ? inLanguage(item.text, about.language) : null;
  if (item.type === 'display') {
    return (
      <li className="typed-said" lang={about.language}>
        {text}
      </li>
    );
  }
  const inner = (more: Path, given: Answers) =>
    inside(item).map((each) => <ItemRows key={each.code} item={each} answers={given} path={more} about={about} />);
  if (item.type !== 'group') {
    return (
      <>
        <QuestionRow
          question={item}
          number={about.numbers.get(item.code) ?? 0}
          language={about.language}
          value={answers[item.code]}
          hidden={about.isHidden(item)}
          onAnswer={(value, isBad) => about.set([...path, item.code], value, isBad)}
        />
        {inner(path, answers)}
      </>
    );
  }
  return (
    <>
      {(text || item.stem) && (
        <li className="typed-said" lang={about.language}>
          {text && <h3>{text}</h3>}
          {item.stem && <p>{inLanguage(item.stem, about.language)}</p>}
        </li>
      )}
      {item.repeats ? <Instances {...props} group={item.code} inner={inner} /> : inner(path, answers)}
    </>
  );
}

function Instances(props: {
  group: string;
  answers: Answers;
  path: Path;
  about: About;
  inner: (path: Path, given: Answers) => ReactNode;
}) {
  const { group, answers, path, about, inner } = props;
  const { t } = useText();
  const list = (answers[group] ?? []) as unknown as readonly Answers[];
  const setList = (next: readonly Answers[]) =>
    about.set([...path, group], next.length === 0 ? undefined : (next as never), false);
  return (
    <>
      {list.map((given, index) => (
        // an instance has no name but its place
        <li key={`${index}/${list.length}`} className="typed-said">
          <h4>{t.answerFor.entry(index + 1)}</h4>
          <ol className="typed-list">{inner([...path, group, index], given)}</ol>
          <Button className="quiet" onPress={() => setList(list.filter((_, at) => at !== index))}>
            {t.answerFor.remove}
          </Button>
        </li>
      ))}
      <li className="typed-said">
        <Button className="secondary" onPress={() => setList([...list, {}])}>
          {t.answerFor.add}
        </Button>
      </li>
    </>
  );
}
