// Triage: a rule set of twenty rules over whole histories, in process and through `npx stemme triage replay`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkRuleSet, codesRead, prepare } from '@stemme/triage';
import { root } from '../scripts/lib/paths.mjs';
import { patientReader } from '../scripts/stemme/replay-patient.mjs';
import { shippedWords } from '../scripts/stemme/replay-words.mjs';
import { cpuSeconds } from './setup/cpu.mjs';
import { median, round } from './setup/load.mjs';
import { say } from './setup/say.mjs';
import { patients } from './setup/triage-patients.mjs';
import { itemsOnly, mixed } from './setup/triage-rules.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const RESPONSES = Number(process.env.BENCH_LINES ?? 600_000);
const HOW_MANY = 1_000; // patients, of twelve responses each

const words = await shippedWords();
const measured = {
  engine: engine(mixed, true),
  engineItemsOnly: engine(itemsOnly, false),
  commandWithScores: await command(mixed, true),
  commandItemsOnly: await command(itemsOnly, false),
};
console.log(JSON.stringify({ aim: { perSecondPerCore: 200_000 }, ...measured }, null, 2));

/** Responses per second of processor time: what one core does, however many others want it. */
function engine(ruleSet, withForms) {
  const faults = checkRuleSet(ruleSet, words.vocabulary);
  if (faults.length > 0) throw new Error(`the rule set of the bench has faults: ${JSON.stringify(faults)}`);
  const pasts = patients(HOW_MANY, withForms).map(reader(ruleSet));
  const prepared = prepare(ruleSet, words.vocabulary);
  const rates = [];
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    const rate = rateOf(prepared, pasts);
    if (turn > 0) rates.push(rate); // the first round is node warming up
  }
  const perSecond = round(median(rates), 0);
  say(`${ruleSet.id}: ${perSecond} responses per second and core, ${JSON.stringify(shares(prepared, pasts))}`);
  return { perSecondPerCore: perSecond, rules: ruleSet.rules.length, levels: shares(prepared, pasts), rounds: ROUNDS };
}

function reader(ruleSet) {
  const read = codesRead(ruleSet, words.vocabulary);
  const readPatient = patientReader({ ...words, scored: words.scoredFor(read), asked: words.itemsOf(read) });
  return (line) => {
    const { past, faults } = readPatient(line);
    if (faults.length > 0) throw new Error(`a patient of the bench has faults: ${JSON.stringify(faults)}`);
    return past;
  };
}

function rateOf(prepared, pasts) {
  let judged = 0;
  const began = process.cpuUsage();
  const started = performance.now();
  while (performance.now() - started < 500) {
    for (const past of pasts) judged += prepared.past(past).length;
  }
  const { user, system } = process.cpuUsage(began);
  return (judged * 1e6) / (user + system);
}

/** How many of each level, in percent: rules that fire cost more than rules that do not. */
function shares(prepared, pasts) {
  const counted = {};
  const all = pasts.flatMap((past) => prepared.past(past));
  for (const { level } of all) counted[level] = (counted[level] ?? 0) + 1;
  return Object.fromEntries(
    Object.entries(counted).map(([level, count]) => [level, round((100 * count) / all.length, 1)]),
  );
}

/** A long file through the command, from start to end: reading, scoring, judging, writing. */
async function command(ruleSet, withForms) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemme-bench-'));
  try {
    const file = path.join(folder, 'rules.json');
    writeFileSync(file, JSON.stringify(ruleSet));
    const lines = patients(HOW_MANY, withForms).map((line) => `${JSON.stringify(line)}\n`);
    const times = Math.max(1, Math.round(RESPONSES / HOW_MANY / 12));
    const responses = times * HOW_MANY * 12;
    const started = performance.now();
    const child = spawn(process.execPath, [path.join(root, 'scripts/stemme.mjs'), 'triage', 'replay', file], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    let cpu = 0;
    const looking = setInterval(() => {
      cpu = Math.max(cpu, cpuSeconds(child.pid));
    }, 50);
    await pipeline(Readable.from(repeated(lines.join(''), times)), child.stdin);
    const code = await ended;
    clearInterval(looking);
    if (code !== 0) throw new Error(`stemme triage replay ended with ${code}`);
    const seconds = (performance.now() - started) / 1000;
    const rates = {
      perSecond: round(responses / seconds, 0),
      perSecondPerCore: cpu > 0 ? round(responses / cpu, 0) : null,
    };
    say(
      `${ruleSet.id} through the command: ${responses} responses in ${round(seconds, 1)} s, ${JSON.stringify(rates)}`,
    );
    const bytesPerResponse = round(lines.join('').length / HOW_MANY / 12, 0);
    return { responses, seconds: round(seconds, 1), ...rates, bytesPerResponse };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* repeated(text, times) {
  for (let done = 0; done < times; done += 1) yield text;
}
