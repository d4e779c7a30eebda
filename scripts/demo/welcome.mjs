import { get } from '../lib/server.mjs';

/** Where to go and who can sign in. */
export async function welcome({ port, reach }) {
  const at = `http://localhost:${port}`;
  const lines = [
    '',
    'Stemme is running. Ikke CE-mærket – kun demo: not CE-marked, not for real patients.',
    '',
    `  patient  ${at}/`,
    `  clinic   ${at}/clinic`,
    `  inbox    ${at}/demo/inbox   everything the demo sends`,
    `  clock    ${at}/demo/clock   move time forward`,
    '',
    ...(await people({ host: reach, port, path: '/demo/people.json' })),
    '  Kept in .stemme/ (log: .stemme/stemme.log). Ctrl-C stops; npm start -- --reset starts over.',
    '',
  ];
  console.log(lines.join('\n'));
}

async function people(where) {
  const { status, text } = await get(where);
  if (status !== 200) return [];
  const everyone = JSON.parse(text);
  const width = Math.max(0, ...everyone.map(({ name }) => name.length));
  const row = ({ name, role, department }) =>
    `    ${name.padEnd(width)}  ${[role, department].filter(Boolean).join(', ')}`.trimEnd();
  const patients = everyone.filter(({ side }) => side === 'patient');
  const clinicians = everyone.filter(({ side }) => side !== 'patient');
  return ['  Who can sign in, by choosing a name (no password)', ...clinicians.map(row), ...patients.map(row), ''];
}
