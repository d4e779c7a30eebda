import { type Answers, asked } from '@stemme/questionnaires';
import { useRef, useState } from 'react';
import { Crisis } from '../../ui/crisis';
import { useWords } from '../../ui/language';
import { Waiting } from '../../ui/load';
import { newId } from '../../ui/uuid';
import { Ask } from './ask';
import { type Prepared, usePrepared } from './compiled';
import type { Assignment, Crisis as CrisisRules, Opened, Text } from './data';
import { byPath, type Faults, storable } from './faults';
import { GiveBack, HandOverStart } from './hand-over-start';
import { HandOverReview, type Who } from './hand-over-review';
import { nearest } from './pages';
import { useAnswers } from './use-answers';
import { useCrisis } from './use-crisis';

/** A questionnaire on a device that is not the patient's: it lives in this page's memory and nowhere else. */
export interface HandOver {
  readonly view: Pick<Opened, 'document' | 'title' | 'department' | 'startText' | 'mayAnswer'> & {
    readonly assignment: string;
    readonly crisis: CrisisRules | null;
  };
  readonly onProgress: (answers: Answers) => Promise<Text | 'over' | null>;
  readonly onHandIn: (
    id: string,
    body: {
      readonly assignment: string;
      readonly questionnaireVersion: number;
      readonly answers: Answers;
      readonly language: string;
      readonly answeredBy: 'self' | 'helped' | 'proxy';
      readonly proxyName?: string;
      readonly proxyRelation?: string;
      readonly startedAt: string;
      readonly completedAt: string;
    },
  ) => Promise<
    | { readonly kind: 'received'; readonly advice: Text | null }
    | { readonly kind: 'faulty'; readonly faults: readonly { readonly path: string; readonly code: string }[] }
    | { readonly kind: 'already' | 'over' | 'failing' | 'refused' }
  >;
  readonly onEnd: (why: 'done' | 'over' | 'already' | 'given-back', advice: Text | null) => void;
}

export type Phones = Assignment['department']['phones'];

export function HandedOver(props: HandOver) {
  const prepared = usePrepared(props.view.document);
  return prepared ? <Answering {...props} prepared={prepared} /> : <Waiting />;
}

const NONE: Faults = {};

/** The answers in this page's memory, the help they call for, and the one hand-in. */
function useHandOver(props: HandOver & { readonly prepared: Prepared }) {
  const { view, prepared, onEnd } = props;
  const { language } = useWords();
  const [refused, setRefused] = useState(NONE);
  const [id] = useState(newId);
  const [startedAt] = useState(() => new Date().toISOString());
  const parcel = useRef({ key: '', completedAt: '' });
  const [sending, setSending] = useState<'ready' | 'sending' | 'failing' | 'refused'>('ready');
  const { look, advise, ...crisis } = useCrisis(view.crisis, {}, prepared.compiled);
  const form = useAnswers(prepared, undefined, language, (answers) => {
    setRefused(NONE);
    look(answers);
  });
  const shown = crisis.raised > 0 ? crisis.text : null;

  const tell = async () => {
    const advice = await props.onProgress(storable(prepared.compiled, form.answers));
    if (advice === 'over') onEnd('over', shown);
    else if (advice) advise(advice);
  };
  const send = async (who: Who) => {
    setSending('sending');
    // the same answers once more are the same hand-in, to the letter: the first reply may have been lost
    const key = JSON.stringify([who, form.answers, form.language]);
    if (parcel.current.key !== key) parcel.current = { key, completedAt: new Date().toISOString() };
    const { completedAt } = parcel.current;
    const about = { assignment: view.assignment, questionnaireVersion: view.document.version, startedAt, completedAt };
    const result = await props.onHandIn(id, { ...about, ...who, answers: form.answers, language: form.language });
    if (result.kind === 'received') onEnd('done', result.advice ?? shown);
    else if (result.kind === 'over' || result.kind === 'already') onEnd(result.kind, shown);
    else if (result.kind === 'faulty') {
      setRefused(byPath(result.faults));
      setSending('refused');
    } else setSending(result.kind);
  };
  return { form, crisis, refused, sending, tell, send };
}

function Answering(props: HandOver & { readonly prepared: Prepared }) {
  const { view, prepared, onEnd } = props;
  const { t, pick } = useWords();
  const [step, setStep] = useState<string>('start');
  const [returning, setReturning] = useState(false);
  const { form, crisis, refused, sending, tell, send } = useHandOver(props);
  const turn = (to: string) => {
    setStep(to);
    void tell();
  };

  const page = step === 'start' || step === 'review' ? undefined : nearest(form.pages, form.visible, step);
  const at = page ? form.visible.indexOf(page) : form.visible.length;
  const change = (code: string) => {
    const to = form.pages.find(({ questions, lists }) => questions.includes(code) || lists.includes(code));
    if (!to) return;
    setReturning(true);
    setStep(to.name);
  };
  return (
    <div className="form">
      {crisis.raised > 0 && (
        <div className="page">
          <Crisis
            text={pick(crisis.text)}
            phones={view.department.phones}
            raised={crisis.raised}
            onReadOn={() => document.querySelector<HTMLElement>('h1')?.focus()}
          />
        </div>
      )}
      {step === 'start' && <HandOverStart view={view} onBegin={() => setStep(form.visible[0]?.name ?? 'review')} />}
      {page && (
        <Ask
          form={form}
          page={page}
          title={pick(view.title)}
          returning={returning}
          refused={refused}
          onBack={() => turn(form.visible[at - 1]?.name ?? 'start')}
          onNext={() => turn(returning ? 'review' : (form.visible[at + 1]?.name ?? 'review'))}
        />
      )}
      {!page && step !== 'start' && (
        <HandOverReview
          form={form}
          mayAnswer={view.mayAnswer}
          blank={asked(prepared.compiled, form.answers).blank}
          state={sending}
          refused={refused}
          onChange={change}
          onBack={() => {
            setReturning(false);
            setStep(form.visible.at(-1)?.name ?? 'start');
          }}
          onSend={(who) => void send(who)}
        />
      )}
      <GiveBack label={t.tablet.giveBack} onYes={() => onEnd('given-back', null)} />
    </div>
  );
}
