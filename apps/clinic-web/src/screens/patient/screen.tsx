import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { useJournal } from '../../ui/items/journal';
import { useItemActions } from '../../ui/items/use-item-actions';
import { Missing } from '../../ui/missing';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { useKeys } from '../../ui/use-keys';
import { isMissing, useItemSetting, usePatient, useResponse, useWatched } from './data';
import { Consultations } from './consultations';
import { Contact } from './contact';
import { Enrolments } from './enrolments';
import { PatientHeader } from './header';
import { Limits } from './limits';
import { Matters } from './matters';
import { Meetings } from './meetings';
import { Messages } from './messages';
import { OpenItems } from './open-items';
import { Reach } from './reach';
import { ResponsePanel } from './response-panel';
import { ResponseChooser, ResponseList } from './responses';
import { isView, type View } from './views';

interface Props {
  patient: string;
  response: string | null;
  view: string | null;
}
type PatientData = NonNullable<ReturnType<typeof usePatient>['data']>;
type ResponseData = NonNullable<ReturnType<typeof useResponse>['data']>;

const openAnyway = () => {};

/** The verbs of the first open item, the copy key and the views, by keyboard. */
function usePatientKeys(patient: PatientData, shown: ResponseData | undefined, show: (view: View) => void) {
  const { session, department } = useSigned();
  const [, go] = useLocation();
  const open = useMemo(() => patient.items.filter(({ state }) => state !== 'closed'), [patient.items]);
  useWatched(patient.id, open);
  const setting = useItemSetting(department.id, session.id, patient.items);
  // all of the patient's open items are open here already
  const actions = useItemActions({ ...setting, useOpen: openAnyway });
  const journal = useJournal();
  // the item of the response one reads, else the most urgent, which the server puts first
  const first = open.find(({ response }) => response === shown?.id) ?? open[0];
  const copy = shown && (() => journal.copy(patient, shown.journal));
  const print = () => {
    show('dialog');
    // after the view has been drawn
    setTimeout(() => window.print(), 400);
  };
  useKeys({
    back: () => go('/'),
    undo: actions.undoLatest,
    ...(first && {
      take: () => actions.start('take', first),
      release: () => actions.start('release', first),
      outcome: () => actions.start('outcome', first),
      handOver: () => actions.start('hand-over', first),
      snooze: () => actions.start('snooze', first),
      card: () => actions.show('card', first),
      history: () => actions.show('history', first),
    }),
    ...(shown &&
      copy && {
        copy,
        print,
        dialogue: () => show('dialog'),
        decision: () => show('beslutning'),
        triage: () => show('visitation'),
      }),
  });
  return { open, actions, me: session.id, copy, print, journal };
}

function Loaded({ patient, response, view }: { patient: PatientData; response: string | null; view: View }) {
  const { t } = useText();
  const [, go] = useLocation();
  const newest = useMemo(
    () => [...patient.responses].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)),
    [patient.responses],
  );
  const id = response ?? newest[0]?.id ?? null;
  const query = useResponse(id);
  const shown = query.data;
  const addressOf = (of: string, to: View) => `/patient/${patient.id}/${of}/${to}`;
  const show = (to: View) => id && go(addressOf(id, to), { replace: true });
  const { open, actions, me, copy, print, journal } = usePatientKeys(patient, shown, show);
  const choose = (of: string) => go(addressOf(of, view));
  return (
    <div className="patient-page">
      <PatientHeader patient={patient} copy={copy} print={shown && print} />
      <Matters patient={patient} response={id} />
      <div className="patient-body">
        <OpenItems items={open} me={me} actions={actions} />
        <Consultations patient={patient} response={id} />
        <div className="patient-columns">
          <div className="patient-main">
            <ResponseChooser responses={newest} shown={id} choose={choose} />
            {id === null && <p className="empty">{t.patient.noResponses}</p>}
            {shown && (
              <ResponsePanel
                response={shown}
                patient={patient}
                view={view}
                show={show}
                choose={choose}
                hasItem={open.some((item) => item.response === shown.id)}
              />
            )}
            {!shown &&
              query.isError &&
              (isMissing(query.error) ? <Missing /> : <LoadFailed retry={() => void query.refetch()} />)}
            {!shown && query.isLoading && <Skeleton rows={7} />}
          </div>
          <aside className="patient-side" aria-label={t.patient.more}>
            <ResponseList responses={newest} shown={id} addressOf={(of) => addressOf(of, view)} />
            <Enrolments patient={patient} />
            <Limits patient={patient} />
            <Meetings patient={patient} />
            <Contact patient={patient} />
            <Reach patient={patient} />
            <Messages messages={patient.messages} />
          </aside>
        </div>
      </div>
      {actions.dialogs}
      {journal.dialog}
    </div>
  );
}

/** One patient: open items, one response in three views, and what else the department has with them. */
export function PatientScreen({ patient: id, response, view }: Props) {
  const { t } = useText();
  const query = usePatient(id);
  const name = query.data?.name;
  useEffect(() => {
    // the tab's title is seen on shared screens and kept in the browser's history: no name there
    document.title = `${t.patient.region} – ${t.common.product}`;
  }, [t]);
  if (view !== null && !isView(view)) return <Missing />;
  if (name !== undefined && query.data)
    return <Loaded patient={query.data} response={response} view={view ?? 'dialog'} />;
  if (query.isError) return isMissing(query.error) ? <Missing /> : <LoadFailed retry={() => void query.refetch()} />;
  return <Skeleton rows={8} />;
}
