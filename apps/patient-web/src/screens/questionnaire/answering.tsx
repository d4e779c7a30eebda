import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Crisis } from '../../ui/crisis';
import { useWords } from '../../ui/language';
import { Ask } from './ask';
import type { Opened } from './data';
import { Waiting } from '../../ui/load';
import { MovedNotice } from './moved';
import { nearest } from './pages';
import { Review } from './review';
import { SaveLine } from './save-line';
import { REVIEW } from './steps';
import { type Prepared, usePrepared } from './compiled';
import { useForm } from './use-form';

export { AnswerList } from './answer-list';

interface Props {
  readonly assignment: Opened;
  readonly step: string | undefined;
  readonly correcting: boolean;
  /** The server no longer takes a draft: the assignment must be loaded again. */
  readonly onChanged: () => void;
}

/** The questions, one screen each, and the review after them. The address says where we are. */
export function Answering(props: Props) {
  const prepared = usePrepared(props.assignment.document);
  return prepared ? <Steps {...props} prepared={prepared} /> : <Waiting />;
}

function Steps(props: Props & { readonly prepared: Prepared }) {
  const { assignment, correcting, step = correcting ? REVIEW : '' } = props;
  const { pick } = useWords();
  const [, go] = useLocation();
  const form = useForm(props.prepared, assignment, { correcting, onChanged: props.onChanged });
  const [returning, setReturning] = useState(correcting);
  const { arrive, visible, pages } = form;
  const reviewing = step === REVIEW;
  const page = reviewing ? undefined : nearest(pages, visible, step);
  const name = page?.name ?? REVIEW;

  const goTo = useCallback(
    (to: string, how?: { replace: boolean }) => go(`/skema/${assignment.id}${to && `/${to}`}`, how),
    [go, assignment.id],
  );
  useEffect(() => {
    if (step !== name) goTo(name, { replace: true });
  }, [step, name, goTo]);
  // only a turned page is an arrival
  useEffect(() => arrive(name), [name]);

  const readOn = () => document.querySelector<HTMLElement>('h1')?.focus();
  const at = page ? visible.indexOf(page) : visible.length;
  return (
    <div className="form">
      {form.crisis.raised > 0 && (
        <div className="page">
          <Crisis
            text={pick(form.crisis.text)}
            phones={assignment.department.phones}
            raised={form.crisis.raised}
            onReadOn={readOn}
          />
        </div>
      )}
      {form.moved && <MovedNotice form={form} />}
      {page ? (
        <Ask
          key={assignment.id}
          form={form}
          page={page}
          title={pick(assignment.title)}
          returning={returning}
          refused={form.refused}
          mayPause
          onBack={() => goTo(visible[at - 1]?.name ?? '')}
          onNext={() => goTo(returning ? REVIEW : (visible[at + 1]?.name ?? REVIEW))}
        />
      ) : (
        <Review
          assignment={assignment}
          form={form}
          correcting={correcting}
          onChanged={props.onChanged}
          onChange={(to) => {
            setReturning(true);
            goTo(to);
          }}
          onBack={() => {
            setReturning(false);
            goTo(visible.at(-1)?.name ?? '');
          }}
        />
      )}
      {!correcting && <SaveLine save={form.save} />}
    </div>
  );
}
