/**
 * Waits for a fact: asks again every 25 ms until `ask` gives something, at most `withinMs`.
 * @throws Error with the name of the fact
 */
export async function until<T>(
  fact: string,
  ask: () => Promise<T | null | undefined | false>,
  withinMs = 10_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
