import { lazy, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';

import { useSession, useSignOut } from './screens/sign-in/data';
import { NoDepartment, SignInScreen } from './screens/sign-in/screen';
import { SessionWarning } from './screens/sign-in/session-warning';
import { LiveLine } from './screens/worklist/live-line';
import { WorklistScreen } from './screens/worklist/screen';
import { useClock } from './ui/clock';
import { LatestProvider } from './ui/items/latest';
import { Missing } from './ui/missing';
import { SessionProvider } from './ui/session';
import { Shell } from './ui/shell';
import { ErrorBoundary, LoadFailed, Skeleton } from './ui/states';
import { useKeys } from './ui/use-keys';

const load = {
  patient: () => import('./screens/patient/screen'),
  enrol: () => import('./screens/enrol-patient/screen'),
  enrolFile: () => import('./screens/enrol-file/screen'),
  timeline: () => import('./screens/timeline/screen'),
  appointments: () => import('./screens/appointments/screen'),
  calendar: () => import('./screens/calendar/screen'),
  consultations: () => import('./screens/consultations/screen'),
  find: () => import('./screens/find-patient/screen'),
  questionnaires: () => import('./screens/questionnaires/screen'),
  pathways: () => import('./screens/pathways/screen'),
  rules: () => import('./screens/rules/screen'),
  quality: () => import('./screens/quality/screen'),
  messages: () => import('./screens/messages/screen'),
  department: () => import('./screens/department/screen'),
  answerFor: () => import('./screens/answer-for/screen'),
};
const PatientScreen = lazy(() => load.patient().then((m) => ({ default: m.PatientScreen })));
const EnrolScreen = lazy(() => load.enrol().then((m) => ({ default: m.EnrolScreen })));
const EnrolFileScreen = lazy(() => load.enrolFile().then((m) => ({ default: m.EnrolFileScreen })));
const TimelineScreen = lazy(() => load.timeline().then((m) => ({ default: m.TimelineScreen })));
const AppointmentsScreen = lazy(() => load.appointments().then((m) => ({ default: m.AppointmentsScreen })));
const CalendarScreen = lazy(() => load.calendar().then((m) => ({ default: m.CalendarScreen })));
const ConsultationsScreen = lazy(() => load.consultations().then((m) => ({ default: m.ConsultationsScreen })));
const FindScreen = lazy(() => load.find().then((m) => ({ default: m.FindScreen })));
const QuestionnairesScreen = lazy(() => load.questionnaires().then((m) => ({ default: m.QuestionnairesScreen })));
const PathwaysScreen = lazy(() => load.pathways().then((m) => ({ default: m.PathwaysScreen })));
const RulesScreen = lazy(() => load.rules().then((m) => ({ default: m.RulesScreen })));
const QualityScreen = lazy(() => load.quality().then((m) => ({ default: m.QualityScreen })));
const MessagesScreen = lazy(() => load.messages().then((m) => ({ default: m.MessagesScreen })));
const AnswerForScreen = lazy(() => load.answerFor().then((m) => ({ default: m.AnswerForScreen })));
const FindPaperScreen = lazy(() => load.answerFor().then((m) => ({ default: m.FindPaperScreen })));
const DepartmentScreen = lazy(() => load.department().then((m) => ({ default: m.DepartmentScreen })));

/** Fetches the other screens while the first is being read, so that a key press never waits for code. */
function useLoadAhead() {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const screen of Object.values(load)) screen().catch(() => {});
    }, 800);
    return () => clearTimeout(timer);
  }, []);
}

function Screens() {
  const [at, go] = useLocation();
  useKeys({ search: () => go('/find') });
  useLoadAhead();
  return (
    // the address as key: a broken screen is left behind by going elsewhere
    <ErrorBoundary key={at.split('/')[1]}>
      <Suspense fallback={<Skeleton />}>
        <Switch>
          <Route path="/">
            <WorklistScreen />
          </Route>
          <Route path="/patient/:id">{({ id }) => <PatientScreen patient={id} response={null} view={null} />}</Route>
          <Route path="/patient/:id/forloeb">{({ id }) => <TimelineScreen key={id} patient={id} />}</Route>
          <Route path="/patient/:id/:response/:view?">
            {({ id, response, view }) => <PatientScreen patient={id} response={response} view={view ?? null} />}
          </Route>
          <Route path="/find">
            <FindScreen />
          </Route>
          <Route path="/tilmeld">
            <EnrolScreen />
          </Route>
          <Route path="/tilmeld/fil">
            <EnrolFileScreen />
          </Route>
          <Route path="/aftaler">
            <AppointmentsScreen />
          </Route>
          <Route path="/samtaler/:tab?">{({ tab }) => <ConsultationsScreen closed={tab === 'afsluttede'} />}</Route>
          <Route path="/kalender">
            <CalendarScreen />
          </Route>
          <Route path="/spoergeskemaer/*?">
            <QuestionnairesScreen />
          </Route>
          <Route path="/forloeb/*?">
            <PathwaysScreen />
          </Route>
          <Route path="/regler/*?">
            <RulesScreen />
          </Route>
          <Route path="/kvalitet/:tab?/:id?">
            {({ tab, id }) => <QualityScreen tab={tab ?? null} id={id ?? null} />}
          </Route>
          <Route path="/beskeder/:tab?">{({ tab }) => <MessagesScreen tab={tab ?? null} />}</Route>
          <Route path="/besvar">
            <FindPaperScreen />
          </Route>
          <Route path="/besvar/:id/:way?">
            {({ id, way }) => <AnswerForScreen assignment={id} way={way ?? null} />}
          </Route>
          <Route path="/afdeling">
            <DepartmentScreen />
          </Route>
          <Route>
            <Missing />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The signed-in app, or the way to sign in at the same address. */
export function Routes() {
  const session = useSession();
  const signOut = useSignOut();
  const clock = useClock();
  const seen = useRef(false);
  const serverNow = session.data?.now;
  useEffect(() => {
    if (serverNow) clock.sync(serverNow);
  }, [serverNow, clock]);
  if (session.data) seen.current = true;
  if (session.data === undefined)
    return session.isError ? <LoadFailed retry={() => void session.refetch()} /> : <Skeleton />;
  if (session.data === null) return <SignInScreen wasSignedIn={seen.current} />;
  const out = () => signOut.mutate();
  if (session.data.departments.length === 0) return <NoDepartment name={session.data.name} onSignOut={out} />;
  return (
    <SessionProvider session={session.data}>
      <LiveLine>
        <LatestProvider>
          <Shell onSignOut={out}>
            <Screens />
          </Shell>
        </LatestProvider>
      </LiveLine>
      <SessionWarning expiresAt={session.data.expiresAt} />
    </SessionProvider>
  );
}
