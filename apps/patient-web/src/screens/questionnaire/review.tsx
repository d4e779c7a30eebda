import { asked, inLanguage } from '@stemme/questionnaires';
import { useState } from 'react';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { RadioGroup } from '../../ui/radio-group';
import { Answered } from './answer-list';
import { type Opened, startedAt } from './data';
import { wordsOf } from './fault-words';
import { codeOf } from './faults';
import { answeredBy } from './pages';
import type { Content } from './parcel';
import type { Form } from './use-form';
import { type HandInState, useHandIn } from './use-hand-in';
import { MatterPanel, useMatter } from './use-matter';

/** Every answer in words before it is sent, each a press away from being changed. */
export function Review(props: {
  readonly assignment: Opened;
  readonly form: Form;
  readonly correcting: boolean;
  readonly onChange: (page: string) => void;
  readonly onBack: () => void;
  /** The assignment is no longer what it was: load it again. */
  readonly onChanged: () => void;
}) {
  const { assignment, form, correcting } = props;
  const { t } = useWords();
  const { compiled, answers } = form;
  const matter = useMatter(assignment.id);
  const { state, start, leave } = useHandIn(assignment, form, props.onChanged, matter.send);
  const said = answeredBy(answers);
  const [chosen, setChosen] = useState<string>('');
  const [missing, setMissing] = useState(false);
  const questionOf = (code: string) => compiled.nodes[compiled.byCode.get(code) ?? -1]?.question;
  const blank = asked(compiled, answers).blank.filter((code) => !questionOf(code)?.readOnly);
  const lacking = blank.filter((code) => questionOf(code)?.required);
  const busy = state.kind === 'sending' || state.kind === 'waiting';

  const change = (code: string) => {
    const page = form.pages.find(({ questions, lists }) => questions.includes(code) || lists.includes(code));
    if (page) props.onChange(page.name);
  };
  const send = (supersedes?: string) => {
    const who = (said ?? chosen) as Content['answeredBy'] | '';
    setMissing(who === '' || lacking.length > 0);
    if (who === '' || lacking.length > 0) return;
    const carried = assignment.carried.map(({ instrument, response }) => ({ instrument, response }));
    start({
      assignment: assignment.id,
      questionnaireVersion: assignment.document.version,
      answers,
      language: form.language,
      mode: 'web',
      answeredBy: who,
      startedAt: startedAt(assignment.id),
      ...(supersedes && { supersedes }),
      ...(carried.length > 0 && { carried }),
    });
  };

  return (
    <Page title={t.form.review.title} focusKey="review">
      <p className="font-lead">{correcting ? t.form.start.correction : t.form.review.lead}</p>
      {blank.length > 0 && <p className="quiet">{t.form.review.blankCount(blank.length)}</p>}
      <Answered compiled={compiled} answers={form.complete} onChange={change} />
      <MatterPanel matter={matter} />
      {said === null && (
        <div className="panel">
          <RadioGroup
            legend={t.form.review.who}
            options={Object.entries(t.form.review.whoOptions)
              .filter(([value]) => assignment.mayAnswer.some((one) => one === value))
              .map(([value, label]) => ({ value, label }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
      )}
      {missing && said === null && chosen === '' && <Warning text={t.form.review.whoMissing} />}
      {missing && <MustAnswer codes={lacking} title={t.form.review.required} form={form} onChange={change} />}
      <HandInMessage state={state} form={form} onChange={change} onCorrect={send} onKeep={leave} />
      {state.kind !== 'already' && (
        <nav className="form-nav" aria-label={t.form.review.title}>
          <button type="button" className="button button-secondary button-big" onClick={props.onBack}>
            <Icon name="back" />
            <span>{t.form.ask.back}</span>
          </button>
          <button
            type="button"
            className="button button-primary button-big"
            aria-disabled={busy}
            onClick={() => !busy && send(correcting ? assignment.response?.id : undefined)}
          >
            <Icon name="send" />
            <span>{busy ? t.form.review.sending : correcting ? t.form.review.sendCorrection : t.form.review.send}</span>
          </button>
        </nav>
      )}
    </Page>
  );
}

function MustAnswer(props: {
  readonly codes: readonly string[];
  readonly title: string;
  readonly form: Form;
  readonly onChange: (code: string) => void;
}) {
  const { language } = useWords();
  const { compiled } = props.form;
  if (props.codes.length === 0) return null;
  return (
    <Notice kind="warning" role="alert" title={props.title}>
      <ul>
        {props.codes.map((code) => (
          <li key={code}>
            <button type="button" className="link-button" onClick={() => props.onChange(code)}>
              {textOf(compiled, code, language)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function textOf({ nodes, byCode }: Form['compiled'], code: string, language: string): string {
  const text = nodes[byCode.get(code) ?? -1]?.item.text;
  return text ? inLanguage(text, language) : code;
}

function Warning({ text }: { readonly text: string }) {
  return (
    <Notice kind="warning" role="alert">
      <p>{text}</p>
    </Notice>
  );
}

function HandInMessage(props: {
  readonly state: HandInState;
  readonly form: Form;
  readonly onChange: (code: string) => void;
  readonly onCorrect: (response: string) => void;
  readonly onKeep: (response: string) => void;
}) {
  const { t, language, moment } = useWords();
  const { state } = props;
  const { noConnection, failing, refused } = t.form.review;
  if (state.kind === 'refused') return <Warning text={refused} />;
  if (state.kind === 'waiting') return <Warning text={state.offline ? noConnection : failing} />;
  if (state.kind === 'faulty') {
    const { compiled } = props.form;
    const codes = [...new Set(Object.keys(state.faults).flatMap((path) => codeOf(compiled, path) ?? []))];
    if (codes.length > 0) {
      return (
        <MustAnswer codes={codes} title={t.form.review.refusedItems} form={props.form} onChange={props.onChange} />
      );
    }
    const words = Object.values(wordsOf(compiled, state.faults, { t, language }));
    return <Warning text={[refused, ...words].join(' ')} />;
  }
  if (state.kind !== 'already') return null;
  const { id, receivedAt } = state.response;
  return (
    <Notice kind="info" role="alert" title={t.form.review.alreadyTitle}>
      <p>{t.form.review.already(moment(receivedAt))}</p>
      <div className="actions">
        <button type="button" className="button button-primary button-big" onClick={() => props.onKeep(id)}>
          {t.form.review.keep}
        </button>
        <button type="button" className="button button-secondary button-big" onClick={() => props.onCorrect(id)}>
          {t.form.review.correct}
        </button>
      </div>
    </Notice>
  );
}
