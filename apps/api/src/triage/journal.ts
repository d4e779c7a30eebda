import type { ProductText as Text } from '@stemme/questionnaires';
import type { Level } from '@stemme/triage';
import type { DecisionScore } from './decision.js';
import type { Section } from './dialogue.js';
import type { Reason } from '../worklist/worklist.service.js';
import { numberWords } from './words.js';

/** What a journal entry is made of. */
export interface JournalData {
  readonly pathway: Text;
  readonly title: Text;
  /** When it was received, in the department's words: "20. marts 2027 kl. 12.05". */
  readonly receivedAt: string;
  readonly answeredBy: string;
  readonly late: boolean;
  readonly proxy: boolean;
  readonly retracted: boolean;
  readonly scores: readonly DecisionScore[];
  readonly triage: {
    readonly level: Level;
    readonly legend: Text;
    readonly fired: readonly Reason[];
    readonly unknown: readonly Reason[];
  } | null;
  readonly topic: string | null;
  readonly sections: readonly Section[];
  /** Recorded outcomes, oldest first. */
  readonly done: readonly {
    readonly at: string;
    readonly by: string;
    readonly outcome: string;
    readonly note: string | null;
  }[];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  phoned: 'Talt med patienten i telefon',
  'not-reached': 'Ikke truffet',
  appointment: 'Tid aftalt',
  letter: 'Brev sendt',
  'passed-on': 'Givet videre',
  'no-action': 'Ingen handling',
};

const DIRECTIONS: Readonly<Record<string, string>> = { better: 'bedre', worse: 'værre', same: 'uændret' };

/** The Danish text a clinician puts into the journal: answer, score, change, assessment, action. Plain lines. */
export function journalText(data: JournalData): string {
  return [
    `Patientrapporterede oplysninger, ${data.pathway.da}: ${data.title.da}, modtaget ${data.receivedAt}.`,
    who(data),
    ...data.scores.map(scoreLine),
    ...triageLines(data),
    ...blankLine(data),
    ...(data.topic ? [`Patienten vil helst tale om: "${data.topic}"`] : []),
    ...data.done.map(doneLine),
  ].join('\n');
}

function who({ answeredBy, late, proxy, retracted }: JournalData): string {
  const by = proxy ? 'pårørende eller personale' : answeredBy === 'helped' ? 'patienten med hjælp' : 'patienten';
  const marks = [late ? 'Besvaret efter fristen.' : '', retracted ? 'Besvarelsen er trukket tilbage.' : ''];
  return [`Besvaret af ${by}.`, ...marks].filter(Boolean).join(' ');
}

function scoreLine(score: DecisionScore): string {
  const value = valueWords(score);
  const { band } = score;
  const words = !band
    ? ''
    : band.from.da === band.to.da
      ? ` (${band.from.da})`
      : ` (${band.from.da} til ${band.to.da})`;
  const changes = [
    changeWords(score, 'previous', 'siden sidst'),
    changeWords(score, 'baseline', 'siden udgangspunktet'),
  ];
  return `${score.title.da}: ${value}${words}. ${changes.filter(Boolean).join(' ')}`.trim();
}

function valueWords({ kind, value, low, high }: DecisionScore): string {
  if (kind === 'none' || low === null || high === null) return 'kan ikke beregnes';
  const lies = low === high ? plain(low) : `ligger mellem ${plain(low)} og ${plain(high)}`;
  if (kind === 'prorated' && value !== null) return `skønnet ${plain(value)}, svar mangler, med sikkerhed: ${lies}`;
  return value === null ? lies : plain(value);
}

function changeWords(score: DecisionScore, which: 'previous' | 'baseline', since: string): string {
  const change = score[which];
  if (!change) return '';
  // the first answer is both: said once
  if (which === 'baseline' && score.previous?.since === change.since) return '';
  if ('notComparable' in change)
    return `Ændring ${since} (${danish(change.since)}): ${lower(change.notComparable.da)}.`;
  const { low, high, important } = change;
  const size = change.value === null ? `mellem ${signed(low)} og ${signed(high)}` : signed(change.value);
  const direction = DIRECTIONS[change.direction];
  const matters =
    score.important === null || important === 'unknown'
      ? ''
      : `, ${important === 'yes' ? 'mindst' : 'under'} mindste betydende ændring (${plain(score.important)})`;
  return `Ændring ${since} (${danish(change.since)}): ${size}${direction ? `, ${direction}` : ''}${matters}.`;
}

function triageLines({ triage }: JournalData): string[] {
  if (!triage) return ['Visitation: besvarelsen er ikke vurderet automatisk.'];
  const reasons = [
    ...triage.fired.map((reason) => `- ${reasonWords(reason)}`),
    ...triage.unknown.map((reason) => `- Kan ikke afgøres: ${reasonWords(reason)}`),
  ];
  return [`Visitation: ${triage.legend.da}.`, ...reasons];
}

function reasonWords({ because, readings }: Reason): string {
  const read = readings.map(
    ({ label, value, before }) => `${label.da}: ${value.da}${before ? ` (før: ${before.da})` : ''}`,
  );
  return read.length > 0 ? `${because.da} (${read.join('; ')})` : because.da;
}

function blankLine({ sections }: JournalData): string[] {
  const blank = sections.flatMap(({ items }) => items).filter(({ asked, answer }) => asked === 'shown' && !answer);
  return blank.length > 0 ? [`Ikke besvaret: ${blank.map(({ question }) => question.da).join('; ')}`] : [];
}

function doneLine({ at, by, outcome, note }: JournalData['done'][number]): string {
  return `Handling ${at}, ${by}: ${OUTCOMES[outcome] ?? outcome}.${note ? ` ${note}` : ''}`;
}

/** 2027-03-13 as it is written: 13.03.2027 */
function danish(date: string): string {
  return date.split('-').reverse().join('.');
}

function signed(value: number): string {
  return value > 0 ? `+${plain(value)}` : plain(value).replace('-', '−');
}

function plain(value: number): string {
  return numberWords(value).da;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
