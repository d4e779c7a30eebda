import {
  type Answers,
  type CompiledQuestionnaire,
  checkAnswers,
  enginesNeeded,
  inLanguage,
  type Questionnaire,
} from '@stemme/questionnaires';
import { useState } from 'react';
import { useWords } from '../../ui/language';
import { Waiting } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Answered } from './answer-list';
import { Ask } from './ask';
import { type Prepared, usePrepared } from './compiled';
import { wordsOf } from './fault-words';
import { byPath, codeOf } from './faults';
import { nearest } from './pages';
import { type Filling, useAnswers } from './use-answers';

interface Props {
  readonly document: Questionnaire;
  /** Of the texts; the product's own words are the page's. */
  readonly language: string;
  /** Hears the answers when the viewer asks whether they would be accepted. */
  readonly onHandIn?: (answers: Answers) => void;
}

/** A questionnaire that can be tried from end to end. Nothing is kept, nothing is sent. */
export function Trial(props: Props) {
  const prepared = usePrepared(props.document);
  return prepared ? <Trying {...props} prepared={prepared} /> : <Waiting />;
}

const nothing = () => undefined;

function Trying(props: Props & { readonly prepared: Prepared }) {
  const { t } = useWords();
  const form = useAnswers(props.prepared, undefined, props.language, nothing);
  const [step, setStep] = useState('');
  const [done, setDone] = useState(false);
  const [returning, setReturning] = useState(false);
  const page = nearest(form.pages, form.visible, step);
  const at = page ? form.visible.indexOf(page) : 0;
  const finish = () => {
    setDone(true);
    props.onHandIn?.(form.answers);
  };
  if (!page || done) {
    const change = (code: string) => {
      const to = form.pages.find(({ questions, lists }) => questions.includes(code) || lists.includes(code));
      if (!to) return;
      setStep(to.name);
      setReturning(true);
      setDone(false);
    };
    return <Verdict form={form} onChange={change} />;
  }
  const next = form.visible[at + 1];
  return (
    <Ask
      form={form}
      page={page}
      title={inLanguage(props.document.title, props.language)}
      returning={returning}
      lastLabel={t.form.preview.check}
      onBack={() => setStep(form.visible[Math.max(0, at - 1)]?.name ?? '')}
      onNext={() => (returning || !next ? finish() : setStep(next.name))}
    />
  );
}

/** What the server would say. Patterns are left to it. */
function Verdict({ form, onChange }: { readonly form: Filling; readonly onChange: (code: string) => void }) {
  const { t, language } = useWords();
  const { compiled, answers } = form;
  const check = checkAnswers(compiled, answers);
  const faults = check.ok ? [] : Object.entries(wordsOf(compiled, byPath(check.faults), { t, language }));
  return (
    <Page title={t.form.preview.done} focusKey="verdict">
      <Notice
        kind={check.ok ? 'info' : 'warning'}
        role="alert"
        title={check.ok ? t.form.preview.accepted : t.form.preview.refused}
      >
        {faults.length > 0 && (
          <ul>
            {faults.map(([path, words]) => (
              <li key={path}>
                <FaultyItem compiled={compiled} code={codeOf(compiled, path)} onChange={onChange} /> {words}
              </li>
            ))}
          </ul>
        )}
        {enginesNeeded(compiled.document).includes('patterns') && <p>{t.form.preview.patterns}</p>}
      </Notice>
      <Answered compiled={compiled} answers={form.complete} onChange={onChange} />
    </Page>
  );
}

function FaultyItem(props: {
  readonly compiled: CompiledQuestionnaire;
  readonly code: string | undefined;
  readonly onChange: (code: string) => void;
}) {
  const { t, language } = useWords();
  const { compiled, code } = props;
  const text = code === undefined ? undefined : compiled.nodes[compiled.byCode.get(code) ?? -1]?.item.text;
  if (code === undefined) return <strong>{t.form.preview.whole}:</strong>;
  return (
    <button type="button" className="link-button" onClick={() => props.onChange(code)}>
      {text ? inLanguage(text, language) : code}:
    </button>
  );
}
