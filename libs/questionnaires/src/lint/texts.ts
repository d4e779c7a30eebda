import { type Findings, noteOf } from './findings.js';
import type { Leaf } from './leaves.js';

/**
 * What a text may hold. Texts are plain: every renderer escapes them, so markup is shown as it is written. What could
 * only be meant to run is refused all the same; a renderer may have a defect, and a text travels on to other systems.
 */
export function lintText(leaf: Leaf, findings: Findings): void {
  for (const code of faultsIn(leaf.value)) findings.faults.push(noteOf(leaf.path, code));
  if (leaf.language === undefined) return;
  for (const [code, detail] of notesOn(leaf.value)) findings.notes.push(noteOf(leaf.path, code, detail));
}

const RUNS = /<\s{0,9}\/?\s{0,9}(script|iframe|object|embed|applet|base|meta|link|style|form|svg|math)\b/i;
const TAG_START = /<[a-z!/?]/i;
/** `onload=` and the like. */
const HANDLER = /[\s/"'`]on[a-z]{3,30}\s{0,9}=/i;
const RUNNING_LINK = /(javascript|vbscript|livescript):|data:(text\/html|image\/svg|application\/(xhtml|javascript))/i;
/** They turn the direction of what follows: "no" can be made to look like something else. */
const BIDI_OVERRIDE = /[\u202d\u202e]/;

function faultsIn(text: string): string[] {
  const faults: string[] = [];
  const plain = decoded(text);
  if (RUNS.test(plain) || (TAG_START.test(plain) && HANDLER.test(plain))) faults.push('unsafe-markup');
  if (RUNNING_LINK.test(plain.replace(IGNORED_IN_LINKS, ''))) faults.push('unsafe-link');
  if (BIDI_OVERRIDE.test(text)) faults.push('bidi-override');
  return faults;
}

/** What browsers skip inside the name of a scheme: tabs, line ends and other controls, what has no width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IGNORED_IN_LINKS = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', colon: ':', tab: '\t', newline: '\n' };

/** As an HTML parser would read it: `java&#115;cript&colon;`. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const TAG = /<\/?[a-z][^<>]{0,500}>/i;
const LINK = /\b(?:https?:\/\/|mailto:|tel:|ftp:\/\/|www\.)[^\s<>"']+/i;
const BIDI = /[\u200e\u200f\u202a-\u202c\u2066-\u2069]/;
const NO_WIDTH = /[\u200b-\u200d\u2060-\u2064\ufeff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** Six digits that are a day and a month and a year, four more: a person's number has no place in a questionnaire. */
const CPR = /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[- ]?\d{4}(?!\d)/;

function* notesOn(text: string): Generator<[code: string, detail?: string]> {
  if (TAG.test(text)) yield ['html-as-text'];
  const [link] = LINK.exec(text) ?? [];
  if (link !== undefined) yield ['link-in-text', link];
  if (BIDI.test(text)) yield ['bidi-control'];
  if (NO_WIDTH.test(text)) yield ['no-width-character'];
  if (CONTROL.test(text)) yield ['control-character'];
  if (CPR.test(text)) yield ['cpr-like'];
}
