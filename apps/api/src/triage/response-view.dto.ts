import { ApiProperty } from '@nestjs/swagger';
import { LEVELS } from '@stemme/triage';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { ItemDto, PatientNameDto, ReasonDto } from '../worklist/worklist.service.js';

const INSTANT = { format: 'date-time' } as const;
const KINDS = ['exact', 'prorated', 'bounded', 'none'] as const;
const NUMBER = { nullable: true } as const;

export class RetractDto {
  @IsString() @MinLength(3) @MaxLength(1000) @ApiProperty() reason: string;
}

export class RetractedDto {
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
  @Out(() => String) reason: string;
}

export class RetractedResponseDto {
  @Out(() => String) id: string;
  @Out(() => RetractedDto) retracted: RetractedDto;
}

export class AttachmentQueryDto {
  /** JSON Pointer into the answers, as the dialogue tells it. */
  @IsString() @ApiProperty() at: string;
}

export class AnswerFileDto {
  /** JSON Pointer into the answers: what to ask for the file by. */
  @Out(() => String) at: string;
  @Out(() => TextDto) question: TextDto;
  @Out(() => String, { nullable: true }) title: string | null;
  @Out(() => String) contentType: string;
  /** Bytes. */
  @Out(() => Number) size: number;
  /** It may be shown; everything else is saved. */
  @Out(() => Boolean) isPicture: boolean;
}

export class AnswerLineDto {
  @Out(() => String) code: string;
  @Out(() => TextDto) question: TextDto;
  @Out(() => TextDto, { nullable: true }) answer: TextDto | null;
  @Out(() => String, { enum: ['shown', 'hidden', 'unknown'] }) asked: string;
  /** A rule that fired, or could not be decided, read it. */
  @Out(() => Boolean) flagged: boolean;
  @Out(() => [AnswerFileDto]) files: AnswerFileDto[];
}

export class SectionDto {
  @Out(() => TextDto) title: TextDto;
  @Out(() => [AnswerLineDto]) items: AnswerLineDto[];
}

export class BandDto {
  @Out(() => Number) from: number;
  @Out(() => Number) to: number;
  @Out(() => TextDto) label: TextDto;
}

export class PointDto {
  @Out(() => String) response: string;
  @Out(() => String, INSTANT) at: string;
  @Out(() => String, { enum: KINDS }) kind: string;
  @Out(() => Number, NUMBER) value: number | null;
  @Out(() => Number, NUMBER) low: number | null;
  @Out(() => Number, NUMBER) high: number | null;
}

export class SeriesDto {
  @Out(() => String) scale: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => Number) min: number;
  @Out(() => Number) max: number;
  @Out(() => String) direction: string;
  @Out(() => [BandDto]) bands: BandDto[];
  /** The smallest change that matters, in points. */
  @Out(() => Number, NUMBER) important: number | null;
  @Out(() => [PointDto]) points: PointDto[];
}

export class DialogueDto {
  @Out(() => String, { nullable: true }) topic: string | null;
  @Out(() => [SectionDto]) sections: SectionDto[];
  @Out(() => [SeriesDto]) series: SeriesDto[];
}

export class BandSpanDto {
  @Out(() => TextDto) from: TextDto;
  @Out(() => TextDto) to: TextDto;
}

export class TraceLineDto {
  @Out(() => TextDto) label: TextDto;
  @Out(() => TextDto) value: TextDto;
}

export class ScoreDto {
  @Out(() => String) scale: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { enum: KINDS }) kind: string;
  @Out(() => Number, NUMBER) value: number | null;
  @Out(() => Number, NUMBER) low: number | null;
  @Out(() => Number, NUMBER) high: number | null;
  @Out(() => Number) min: number;
  @Out(() => Number) max: number;
  @Out(() => String) direction: string;
  @Out(() => BandSpanDto, { nullable: true }) band: BandSpanDto | null;
  @Out(() => [String]) missing: string[];
  /** `{ since, value, low, high, important, reliable, direction }`, or `{ since, notComparable }`. */
  @OutJson({ nullable: true }) previous: object | null;
  @OutJson({ nullable: true }) baseline: object | null;
  @Out(() => Number, NUMBER) important: number | null;
  @Out(() => String, { nullable: true }) importantSource: string | null;
  /** Where the scale's reliability is published; null: no change can be held against the error of measurement. */
  @Out(() => String, { nullable: true }) reliabilitySource: string | null;
  @Out(() => String) definitionVersion: string;
  @Out(() => String) engineVersion: string;
  @Out(() => String) source: string;
  @Out(() => [TraceLineDto]) trace: TraceLineDto[];
}

export class DecisionDto {
  @Out(() => [ScoreDto]) scores: ScoreDto[];
}

export class RuleSetDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
}

export class LegendDto {
  @Out(() => TextDto) acute: TextDto;
  @Out(() => TextDto) red: TextDto;
  @Out(() => TextDto) yellow: TextDto;
  @Out(() => TextDto) green: TextDto;
  @Out(() => TextDto) grey: TextDto;
  @Out(() => TextDto) blue: TextDto;
}

export class TriageDto {
  @Out(() => String, { enum: LEVELS }) level: string;
  @Out(() => String, { enum: LEVELS, nullable: true }) atWorst: string | null;
  @Out(() => RuleSetDto) ruleSet: RuleSetDto;
  @Out(() => String, INSTANT) decidedAt: string;
  @Out(() => [ReasonDto]) fired: ReasonDto[];
  @Out(() => [ReasonDto]) unknown: ReasonDto[];
  @Out(() => LegendDto) legend: LegendDto;
}

export class ReadByDto {
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
}

/** What stood on a paper and is not among the answers, with who typed it to thank for saying so. */
export class EntryNoteDto {
  @Out(() => TextDto, { nullable: true }) label: TextDto | null;
  @Out(() => String) text: string;
  @OutJson({ nullable: true }) value: unknown;
}

export class ClinicResponseDto {
  @Out(() => String) id: string;
  @Out(() => PatientNameDto) patient: PatientNameDto;
  @Out(() => TextDto) title: TextDto;
  @Out(() => TextDto) pathway: TextDto;
  @Out(() => String, INSTANT) receivedAt: string;
  @Out(() => String, INSTANT) completedAt: string;
  @Out(() => String) mode: string;
  @Out(() => String) language: string;
  @Out(() => String) answeredBy: string;
  /** Who answered or helped, in their own words. */
  @Out(() => String, { nullable: true }) proxyName: string | null;
  @Out(() => String, { nullable: true }) proxyRelation: string | null;
  /** Who typed it, and typed it again, where it came on paper or by telephone. */
  @Out(() => String, { nullable: true }) enteredBy: string | null;
  @Out(() => String, { nullable: true }) secondEnteredBy: string | null;
  @Out(() => [EntryNoteDto]) entryNotes: EntryNoteDto[];
  @Out(() => Boolean) late: boolean;
  @Out(() => Number) version: number;
  @Out(() => String, { nullable: true }) supersedes: string | null;
  @Out(() => RetractedDto, { nullable: true }) retracted: RetractedDto | null;
  @Out(() => Boolean) waiting: boolean;
  @Out(() => DialogueDto) dialogue: DialogueDto;
  @Out(() => DecisionDto) decision: DecisionDto;
  @Out(() => TriageDto, { nullable: true }) triage: TriageDto | null;
  /** Danish, ready for the journal. */
  @Out(() => String) journal: string;
  @Out(() => [ItemDto]) items: ItemDto[];
  @Out(() => [ReadByDto]) readBy: ReadByDto[];
  @Out(() => String, { nullable: true }) previous: string | null;
  @Out(() => String, { nullable: true }) next: string | null;
}
