import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Loading, useLoad, Waiting } from '../../ui/load';
import { TroublePage } from '../../ui/trouble';
import { answeringChunk } from './chunks';
import { type Assignment, isOpened, loadAssignment, readUnsent } from './data';
import { StartPage } from './start';
import { AnsweredPage, NotForYouPage, PlannedPage, RevokedPage } from './states';

const Answering = lazy(async () => ({ default: (await answeringChunk()).Answering }));

/** `/skema/:id`: the start page, the questions, the review; or why there is nothing to answer. */
export function QuestionnaireScreen(props: { readonly id: string; readonly step?: string | undefined }) {
  const [loaded, reload] = useLoad(props.id, () => loadAssignment(props.id));
  const reloadedAt = useRef(Number.NEGATIVE_INFINITY);
  // loading again must not become a circle, should the server refuse what it has just offered
  const reloadOnce = useCallback(() => {
    const now = performance.now();
    if (now - reloadedAt.current < 30_000) return;
    reloadedAt.current = now;
    reload();
  }, [reload]);
  return (
    <Loading loaded={loaded} reload={reload} notFound={<NotForYouPage />}>
      {(assignment) => <OneAssignment assignment={assignment} step={props.step} reload={reloadOnce} again={reload} />}
    </Loading>
  );
}

function OneAssignment(props: {
  readonly assignment: Assignment;
  readonly step?: string | undefined;
  readonly reload: () => void;
  /** The patient asked for it: as often as they like. */
  readonly again: () => void;
}) {
  const { assignment, step } = props;
  const [correcting, setCorrecting] = useState(false);
  if (assignment.state === 'planned') return <PlannedPage assignment={assignment} />;
  if (assignment.state === 'revoked') return <RevokedPage assignment={assignment} />;
  if (assignment.state === 'answered' && !correcting) {
    // a correction begins from what this browser had not got off, never from nothing
    const correct = readUnsent(assignment.id) ? () => setCorrecting(true) : undefined;
    return <AnsweredPage assignment={assignment} onCorrect={correct} />;
  }
  if (!isOpened(assignment)) return <TroublePage error={{ kind: 'try-again' }} onRetry={props.reload} />;
  if (!step && !correcting) return <StartPage assignment={assignment} reload={props.again} />;
  return (
    <Suspense fallback={<Waiting />}>
      <Answering assignment={assignment} step={step} correcting={correcting} onChanged={props.reload} />
    </Suspense>
  );
}
