import type { Instant, Item, Level, LocalDate, PatientName, Reason, Text } from './types';

export type ScoreKind = 'exact' | 'prorated' | 'bounded' | 'none';
export type Direction = 'higher-worse' | 'higher-better';

export interface SeriesPoint {
  response: string;
  at: Instant;
  kind: ScoreKind;
  value: number | null;
  low: number | null;
  high: number | null;
}
export interface Series {
  scale: string;
  title: Text;
  min: number;
  max: number;
  direction: Direction;
  bands: { from: number; to: number; label: Text }[];
  important: number | null;
  points: SeriesPoint[];
}

export type Change =
  | {
      since: LocalDate;
      value: number | null;
      low: number;
      high: number;
      important: 'yes' | 'no' | 'unknown';
      direction: 'better' | 'worse' | 'same' | 'unknown';
    }
  | { since: LocalDate; notComparable: Text };

export interface Score {
  scale: string;
  title: Text;
  kind: ScoreKind;
  value: number | null;
  low: number | null;
  high: number | null;
  min: number;
  max: number;
  direction: Direction;
  band: { from: Text; to: Text } | null;
  missing: string[];
  previous: Change | null;
  baseline: Change | null;
  important: number | null;
  importantSource: string | null;
  definitionVersion: string;
  engineVersion: string;
  source: string;
  trace: { label: string; value: string }[];
}

export interface AnswerLine {
  code: string;
  question: Text;
  answer: Text | null;
  asked: 'shown' | 'hidden' | 'unknown';
  flagged: boolean;
}
export interface TriageResult {
  level: Level;
  atWorst: Level | null;
  ruleSet: { id: string; version: number };
  decidedAt: Instant;
  fired: Reason[];
  unknown: Reason[];
  legend: Record<Level, Text>;
}
export interface ClinicResponse {
  id: string;
  patient: PatientName;
  title: Text;
  pathway: Text;
  receivedAt: Instant;
  completedAt: Instant | null;
  mode: string;
  language: string;
  answeredBy: 'self' | 'helped' | 'proxy';
  late: boolean;
  version: number;
  supersedes: string | null;
  retracted: { at: Instant; by: string; reason: string } | null;
  waiting: boolean;
  dialogue: { topic: string | null; sections: { title: Text; items: AnswerLine[] }[]; series: Series[] };
  decision: { scores: Score[] };
  triage: TriageResult | null;
  journal: string;
  items: Item[];
  readBy: { at: Instant; by: string }[];
  previous: string | null;
  next: string | null;
}
