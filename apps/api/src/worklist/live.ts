/** What a watcher of a department's list is told; nothing about anybody. */
const LIVE_EVENTS = ['hello', 'changed', 'refetch', 'beat', 'bye'] as const;
export type LiveEvent = (typeof LIVE_EVENTS)[number];

/** How long the browser waits before it comes back, in milliseconds. */
export const RETRY_MS = 2_000;

/** One server-sent event (HTML standard, 9.2.6). Data is JSON on one line. */
export function sent(event: LiveEvent, data: Readonly<Record<string, string>>): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The first thing on a new line: when to come back, and that it is there. */
export function greeting(at: string): string {
  return `retry: ${RETRY_MS}\n\n${sent('hello', { at })}`;
}
