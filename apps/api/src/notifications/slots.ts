/** So many at the same time; the others wait in line, and can be called back while they do. */
export class Slots {
  private free: number;
  private readonly line: (() => void)[] = [];

  constructor(count: number) {
    this.free = count;
  }

  /** Runs `work` when there is a place, or answers `called` when `gate` was aborted before. */
  async take<T>(gate: AbortSignal, work: () => Promise<T>, called: T): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else if (!(await this.turn(gate))) return called;
    try {
      return gate.aborted ? called : await work();
    } finally {
      this.leave();
    }
  }

  /** False: called back while in line. */
  private turn(gate: AbortSignal): Promise<boolean> {
    if (gate.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const enter = (): void => {
        gate.removeEventListener('abort', back);
        resolve(true);
      };
      const back = (): void => {
        this.line.splice(this.line.indexOf(enter), 1);
        resolve(false);
      };
      gate.addEventListener('abort', back, { once: true });
      this.line.push(enter);
    });
  }

  private leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.free += 1;
  }
}
