// What a run counts. Every step adds to one tally; the closing line is made from it alone.

const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);

export class Tally {
  passed = 0;
  failed = 0;
  /** @type {{ what: string, reason: string }[]} */
  skipped = [];
  /** @type {string[]} */
  failures = [];

  pass(count = 1) {
    this.passed += count;
  }

  fail(what, count = 1) {
    this.failed += count;
    this.failures.push(what);
  }

  skip(what, reason) {
    this.skipped.push({ what, reason });
  }

  /** Runs one step under its heading and says how long it took. */
  async step(name, work) {
    console.log(`\n== ${name}`);
    const from = performance.now();
    const before = this.failed;
    await work();
    console.log(`== ${name}: ${this.failed === before ? 'ok' : 'FAILED'}, ${seconds(from)} s`);
  }

  /** A step that counts as one test. */
  one(name, work) {
    return this.step(name, async () => {
      if (await work()) this.pass();
      else this.fail(name);
    });
  }

  /** Prints what was skipped and what failed, and the closing line, alone on its line. */
  close() {
    if (this.passed + this.failed === 0) this.fail('no test was run');
    console.log('');
    for (const { what, reason } of this.skipped) console.log(`skipped: ${what} (${reason})`);
    for (const what of this.failures) console.log(`failed: ${what}`);
    const skips = this.skipped.length > 0 ? `, ${this.skipped.length} skipped` : '';
    console.log(`${this.passed} passed, ${this.failed} failed${skips}`);
    return this.failed === 0 ? 0 : 1;
  }
}
