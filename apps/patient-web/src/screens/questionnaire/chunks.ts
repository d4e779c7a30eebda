/** The questions and what draws them are large; they are fetched while the patient signs in or reads the start page. */
export const answeringChunk = () => import('./answering');
export const surveyChunk = () => import('./survey');
export const handedOverChunk = () => import('./handed-over');
export const trialChunk = () => import('./trial');

/** Fetches both when the browser has nothing better to do. A failure is no matter: they are asked for again. */
export function fetchForm(): void {
  const fetchBoth = () => {
    answeringChunk().catch(() => undefined);
    surveyChunk().catch(() => undefined);
  };
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchBoth, { timeout: 3000 });
  else setTimeout(fetchBoth, 500);
}
