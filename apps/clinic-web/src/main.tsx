import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Router } from 'wouter';
import { Routes } from './routes';
import { mayRetry, signedOutBy } from './screens/sign-in/data';
import { TextProvider, useText } from './text/text';
import { ClockProvider } from './ui/clock';
import { HelpProvider } from './ui/help';
import { NoticeProvider } from './ui/notices';
import { ErrorBoundary } from './ui/states';
import { KeySettingsProvider } from './ui/use-keys';
import './ui/styles/index.css';

const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => signedOutBy(error, cache) }),
  defaultOptions: {
    // a paused query would look like a fresh one: without a network the call fails, and the screen says so
    queries: { retry: mayRetry, staleTime: 10_000, networkMode: 'always' },
    mutations: { networkMode: 'always', onError: (error) => signedOutBy(error, cache) },
  },
});

function App() {
  const { language } = useText();
  return (
    <I18nProvider locale={language === 'da' ? 'da-DK' : 'en-GB'}>
      <ErrorBoundary>
        <KeySettingsProvider>
          <NoticeProvider>
            <HelpProvider>
              <Router base="/clinic">
                <Routes />
              </Router>
            </HelpProvider>
          </NoticeProvider>
        </KeySettingsProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <TextProvider>
        <ClockProvider>
          <App />
        </ClockProvider>
      </TextProvider>
    </QueryClientProvider>
  </StrictMode>,
);
