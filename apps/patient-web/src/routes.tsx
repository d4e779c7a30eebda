import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { AccessLogScreen } from './screens/access-log/screen';
import { AnswersScreen } from './screens/answers/screen';
import { CallScreen } from './screens/call/screen';
import { ChannelsScreen } from './screens/channels/screen';
import { ContactScreen } from './screens/contact/screen';
import { HomeScreen } from './screens/home/screen';
import { PreviewScreen } from './screens/preview/screen';
import { fetchForm, handedOverChunk, trialChunk } from './screens/questionnaire/chunks';
import { QuestionnaireScreen } from './screens/questionnaire/screen';
import { ReceiptScreen } from './screens/receipt/screen';
import { SessionScreen } from './screens/session/screen';
import { SignedOutScreen, SignInScreen } from './screens/sign-in/screen';
import { TabletScreen } from './screens/tablet/screen';
import { WorseScreen } from './screens/worse/screen';
import { Boundary } from './ui/boundary';
import { Waiting } from './ui/load';
import { TroublePage } from './ui/trouble';

const HandedOver = lazy(async () => ({ default: (await handedOverChunk()).HandedOver }));
const Trial = lazy(async () => ({ default: (await trialChunk()).Trial }));

/** Every address of the patient's web. Danish words: patients read them, and may type them. */
export function App() {
  useEffect(fetchForm, []);
  return (
    <Switch>
      <Route path="/preview/:token">
        {({ token }) => (
          <PreviewScreen
            token={token}
            trial={(document, language) => (
              <Suspense fallback={<Waiting />}>
                <Trial document={document} language={language} />
              </Suspense>
            )}
          />
        )}
      </Route>
      <Route path="/tablet">
        {() => (
          <TabletScreen
            form={(form) => (
              <Suspense fallback={<Waiting />}>
                <HandedOver {...form} />
              </Suspense>
            )}
          />
        )}
      </Route>
      <Route>{() => <SignedInApp />}</Route>
    </Switch>
  );
}

function SignedInApp() {
  return (
    <SessionScreen signIn={() => <SignInScreen />} signedOut={(expired) => <SignedOutScreen expired={expired} />}>
      <Boundary>
        <Switch>
          <Route path="/">{() => <HomeScreen />}</Route>
          <Route path="/skema/:id/:step?">
            {({ id, step }) => <QuestionnaireScreen key={id} id={id} step={step} />}
          </Route>
          <Route path="/kvittering/:id">{({ id }) => <ReceiptScreen id={id} />}</Route>
          <Route path="/svar/:id">{({ id }) => <AnswersScreen id={id} />}</Route>
          <Route path="/samtale/:id">{({ id }) => <CallScreen key={id} id={id} />}</Route>
          <Route path="/kontakt">{() => <ContactScreen />}</Route>
          <Route path="/beskeder">{() => <ChannelsScreen />}</Route>
          <Route path="/vaerre">{() => <WorseScreen />}</Route>
          <Route path="/hvem-har-set">{() => <AccessLogScreen />}</Route>
          <Route>{() => <TroublePage error={{ kind: 'not-found' }} />}</Route>
        </Switch>
      </Boundary>
    </SessionScreen>
  );
}
