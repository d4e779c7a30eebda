import { isCode } from '../../check/fields.js';
import { step } from '../../check/faults.js';
import type { Questionnaire } from '../../document.js';
import type { Text } from '../../language.js';
import { type Context, extension } from './context.js';
import { checkKeys, flagAt, type Part, partsAt, stringAt, stringsAt, valueAt } from './part.js';
import { plain, textAt } from './texts.js';
import { codesOf } from './wording.js';

const CARRIED = [
  'id',
  'language',
  'url',
  'version',
  'name',
  'title',
  'status',
  'publisher',
  'description',
  'copyright',
  'code',
  'item',
];
/** About the publication of the source, not about what is asked; the source is kept beside the document. */
const ABOUT = [
  'meta',
  'text',
  'identifier',
  'derivedFrom',
  'experimental',
  'date',
  'contact',
  'useContext',
  'jurisdiction',
  'purpose',
  'approvalDate',
  'lastReviewDate',
  'effectivePeriod',
];
const KEYS = new Set([...CARRIED, ...ABOUT, 'contained', 'subjectType', 'implicitRules']);

export type Head = Omit<Questionnaire, 'items' | 'instruments' | 'variables' | 'constraints' | 'languages'>;

/** Everything about the questionnaire as a whole. */
export function headOf(context: Context, root: Part): Head {
  const { report } = context;
  reportRest(context, root);
  noteAdaptive(context, root);
  const [url, version, status, publisher] = ['url', 'version', 'status', 'publisher'].map((key) =>
    stringAt(report, root, key),
  );
  const description = isOverlong(context, root, 'description') ? undefined : textAt(context, root, 'description');
  const codes = codesOf(context, root);
  const ours = ['source', 'status'].map((name) => {
    const found = extension(context, root, name as 'source' | 'status');
    return found && stringAt(report, found, 'valueString');
  });
  const said = ours[1] ?? status;
  return {
    id: idOf(context, root),
    version: 1,
    title: titleText(context, root),
    rights: rightsOf(context, root, publisher),
    ...(ours[0] !== undefined && { source: ours[0] }),
    ...(said !== undefined && { status: said }),
    ...(description && { description }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(codes.length > 0 && { codes }),
    origin: {
      format: 'fhir-r4',
      ...(url !== undefined && { id: url }),
      ...(version !== undefined && { version }),
    },
  };
}

function reportRest({ report }: Context, root: Part): void {
  checkKeys(report, root, KEYS);
  for (const key of ABOUT)
    if (valueAt(report, root, key) !== undefined) report.remark(step(root.path, key), 'metadata', key);
  const rules = stringAt(report, root, 'implicitRules');
  if (rules !== undefined) report.refuse(step(root.path, 'implicitRules'), 'implicit-rules', rules);
  const subjects = stringsAt(report, root, 'subjectType');
  if (subjects.some((subject) => subject !== 'Patient')) {
    report.remark(step(root.path, 'subjectType'), 'subject', subjects.join(' '));
  }
  for (const resource of partsAt(report, root, 'contained')) {
    const type = stringAt(report, resource, 'resourceType');
    if (type !== 'ValueSet' && type !== 'CodeSystem') report.remark(resource.path, 'contained', type);
  }
}

/** What is asked next is chosen by a server: the items alone ask everything of everyone. */
function noteAdaptive(context: Context, root: Part): void {
  const part = extension(context, root, 'adaptive');
  const isAdaptive = part && flagAt(context.report, part, 'valueBoolean') !== false;
  if (isAdaptive) context.report.remark(part.path, 'adaptive', stringAt(context.report, part, 'valueUrl'));
}

/** A name for the document; who stores it may give it another. */
function idOf({ report }: Context, root: Part): string {
  const url = stringAt(report, root, 'url');
  const named = [stringAt(report, root, 'id'), url?.split('/').at(-1), stringAt(report, root, 'name')];
  return named.find((name) => isCode(name)) ?? 'questionnaire';
}

function titleText(context: Context, root: Part): Text {
  const { report } = context;
  const title = textAt(context, root, 'title');
  if (title) return title;
  report.remark(root.path, 'no-title');
  const [code] = partsAt(report, root, 'code');
  const named =
    stringAt(report, root, 'name') ?? (code && stringAt(report, code, 'display')) ?? stringAt(report, root, 'id');
  return plain(context, named ?? stringAt(report, root, 'url') ?? 'Questionnaire');
}

const LONGEST = 10_000;

/** What describes the questionnaire is not asked: too much of it is left out. */
function isOverlong({ report }: Context, root: Part, key: string): boolean {
  const words = stringAt(report, root, key);
  const isLong = words !== undefined && words.length > LONGEST;
  if (isLong) report.remark(step(root.path, key), 'metadata', key);
  return isLong;
}

/** Whose words they are. A questionnaire without a copyright is not free of rights: that must be found out. */
function rightsOf({ report }: Context, root: Part, publisher: string | undefined): string {
  const copyright = stringAt(report, root, 'copyright');
  if (copyright !== undefined && copyright.length > LONGEST) {
    report.refuse(step(root.path, 'copyright'), 'too-long', String(copyright.length));
  } else if (copyright !== undefined) return copyright;
  report.remark(root.path, 'no-rights', publisher);
  return publisher === undefined
    ? 'No rights stated in the source.'
    : `Publisher: ${publisher}. No rights stated in the source.`;
}
