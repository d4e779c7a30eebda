import { Failure } from '../../api/failure';
import { getHome } from '../../api/patient';
import { type Call, getCalls, getMatters, type Matter, putMatter } from '../../api/talks';
import type { Home } from '../../api/types';
import { rememberPhones } from '../../ui/known-phones';

export type { Call, Home, Matter };

export interface Talks {
  /** null: they could not be fetched. */
  readonly calls: readonly Call[] | null;
  readonly matters: readonly Matter[];
}

export async function loadHome(): Promise<Home & { readonly talks: Talks }> {
  const [home, talks] = await Promise.all([getHome(), loadTalks()]);
  rememberPhones(home.departments.flatMap(({ phones }) => phones));
  return { ...home, talks };
}

/** The page stands without them, and says so. */
async function loadTalks(): Promise<Talks> {
  const [calls, matters] = await Promise.allSettled([getCalls(), getMatters()]);
  return {
    calls: calls.status === 'fulfilled' ? calls.value.calls : null,
    matters: matters.status === 'fulfilled' ? matters.value.matters : [],
  };
}

export async function saveMatter(enrolment: string, text: string): Promise<Matter | 'failed' | 'offline'> {
  try {
    const { matters } = await putMatter(enrolment, { text });
    return matters.find((one) => one.enrolment === enrolment) ?? 'failed';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.kind === 'no-connection' ? 'offline' : 'failed';
  }
}
