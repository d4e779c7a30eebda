import type { Item, Option, Questionnaire } from '@stemme/questionnaires';
import { inLanguage, inside, isQuestion } from '@stemme/questionnaires';
import { useMemo } from 'react';
import { useText } from '../../text/text';
import { constraintsInWords, factsOf, shownWhenInWords } from './item-facts';
import { type Reading, readingOf } from './named';

function Options({ reading, options }: { reading: Reading; options: readonly Option[] }) {
  const { outline } = reading.t;
  return (
    <ul className="outline-options">
      {options.map((option) => (
        <li key={`${typeof option.value} ${option.value}`}>
          <span className="outline-value">{option.value}</span> {inLanguage(option.text, reading.tag)}
          {option.score !== undefined && <span className="second"> · {outline.score(String(option.score))}</span>}
          {option.exclusive && <span className="second"> · {outline.exclusive}</span>}
        </li>
      ))}
    </ul>
  );
}

function Line({ reading, item }: { reading: Reading; item: Item }) {
  const { tag, t } = reading;
  const shown = shownWhenInWords(reading, item);
  const help = item.type === 'display' ? undefined : item.help;
  return (
    <>
      <p className="outline-text" lang={tag}>
        {item.prefix && <span className="outline-prefix">{inLanguage(item.prefix, tag)} </span>}
        {item.text ? inLanguage(item.text, tag) : <span className="quiet-text">{t.outline.types[item.type]}</span>}
      </p>
      <p className="second">
        <code>{item.code}</code> · {factsOf(reading, item).join(' · ')}
      </p>
      {help && (
        <p className="second">
          {t.outline.help}: <span lang={tag}>{inLanguage(help, tag)}</span>
        </p>
      )}
      {item.type === 'group' && item.stem && (
        <p className="second">
          {t.outline.stem}: <span lang={tag}>{inLanguage(item.stem, tag)}</span>
        </p>
      )}
      {shown && <p className="outline-condition">{shown}</p>}
      {constraintsInWords(reading, item.constraints).map((line) => (
        <p className="outline-condition" key={line}>
          {line}
        </p>
      ))}
      {isQuestion(item) && item.options && <Options reading={reading} options={item.options} />}
    </>
  );
}

function Items({ reading, items }: { reading: Reading; items: readonly Item[] }) {
  return (
    <ol className="outline">
      {items.map((item) => (
        <li key={item.code} className={`outline-item outline-type-${item.type}`}>
          <Line reading={reading} item={item} />
          {inside(item).length > 0 && <Items reading={reading} items={inside(item)} />}
        </li>
      ))}
    </ol>
  );
}

/** Every item with what is asked, by whom it can be seen and when, as something a clinician can read through. */
export function Outline({ document, tag }: { document: Questionnaire; tag: string }) {
  const { t } = useText();
  const reading = useMemo(() => readingOf([document], tag, t.questionnaires), [document, tag, t]);
  if (document.items.length === 0) return <p className="quiet-text">{t.questionnaires.outline.noItems}</p>;
  return (
    <>
      {constraintsInWords(reading, document.constraints).map((line) => (
        <p className="outline-condition" key={line}>
          {line}
        </p>
      ))}
      <Items reading={reading} items={document.items} />
    </>
  );
}
