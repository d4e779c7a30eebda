import fs from 'node:fs';

/** Five a second: more is neither seen nor free. */
const PAUSE = 200;
const WIDTH = 30;
const CLEAR = '\r\x1b[K';

/**
 * Shows how far a run has come, on a terminal only: as a part of the file where there is one, else as lines. Where the
 * answers are typed or the scores are shown on the same terminal, they are the progress.
 */
export function progress({ stdin = process.stdin, stdout = process.stdout, stderr = process.stderr } = {}) {
  const began = performance.now();
  const size = sizeOf(stdin.fd);
  const isShown = stderr.isTTY && !stdin.isTTY && !stdout.isTTY;
  let lines = 0;
  let last = began;
  const clear = () => {
    if (isShown) stderr.write(CLEAR);
  };
  process.once('SIGINT', () => {
    clear();
    process.exit(130);
  });
  return {
    refused: 0,
    add(count) {
      lines += count;
      const now = performance.now();
      if (!isShown || now - last < PAUSE) return;
      last = now;
      const rate = Math.round(lines / ((now - began) / 1000));
      stderr.write(`${CLEAR}${size ? `${bar(stdin.bytesRead / size)}  ` : ''}${lines} lines, ${rate} lines/s`);
    },
    end() {
      clear();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (stderr.isTTY) stderr.write(`${lines} lines, ${this.refused} refused, ${seconds} s\n`);
    },
  };
}

function bar(part) {
  const done = Math.min(1, part);
  const full = Math.round(done * WIDTH);
  return `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}] ${Math.floor(done * 100)} %`;
}

/** Of a file; undefined for a pipe, whose end nobody knows. */
function sizeOf(fd) {
  try {
    const stat = fs.fstatSync(fd);
    return stat.isFile() ? stat.size : undefined;
  } catch {
    return undefined;
  }
}
