import fs from 'node:fs';
import { Readable } from 'node:stream';
import { Refusal } from '../lib/refusal.mjs';
import { documentOf, readDocument } from './documents.mjs';
import { isObject, readLines, writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage =
  'pathway preview <id, id@version or file> --anchors \'{"referral":"2027-03-20"}\' --until 2028-03-20 [--zone Europe/Copenhagen] [--switch who-5]' +
  ' [--facts \'{"variant":"pprom"}\'] [--appointments <file>] [--answers <file>] [--now <instant>] [--closed 2027-12-24] [--country DK|GL|FO]';
const options = {
  file: { type: 'string' },
  anchors: { type: 'string' },
  until: { type: 'string' },
  now: { type: 'string' },
  zone: { type: 'string', default: 'Europe/Copenhagen' },
  switch: { type: 'string', multiple: true, default: [] },
  facts: { type: 'string' },
  appointments: { type: 'string' },
  answers: { type: 'string' },
  closed: { type: 'string', multiple: true, default: [] },
  country: { type: 'string' },
};

const COUNTRIES = ['DK', 'GL', 'FO'];
/** Before any window: nothing has been decided yet. */
const START = '2000-01-01T00:00:00Z';
const ID = /^[\w.-]{1,64}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One line per assignment that a patient with these dates, choices, appointments and answers would get. */
export async function run(args) {
  const { values, positionals } = readArguments(args, options, { usage, min: 0, max: 1 });
  const name = values.file ?? positionals[0];
  const isTwice = values.file !== undefined && positionals.length > 0;
  if (name === undefined || isTwice || values.anchors === undefined || values.until === undefined) {
    throw new Misuse(`usage: npx stemme ${usage}`);
  }
  const [library, { pathways, earlierPathways }] = await Promise.all([
    import('@stemme/pathways'),
    import('@stemme/pathways/pathways'),
  ]);
  const shipped = [...pathways, ...earlierPathways];
  const pathway =
    (values.file === undefined && shipped.find(({ id, version }) => `${id}@${version}` === name)) ||
    documentOf(name, {
      kind: 'pathway',
      shipped: values.file === undefined ? pathways : [],
      check: library.checkPathway,
    });
  const { anchors, visits } = readAnchors(values.anchors, library.APPOINTMENT_ANCHORS);
  const appointments = [...visits, ...readAppointments(values.appointments, library.APPOINTMENT_ANCHORS)];
  refuseTwice(appointments);
  const answers = await readAnswers(values.answers, library.LEGEND_LEVELS);
  const enrolled = {
    anchors,
    zone: values.zone,
    switches: values.switch,
    facts: readFacts(values.facts, pathway),
    closed: [...values.closed, ...(await holidays(values, anchors))],
  };
  for (const assignment of planned(library, [
    pathway,
    enrolled,
    appointments,
    answers,
    nowOf(values, answers),
    values.until,
  ])) {
    await writeLine(assignment);
  }
  return true;
}

function planned({ plan, PathwayError }, args) {
  try {
    return plan(...args);
  } catch (error) {
    if (error instanceof PathwayError) throw new Refusal(error.message);
    throw error;
  }
}

/** Without a word on it, the moment of the last answer: what has opened by then is decided, what comes after is open. */
function nowOf({ now }, answers) {
  return now ?? answers.map(({ at }) => new Date(at).toISOString()).reduce((a, b) => (a > b ? a : b), START);
}

/** Dates, and of what comes again several: each of those is an appointment named by its date. */
function readAnchors(text, kinds) {
  const given = readJson(text, '--anchors is a JSON object of local dates, such as \'{"referral":"2027-03-20"}\'.');
  const anchors = {};
  const visits = [];
  for (const [name, value] of Object.entries(given)) {
    if (!Array.isArray(value)) anchors[name] = value;
    else if (!kinds.includes(name))
      throw new Misuse(`Several dates are for ${kinds.join(', ')} only, not for ${name}.`);
    else if (!value.every(isDateText))
      throw new Misuse(`--anchors: ${name} is a list of local dates such as ["2027-03-20"].`);
    else visits.push(...value.map((date) => ({ id: date, kind: name, date })));
  }
  return { anchors, visits };
}

function readFacts(text, { facts = [] }) {
  if (text === undefined) return {};
  const given = readJson(text, '--facts is a JSON object of choices, such as \'{"variant":"pprom"}\'.');
  for (const [id, choice] of Object.entries(given)) {
    const fact = facts.find((each) => each.id === id);
    if (!fact) throw new Misuse(`The pathway has no fact ${id}${listed(facts)}.`);
    if (!fact.options.some((option) => option.id === choice)) {
      throw new Misuse(`${JSON.stringify(choice)} is no choice of ${id}${listed(fact.options)}.`);
    }
  }
  return given;
}

function listed(entries) {
  return entries.length === 0 ? '' : ` (${entries.map(({ id }) => id).join(', ')})`;
}

/** `[{"id":"17","kind":"visit","date":"2027-03-20"}]` */
function readAppointments(file, kinds) {
  if (file === undefined) return [];
  const { value, fault } = readDocument(file);
  const faults = fault ? [fault] : [];
  if (!fault && !Array.isArray(value)) faults.push({ path: '', code: 'wrong-type' });
  for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
    const add = (field, code) => faults.push({ path: `/${index}${field}`, code });
    if (!isObject(entry)) add('', 'wrong-type');
    else {
      if (!ID.test(entry.id ?? '')) add('/id', 'bad-id');
      if (!kinds.includes(entry.kind)) add('/kind', 'off-list');
      if (!isDateText(entry.date)) add('/date', 'bad-date');
      for (const field of Object.keys(entry).filter((key) => !['id', 'kind', 'date'].includes(key))) {
        add(`/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'unknown-field');
      }
    }
  }
  if (faults.length > 0) throw new Refusal(faults.map((each) => JSON.stringify({ file, ...each })).join('\n'));
  return value;
}

function refuseTwice(appointments) {
  const ids = appointments.map(({ id, kind }) => `${kind} ${id}`);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice) throw new Refusal(`The appointment ${twice} comes twice.`);
}

/** Lines of `{"step":"week-1","at":"2027-03-27T10:00:00Z","level":"red","values":{"phq9.9":1}}`. */
async function readAnswers(file, levels) {
  if (file === undefined) return [];
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Misuse(`${file} is no file.`);
  const answers = [];
  const faults = [];
  for await (const { line, value, fault } of readLines(Readable.from([fs.readFileSync(file)]))) {
    const code = fault ?? answerFault(value, levels);
    if (code) faults.push({ file, line, code });
    else answers.push(value);
  }
  if (faults.length > 0) throw new Refusal(faults.map((each) => JSON.stringify(each)).join('\n'));
  return answers;
}

function answerFault(value, levels) {
  if (!isObject(value) || typeof value.step !== 'string' || value.step === '') return 'wrong-type';
  if (typeof value.at !== 'string' || !/(Z|[+-]\d{2}:\d{2})$/.test(value.at) || Number.isNaN(Date.parse(value.at)))
    return 'bad-instant';
  if (value.level !== undefined && !levels.includes(value.level)) return 'off-list';
  const { values = {} } = value;
  const isKnown = (each) => each === null || typeof each === 'number';
  if (!isObject(values) || !Object.values(values).every(isKnown)) return 'wrong-type';
  const unknown = Object.keys(value).find((key) => !['step', 'at', 'level', 'values'].includes(key));
  return unknown ? 'unknown-field' : undefined;
}

/** The public holidays of a country from a year before the first date to the end of the plan. */
async function holidays({ country, until }, anchors) {
  if (country === undefined) return [];
  if (!COUNTRIES.includes(country)) throw new Misuse(`--country is one of ${COUNTRIES.join(', ')}.`);
  const { default: Holidays } = await import('date-holidays');
  const calendar = new Holidays(country);
  const years = [...Object.values(anchors), until].filter(isDateText).map((date) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years) - 1, Math.max(...years) + 1];
  return Array.from({ length: last - first + 1 }, (_unused, ahead) => calendar.getHolidays(first + ahead))
    .flat()
    .filter(({ type, date }) => type === 'public' && date.slice(11, 16) === '00:00')
    .map(({ date }) => date.slice(0, 10));
}

function isDateText(value) {
  return typeof value === 'string' && DATE.test(value);
}

function readJson(text, otherwise) {
  try {
    const value = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // said below
  }
  throw new Misuse(otherwise);
}
