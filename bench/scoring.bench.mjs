// Scoring: QLQ-C30 in process against a loop written by hand, a long file through the command, one step of a CAT.
import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { scorer } from '@stemme/scoring';
import { instrument } from '@stemme/scoring/instruments';
import { compileBank, nextStep } from '@stemme/scoring/irt';
import { root } from '../scripts/lib/paths.mjs';
import { scoreByHand } from './setup/c30-by-hand.mjs';
import { median, round } from './setup/load.mjs';
import { say } from './setup/say.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const LINES = Number(process.env.BENCH_LINES ?? 1_000_000);
/** A linear congruential generator: the same answers in every run. */
let state = 4711;
const random = (below) => {
  state = (state * 1664525 + 1013904223) % 2 ** 32;
  return Math.floor((state / 2 ** 32) * below);
};

const measured = { inProcess: inProcess(), command: await command(), cat: cat() };
console.log(
  JSON.stringify({ aim: { untraced: 300_000, traced: 100_000, commandSeconds: 30, catMs: 1 }, ...measured }, null, 2),
);

/** One form in five has an answer left out. Made from text, as forms are when they come in. */
function forms(count) {
  return Array.from({ length: count }, (_, index) => {
    const form = {};
    for (let item = 1; item <= 30; item += 1) form[`q${item}`] = 1 + random(item > 28 ? 7 : 4);
    if (index % 5 === 0) form[`q${1 + random(30)}`] = null;
    return JSON.parse(JSON.stringify(form));
  });
}

/** In turn, so that all meet the same machine. Responses per second, on the one core that a process has. */
function inProcess() {
  const { score, scoreUntraced } = scorer(instrument('qlq-c30'));
  const all = forms(5_000);
  const how = {};
  const contestants = {
    byHand: (form) => scoreByHand(form),
    untraced: (form) => scoreUntraced(form, how),
    traced: (form) => score(form, how),
  };
  const perSecond = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      const rate = rateOf(run, all);
      if (turn > 0) perSecond[name].push(rate); // the first round is node warming up
    }
  }
  const typical = Object.fromEntries(Object.entries(perSecond).map(([name, rates]) => [name, round(median(rates), 0)]));
  const ratio = round(typical.untraced / typical.byHand, 2);
  say(`QLQ-C30 per second: by hand ${typical.byHand}, untraced ${typical.untraced}, traced ${typical.traced}`);
  say(`untraced / by hand: ${ratio}`);
  return { ...typical, ratio, rounds: ROUNDS };
}

function rateOf(run, all) {
  let scored = 0;
  const started = performance.now();
  while (performance.now() - started < 500) {
    for (const form of all) if (run(form)) scored += 1;
  }
  return (scored * 1000) / (performance.now() - started);
}

/** A long file through `npx stemme score qlq-c30`: seconds from start to end, and the largest memory it had. */
async function command() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemme-bench-'));
  const file = path.join(folder, 'answers.jsonl');
  try {
    await pipeline(Readable.from(lines(forms(1_000), LINES)), createWriteStream(file));
    const result = {};
    for (const traced of [false, true]) {
      const count = traced ? LINES / 10 : LINES;
      const { seconds, peakMb } = await scoreFile(file, traced, count);
      result[traced ? 'traced' : 'untraced'] = { lines: count, seconds, perSecond: round(count / seconds, 0), peakMb };
      say(`${count} lines through the command${traced ? ', with traces' : ''}: ${seconds} s, peak ${peakMb} MB`);
    }
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* lines(some, count) {
  const texts = some.map((items) => `${JSON.stringify({ items })}\n`);
  const together = texts.join('');
  for (let done = 0; done < count; done += texts.length) {
    yield count - done >= texts.length ? together : texts.slice(0, count - done).join('');
  }
}

async function scoreFile(file, traced, count) {
  const args = [path.join(root, 'scripts/stemme.mjs'), 'score', 'qlq-c30', ...(traced ? ['--trace'] : [])];
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  let peakMb = 0;
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid));
  }, 100);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await pipeline(Readable.from(head(file, count)), child.stdin).catch((error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const code = await ended;
  clearInterval(looking);
  if (code !== 0) throw new Error(`stemme score ended with ${code}`);
  return { seconds: round((performance.now() - started) / 1000, 1), peakMb: round(peakMb, 0) };
}

/** The first lines of the file, in the pieces they are read in. */
async function* head(file, count) {
  let left = count;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    let end = -1;
    for (let at = chunk.indexOf(10); at !== -1 && left > 0; at = chunk.indexOf(10, at + 1)) {
      left -= 1;
      end = at;
    }
    yield left > 0 ? chunk : chunk.subarray(0, end + 1);
    if (left <= 0) return;
  }
}

function residentMb(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes ? Number(kilobytes) / 1024 : 0;
  } catch {
    // no /proc on this system: ask ps, or know nothing
    try {
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
    } catch {
      return 0;
    }
  }
}

/** A bank of 30 items with five answers each: the step that chooses the 16th, and the whole of such a test. */
function cat() {
  const items = Array.from({ length: 30 }, (_, index) => {
    const middle = -2 + random(400) / 100;
    const code = `item${index + 1}`;
    return { code, a: 1 + random(200) / 100, b: [middle - 1.2, middle - 0.4, middle + 0.4, middle + 1.2] };
  });
  const grid = { from: -4, to: 4, points: 61, weights: 'trapezoid' };
  const compiled = compileBank(items, grid, { mean: 0, sd: 1 });
  if (!compiled.ok) throw new Error('the bank is broken');
  const test = { bank: compiled.bank, startTheta: 0 };
  const stop = { minItems: 1, maxItems: 30, seMax: 0.01 };
  const given = items.slice(0, 15).map(({ code }) => ({ item: code, response: random(5) }));
  const times = [];
  for (let turn = 0; turn < 3_000; turn += 1) {
    const started = performance.now();
    const next = nextStep(test, given, stop);
    if (!next.ok || next.step.done) throw new Error('the test ended early');
    if (turn >= 1_000) times.push(performance.now() - started);
  }
  const result = { stepMs: round(median(times), 4), slowestStepMs: round(Math.max(...times), 3), bank: items.length };
  say(`one step of a CAT with ${items.length} items: ${result.stepMs} ms, the slowest ${result.slowestStepMs} ms`);
  return result;
}
