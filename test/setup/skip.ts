/**
 * `it`, or, when there is a reason, a skip that says so: the run prints the reason, and a skip without one is a failure.
 * @example const withRedis = skippedBecause(hasRedis() ? null : 'no Redis'); withRedis('heals a flushed queue', …);
 */
export function skippedBecause(reason: string | null): (name: string, test: jest.ProvidesCallback) => void {
  if (reason === null) return (name, test) => it(name, test);
  return (name, test) => it.skip(`${name} [skipped: ${reason}]`, test);
}
