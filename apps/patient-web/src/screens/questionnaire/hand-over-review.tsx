import { inLanguage } from '@stemme/questionnaires';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { RadioGroup } from '../../ui/radio-group';
import { Answered } from './answer-list';
import { type Faults, codeOf } from './faults';
import { answeredBy } from './pages';
import type { Filling } from './use-answers';

export interface Who {
  readonly answeredBy: 'self' | 'helped' | 'proxy';
  readonly proxyName?: string;
  readonly proxyRelation?: string;
}

interface Props {
  readonly form: Filling;
  readonly mayAnswer: readonly string[];
  readonly blank: readonly string[];
  readonly state: 'ready' | 'sending' | 'failing' | 'refused';
  readonly refused: Faults;
  readonly onChange: (code: string) => void;
  readonly onBack: () => void;
  readonly onSend: (who: Who) => void;
}

/** Every answer in words, who gave them, and the button that sends them. */
export function HandOverReview(props: Props) {
  const { form, state } = props;
  const { t } = useWords();
  const said = answeredBy(form.answers);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const [missing, setMissing] = useState(false);
  const who = (said ?? chosen) as Who['answeredBy'] | '';
  const questionOf = (code: string) => form.compiled.nodes[form.compiled.byCode.get(code) ?? -1]?.question;
  const lacking = props.blank.filter((code) => questionOf(code)?.required && !questionOf(code)?.readOnly);
  const wrong = [...new Set(Object.keys(props.refused).flatMap((path) => codeOf(form.compiled, path) ?? []))];
  const busy = state === 'sending';
  const options = Object.entries(t.form.review.whoOptions).filter(([value]) => props.mayAnswer.includes(value));
  const send = () => {
    const incomplete = who === '' || lacking.length > 0;
    setMissing(incomplete);
    if (incomplete || busy) return;
    const [proxyName, proxyRelation] = [name.trim(), relation.trim()];
    const about = who === 'self' ? {} : { ...(proxyName && { proxyName }), ...(proxyRelation && { proxyRelation }) };
    props.onSend({ answeredBy: who as Who['answeredBy'], ...about });
  };
  return (
    <Page title={t.form.review.title} focusKey="review">
      <p className="font-lead">{t.form.review.lead}</p>
      <Answered compiled={form.compiled} answers={form.complete} onChange={props.onChange} />
      <div className="panel">
        {said === null && (
          <RadioGroup
            legend={t.form.review.who}
            options={options.map(([value, label]) => ({ value, label }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        {who !== '' && who !== 'self' && (
          <>
            <Field id="proxy-name" label={t.tablet.name} value={name} onChange={setName} />
            <Field id="proxy-relation" label={t.tablet.relation} value={relation} onChange={setRelation} />
          </>
        )}
      </div>
      {missing && who === '' && <Warning text={t.form.review.whoMissing} />}
      {missing && <Codes title={t.form.review.required} codes={lacking} {...props} />}
      {state === 'refused' && <Codes title={t.form.review.refusedItems} codes={wrong} {...props} />}
      {state === 'refused' && wrong.length === 0 && <Warning text={t.form.review.refused} />}
      {state === 'failing' && <Warning text={t.form.review.noConnection} />}
      <nav className="form-nav" aria-label={t.form.review.title}>
        <button type="button" className="button button-secondary button-big" onClick={props.onBack}>
          <Icon name="back" />
          <span>{t.form.ask.back}</span>
        </button>
        <button type="button" className="button button-primary button-big" aria-disabled={busy} onClick={send}>
          <Icon name="send" />
          <span>{busy ? t.form.review.sending : t.form.review.send}</span>
        </button>
      </nav>
    </Page>
  );
}

function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useWords();
  return (
    <div className="form-group">
      <label className="form-label" htmlFor={props.id}>
        {props.label}
      </label>
      <span className="form-hint" id={`${props.id}-hint`}>
        {t.tablet.optional}
      </span>
      <input
        id={props.id}
        className="form-input"
        aria-describedby={`${props.id}-hint`}
        autoComplete="off"
        maxLength={80}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

function Codes(
  props: Pick<Props, 'form' | 'onChange'> & { readonly title: string; readonly codes: readonly string[] },
) {
  const { language } = useWords();
  const { compiled } = props.form;
  if (props.codes.length === 0) return null;
  return (
    <Notice kind="warning" role="alert" title={props.title}>
      <ul>
        {props.codes.map((code) => {
          const text = compiled.nodes[compiled.byCode.get(code) ?? -1]?.item.text;
          return (
            <li key={code}>
              <button type="button" className="link-button" onClick={() => props.onChange(code)}>
                {text ? inLanguage(text, language) : code}
              </button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <Notice kind="warning" role="alert">
      <p>{text}</p>
    </Notice>
  );
}
