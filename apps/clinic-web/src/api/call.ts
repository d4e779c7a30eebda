import { answerOf, api } from './client';

type Signal = AbortSignal | undefined;
type Sent = { readonly body?: unknown; readonly query?: Readonly<Record<string, string>>; readonly signal?: Signal };

/** A call whose documents are plain objects to the API's description and the library's own types here. */
export async function call<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  params: Readonly<Record<string, string | number>>,
  { body, query, signal }: Sent = {},
): Promise<Answer> {
  const options = {
    params: { path: params, ...(query ? { query } : {}) },
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
  };
  const send = api[method] as unknown as (path: string, options: object) => Parameters<typeof answerOf>[0];
  return (await answerOf(send(path, options), signal)) as Answer;
}
