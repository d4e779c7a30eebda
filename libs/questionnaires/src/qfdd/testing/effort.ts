/** Milliseconds of computing that something takes. Unlike time on the clock it does not grow with what else is running. */
export function effortOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
