import { Refusal } from '../lib/refusal.mjs';
import { documentOf } from './documents.mjs';
import { isObject, writeLine } from './lines.mjs';
import { Misuse, readArguments } from './misuse.mjs';

const usage =
  'pathway preview <id or file> --anchors \'{"referral":"2027-03-20"}\' --until 2028-03-20 [--zone Europe/Copenhagen] [--switch who-5]';
const options = {
  anchors: { type: 'string' },
  until: { type: 'string' },
  zone: { type: 'string', default: 'Europe/Copenhagen' },
  switch: { type: 'string', multiple: true, default: [] },
};

/** One line per assignment that a patient with these dates would get. */
export async function run(args) {
  const { values, positionals } = readArguments(args, options, { usage, min: 1 });
  if (values.anchors === undefined || values.until === undefined) throw new Misuse(`usage: npx stemme ${usage}`);
  const anchors = readAnchors(values.anchors);
  const [{ checkPathway, plan, PathwayError }, { pathways }] = await Promise.all([
    import('@stemme/pathways'),
    import('@stemme/pathways/pathways'),
  ]);
  const pathway = documentOf(positionals[0], { kind: 'pathway', shipped: pathways, check: checkPathway });
  let assignments;
  try {
    assignments = plan(pathway, { anchors, zone: values.zone, switches: values.switch }, values.until);
  } catch (error) {
    if (error instanceof PathwayError) throw new Refusal(error.message);
    throw error;
  }
  for (const assignment of assignments) await writeLine(assignment);
  return true;
}

function readAnchors(text) {
  try {
    const anchors = JSON.parse(text);
    if (isObject(anchors)) return anchors;
  } catch {
    // said below
  }
  throw new Misuse('--anchors is a JSON object of local dates, such as \'{"referral":"2027-03-20"}\'.');
}
