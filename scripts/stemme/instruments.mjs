import { writeLine } from './lines.mjs';
import { readArguments } from './misuse.mjs';

const usage = 'instruments [--json]';

/** What can be scored: a table on a terminal, one line of JSON each where a program reads. */
export async function run(args) {
  const { values } = readArguments(args, { json: { type: 'boolean' } }, { usage, min: 0 });
  const [{ isOffered }, { instruments }, { calculations }, { catalogue }] = await Promise.all([
    import('@stemme/scoring'),
    import('@stemme/scoring/instruments'),
    import('@stemme/scoring/calculations'),
    import('@stemme/questionnaires/catalogue'),
  ]);
  const listed = instruments.map((definition) =>
    listing(definition, isOffered(definition), wordingsOf(definition.id, catalogue)),
  );
  const calculated = calculations.map(({ id, title, source }) => ({ id, title, calculation: true, source }));
  if (process.stdout.isTTY && !values.json) process.stdout.write(table([...listed, ...calculated]));
  else for (const each of [...listed, ...calculated]) await writeLine(each);
  return true;
}

/** The languages the product brings the wording in; none where the department imports what it holds a licence for. */
function wordingsOf(id, catalogue) {
  const brought = catalogue.filter(({ instruments }) => instruments.some((membership) => membership.id === id));
  return [...new Set(brought.flatMap(({ title }) => Object.keys(title)))].sort();
}

const listing = ({ id, aliases, version, title, rights, licence, items, scales }, offered, languages) => ({
  id,
  aliases: aliases ?? [],
  version,
  title,
  rights,
  licence,
  languages,
  offered,
  items: items.map(({ code }) => code),
  scales: scales.map(({ code, range, direction, source, basis }) => ({ code, range, direction, source, basis })),
});

const columns = {
  id: ({ id }) => id,
  title: ({ title }) => shortened(title?.en ?? title ?? '', 44),
  licence: ({ licence, calculation }) => (calculation ? 'calculation' : licence),
  languages: ({ languages = [] }) => languages.join(' '),
  offered: ({ offered, calculation }) => (calculation ? '' : offered ? 'yes' : 'no'),
  scales: ({ scales = [] }) => shortened(scales.map(({ code }) => code).join(' '), 40),
};

function table(listed) {
  const rows = [Object.keys(columns), ...listed.map((each) => Object.values(columns).map((cell) => cell(each)))];
  const widths = Object.keys(columns).map((_, index) => Math.max(...rows.map((row) => row[index].length)));
  const shown = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  );
  return `${shown.join('\n')}\n`;
}

const shortened = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
