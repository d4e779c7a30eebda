import type { Text } from '../../language.js';
import { type Context, extension, extensions } from './context.js';
import { categoriesOf, controlsOf } from './controls.js';
import type { Entry } from './outline.js';
import { flagAt, stringAt } from './part.js';
import { joined, plain, textAt } from './texts.js';

/** The displays under an item that say something about it, and what else is under it. */
export interface Absorbed {
  readonly help?: Text;
  readonly unit?: Text;
  readonly low?: Text;
  readonly high?: Text;
  readonly stem?: Text;
  readonly rest: readonly Entry[];
}

type Role = 'help' | 'unit' | 'low' | 'high' | 'stem';

/** Takes the help, the unit and the words at the ends of a scale out of the displays under an item. */
export function absorbed(context: Context, entry: Entry): Absorbed {
  const found: Partial<Record<Role, Text>> = {};
  const instruction = instructionOf(context, entry);
  if (instruction) found.help = instruction;
  const roles = rolesOf(context, entry);
  const taken = new Set<Entry>();
  for (const [child, role] of roles) {
    const text = textAt(context, child.part, 'text');
    if (!text || (found[role] && role !== 'help')) continue;
    found[role] = joined(context, found[role], text);
    taken.add(child);
    context.report.count(role === 'low' || role === 'high' ? 'end' : role);
  }
  return { ...endsOf(context, entry), ...found, rest: entry.children.filter((child) => !taken.has(child)) };
}

/** The words at both ends of a scale, where extensions say them. */
function endsOf(context: Context, { type, part }: Entry): Pick<Absorbed, 'low' | 'high'> {
  if (!SCALED.has(type)) return {};
  const [low, high] = (['lowLabel', 'highLabel'] as const).map((name) => {
    const found = extension(context, part, name);
    return found && textAt(context, found, 'valueString');
  });
  return { ...(low && { low }), ...(high && { high }) };
}

const MEASURED = new Set(['integer', 'decimal', 'quantity']);
const SCALED = new Set([...MEASURED, 'choice', 'open-choice']);

/** Which displays say something about the item. A scale has both ends, and a group is more than its help. */
function rolesOf(context: Context, entry: Entry): ReadonlyMap<Entry, Role> {
  const roles = new Map<Entry, Role>();
  for (const child of entry.children) {
    const role = child.type === 'display' ? roleOf(context, child, entry.type === 'group') : undefined;
    if (role && (role !== 'unit' || MEASURED.has(entry.type))) roles.set(child, role);
  }
  const named = [...roles.values()];
  const hasEnds = named.includes('low') && named.includes('high') && SCALED.has(entry.type);
  for (const [child, role] of roles) if ((role === 'low' || role === 'high') && !hasEnds) roles.delete(child);
  return entry.type === 'group' && roles.size === entry.children.length ? new Map() : roles;
}

function instructionOf(context: Context, { part }: Entry): Text | undefined {
  const words = extensions(context, part, 'instruction').flatMap(
    (each) => stringAt(context.report, each, 'valueString') ?? [],
  );
  return words.length > 0 ? plain(context, words.join('\n')) : undefined;
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['help', 'help'],
  ['flyover', 'help'],
  ['unit', 'unit'],
  ['lower', 'low'],
  ['upper', 'high'],
] as const);

/** Only a bare display can become part of another item: what has a condition or a picture of its own stays. */
function roleOf(context: Context, child: Entry, inGroup: boolean): Role | undefined {
  const { part } = child;
  const bare = ['enableWhen', 'item', 'prefix', '_prefix', 'code'].every((key) => !Object.hasOwn(part.fields, key));
  const hidden = extension(context, part, 'hidden');
  const special = (['usageMode', 'enableWhenExpression', 'itemMedia', 'variable', 'constraint'] as const).some((name) =>
    extension(context, part, name),
  );
  if (!bare || special || (hidden && flagAt(context.report, hidden, 'valueBoolean'))) return undefined;
  if (inGroup && extension(context, part, 'stem')) return 'stem';
  const roles = [...controlsOf(context, part)].flatMap((code) => ROLES.get(code) ?? []);
  if (roles[0]) return inGroup && roles[0] !== 'help' ? undefined : roles[0];
  const categories = categoriesOf(context, part);
  // in a group the place of an instruction among the questions has a meaning
  return categories.has('help') || (!inGroup && categories.has('instructions')) ? 'help' : undefined;
}
