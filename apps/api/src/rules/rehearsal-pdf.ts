import type { RuleChange } from '@stemme/triage';
import type { PdfBlock, PdfDocument } from '../platform/pdf/pdf-document.js';
import { COUNTED, type Levels, type Rehearsed } from './rehearsal.js';
import type { Happened } from './rehearsal-patients.store.js';
import { changeWords, type Language, levelWord, type RuleNames, ruleName } from './rule-words.js';

/** A rehearsal as it is kept: what was found, and what was tried, in words that stand by themselves. */
export interface Kept extends Rehearsed {
  readonly pathway: string;
  readonly changes: readonly RuleChange[];
  readonly rules: RuleNames;
  readonly leftOut: number;
  readonly happened: { readonly newlyGreen: Happened; readonly newlyRed: Happened };
}

export interface PrintedHead {
  readonly title: string;
  readonly department: string;
  readonly ruleSet: string;
  readonly version: number;
  readonly baseVersion: number;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly createdAt: string;
  readonly sha256: string;
  readonly stale: boolean;
  readonly newlyGreen: number;
  readonly lookedAt: number;
}

/** The paper for a department's meeting: no patient is named. */
export function printed(head: PrintedHead, kept: Kept, language: Language, at: string): PdfDocument {
  const say = (da: string, en: string): string => (language === 'da' ? da : en);
  const versions = say(
    `Udkast ${head.version} holdt op mod version ${head.baseVersion}`,
    `Draft ${head.version} held against version ${head.baseVersion}`,
  );
  const title = say(`Prøvekørsel: ${head.title}`, `Rehearsal: ${head.title}`);
  return {
    title,
    language,
    at,
    foot: `${head.department} · ${head.title} ${head.version} · ${head.sha256.slice(0, 12)}`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: `${head.department}. ${versions}.` },
      {
        kind: 'paragraph',
        text: say(
          `Besvarelser fra ${head.from} til ${head.to}: ${kept.responses} fra ${kept.patients} patienter. Kørt af ${head.by} ${momentOf(head.createdAt)}.`,
          `Responses from ${head.from} to ${head.to}: ${kept.responses} of ${kept.patients} patients. Run by ${head.by} ${momentOf(head.createdAt)}.`,
        ),
      },
      { kind: 'paragraph', small: true, text: `${head.ruleSet} ${head.version} · SHA-256 ${head.sha256}` },
      ...warnings(head, kept, say),
      { kind: 'heading', level: 2, text: say('Hvad der er ændret', 'What is changed') },
      ...changes(kept, language, say),
      ...(kept.empty ? [] : [...weeks(kept, language, say), ...moves(head, kept, language, say)]),
      ...(kept.empty ? [] : drivers(kept, language, say)),
    ],
  };
}

type Say = (da: string, en: string) => string;

function warnings({ stale }: PrintedHead, { empty, failedCount, leftOut }: Kept, say: Say): PdfBlock[] {
  const notes = [
    stale &&
      say(
        'Reglerne er ændret, efter at prøvekørslen blev lavet. Den gælder ikke mere.',
        'The rules have been changed since the rehearsal was made. It does not hold any more.',
      ),
    empty &&
      say(
        'Der er ingen besvarelser i perioden at prøve reglerne på.',
        'There are no responses in the period to try the rules on.',
      ),
    failedCount > 0 &&
      say(
        `${failedCount} besvarelser kunne ikke vurderes igen. De er ikke talt med under udkastet.`,
        `${failedCount} responses could not be assessed again. They are not counted under the draft.`,
      ),
    leftOut > 0 &&
      say(
        `${leftOut} besvarelser er trukket tilbage eller rettet siden og ikke talt med.`,
        `${leftOut} responses have been retracted or amended since and are not counted.`,
      ),
  ];
  return notes.flatMap((text) => (text ? [{ kind: 'note' as const, text }] : []));
}

function changes({ changes: all, rules }: Kept, language: Language, say: Say): PdfBlock[] {
  if (all.length === 0) return [{ kind: 'paragraph', text: say('Ingen forskelle.', 'No differences.') }];
  return all.map((change) => ({ kind: 'paragraph', text: `• ${changeWords(change, rules, language)}` }));
}

/** "12 → 15" where the draft says another number. */
function fromTo(now: number, then: number): string {
  return now === then ? String(now) : `${now} → ${then}`;
}

function weeks({ weeks: all, totals, contacts }: Kept, language: Language, say: Say): PdfBlock[] {
  const byWeek = new Map(contacts.map((one) => [one.week, one]));
  const sum = (of: 'running' | 'draft'): number => contacts.reduce((all, one) => all + one[of], 0);
  const row = (name: string, running: Levels, draft: Levels): string[] => [
    name,
    ...COUNTED.map((level) => fromTo(running[level], draft[level])),
  ];
  const heading = say('Besvarelser og kontakter pr. uge, nu → udkast', 'Responses and contacts a week, now → draft');
  const capacity = contacts[0]?.capacity ?? null;
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'paragraph',
      text:
        capacity === null
          ? say('Afdelingen har ikke angivet sin kapacitet.', 'The department has not given its capacity.')
          : say(
              `Afdelingens kapacitet er ${capacity} kontakter om ugen. I ${weeksOver(contacts, 'draft')} uger ville der være flere (nu: ${weeksOver(contacts, 'running')}).`,
              `The department holds ${capacity} contacts a week. In ${weeksOver(contacts, 'draft')} weeks there would be more (now: ${weeksOver(contacts, 'running')}).`,
            ),
    },
    {
      kind: 'table',
      head: [say('Uge', 'Week'), ...COUNTED.map((level) => levelWord(level, language)), say('Kontakter', 'Contacts')],
      rows: [
        ...all.map(({ week, running, draft }) => {
          const one = byWeek.get(week);
          return [...row(week, running, draft), one ? fromTo(one.running, one.draft) : ''];
        }),
        [...row(say('I alt', 'Total'), totals.running, totals.draft), fromTo(sum('running'), sum('draft'))],
      ],
    },
  ];
}

/** Weeks with more contacts than the department holds. */
function weeksOver(contacts: Kept['contacts'], of: 'running' | 'draft'): number {
  return contacts.filter((one) => one.capacity !== null && one[of] > one.capacity).length;
}

function moves(head: PrintedHead, kept: Kept, language: Language, say: Say): PdfBlock[] {
  const { newlyGreen, newlyRed, newlyAcute, newlyGrey, raised, lowered, happened } = kept;
  const line = (text: string): PdfBlock => ({ kind: 'paragraph', text: `• ${text}` });
  const after = ({ outcomes, none, contacts14 }: Happened): string =>
    [
      ...outcomes.map(({ code, count }) => `${code}: ${count}`),
      say(`ingen handling noteret: ${none}`, `no outcome recorded: ${none}`),
      say(
        `kontakt eller rødt/akut svar inden 14 dage: ${contacts14}`,
        `contact or red/acute answer within 14 days: ${contacts14}`,
      ),
    ].join('; ');
  return [
    { kind: 'heading', level: 2, text: say('Hvem der flytter niveau', 'What moves') },
    line(
      say(
        `Nyt grønt: ${newlyGreen} besvarelser, set igennem: ${head.lookedAt}. ${after(happened.newlyGreen)}`,
        `Newly green: ${newlyGreen} responses, looked at: ${head.lookedAt}. ${after(happened.newlyGreen)}`,
      ),
    ),
    line(
      say(`Nyt rødt: ${newlyRed}. ${after(happened.newlyRed)}`, `Newly red: ${newlyRed}. ${after(happened.newlyRed)}`),
    ),
    line(
      say(`Nyt akut: ${newlyAcute}. Nyt gråt: ${newlyGrey}.`, `Newly acute: ${newlyAcute}. Newly grey: ${newlyGrey}.`),
    ),
    line(say(`Hævet i alt: ${raised}. Sænket i alt: ${lowered}.`, `Raised: ${raised}. Lowered: ${lowered}.`)),
    ...(kept.moves.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: [say('Fra', 'From'), say('Til', 'To'), say('Besvarelser', 'Responses')],
            rows: kept.moves.map(({ from, to, count }) => [
              levelWord(from, language),
              levelWord(to, language),
              String(count),
            ]),
          },
        ]),
  ];
}

function drivers({ drivers: all, rules }: Kept, language: Language, say: Say): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: say('Regler, der udløser arbejdet', 'Rules that drive the load') },
    {
      kind: 'table',
      head: [
        say('Regel', 'Rule'),
        say('Udløst, nu → udkast', 'Fired, now → draft'),
        say('Alene, nu → udkast', 'Alone, now → draft'),
        say('Førte til handling', 'Acted on'),
      ],
      rows: all.map(({ rule, running, draft, actedOn }) => [
        ruleName(rule, rules, language),
        fromTo(running.fired, draft.fired),
        fromTo(running.alone, draft.alone),
        actedOn ? say(`${actedOn.acted} af ${actedOn.of}`, `${actedOn.acted} of ${actedOn.of}`) : '–',
      ]),
    },
  ];
}

function momentOf(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
