import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { VERSION_STATES } from '../documents/documents.service.js';
import { Out, OutJson } from '../platform/http/fields.decorator.js';
import { IMPORT_OUTCOMES } from './import-report.js';

/** Something is written, and all of it can be stored. */
const Written = (most: number): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/\S/), Matches(/^[^\0\p{Surrogate}]*$/u), MaxLength(most)) as PropertyDecorator;
/** A text in every language it has, by language tag. */
const TEXT = { additionalProperties: { type: 'string' } } as const;
/** Base64 of the largest accepted file, with room for its padding. */
const LONGEST_CONTENT = 11_200_000;

export class ImportDto {
  /** Shown to people; its ending says nothing. */
  @Written(200) fileName: string;
  /** The bytes of the file, in base64. */
  @IsString() @MaxLength(LONGEST_CONTENT) content: string;
  /** The questionnaire it is to be a new version of. Without it: the department's own of the name the file says. */
  @IsOptional() @Written(200) as?: string;
}

export class ApproveDto {
  @Written(1000) comment: string;
}

export class ActivateDto {
  /** From when it is in force; without it, from now. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) from?: string;
}

export class RetireDto {
  @Written(1000) reason: string;
}

export class NonCommercialDto {
  @IsBoolean() confirmed: boolean;
  /** What is confirmed, or why no longer, in the department's words. */
  @Written(2000) text: string;
}

export class WordingDto {
  /** Title, texts of the items and answers by language: see the skeleton. */
  @IsObject() @ApiProperty({ type: 'object', additionalProperties: true }) wording: Record<string, unknown>;
  /** Which licence the department holds, from whom, and until when. */
  @Written(2000) licence: string;
  /** As of an import. */
  @IsOptional() @Written(200) as?: string;
}

export class TakeDto {
  /** As of an import. */
  @IsOptional() @Written(200) as?: string;
}

export class CompareQueryDto {
  @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) from: string;
  @Matches(/^[1-9]\d{0,8}$/) @ApiProperty({ type: 'string' }) to: string;
}

/** Something an import says of a place in the file. */
export class NoteDto {
  @Out(() => String) path: string;
  @Out(() => String) code: string;
  @Out(() => String, { nullable: true }) detail: string | null;
}

export class ImportReportDto {
  @Out(() => String, { enum: IMPORT_OUTCOMES }) outcome: string;
  /** The questionnaire and its version; null when the file is refused. */
  @Out(() => String, { nullable: true }) questionnaire: string | null;
  @Out(() => Number, { nullable: true }) version: number | null;
  @OutJson({ nullable: true, ...TEXT }) title: object | null;
  @Out(() => String, { nullable: true }) format: string | null;
  @Out(() => String) fileName: string;
  /** Of the file's bytes, hexadecimal. */
  @Out(() => String) sha256: string;
  @Out(() => Number) bytes: number;
  @Out(() => Number) questions: number;
  @Out(() => [String]) languages: string[];
  /** What was carried over, by kind and how often. */
  @OutJson({ additionalProperties: { type: 'number' } }) understood: object;
  /** At most 1000 of each; `counts` says how many there are. */
  @Out(() => [NoteDto]) ignored: NoteDto[];
  @Out(() => [NoteDto]) faults: NoteDto[];
  @OutJson({ additionalProperties: { type: 'number' } }) counts: object;
}

export class ListedVersionDto {
  @Out(() => Number) version: number;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  /** New assignments get this one now. */
  @Out(() => Boolean) inForce: boolean;
  @Out(() => String) author: string;
  @Out(() => String, { nullable: true }) approver: string | null;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
  @Out(() => String, { format: 'date-time' }) createdAt: string;
  /** Open assignments of the department that are answered with this version. */
  @Out(() => Number) openAssignments: number;
}

export class UsingPathwayDto {
  @Out(() => String) id: string;
  @OutJson(TEXT) title: object;
}

export class ListedQuestionnaireDto {
  @Out(() => String) id: string;
  /** Of the version in force, else of the newest. */
  @OutJson(TEXT) title: object;
  @Out(() => [String]) languages: string[];
  @Out(() => String, { enum: ['shipped', 'own'] }) origin: string;
  /** Newest first. */
  @Out(() => [ListedVersionDto]) versions: ListedVersionDto[];
  /** Pathways the department offers that send it. */
  @Out(() => [UsingPathwayDto]) pathways: UsingPathwayDto[];
}

export class NonCommercialUseDto {
  @Out(() => Boolean) confirmed: boolean;
  @Out(() => String, { nullable: true }) by: string | null;
  @Out(() => String, { nullable: true, format: 'date-time' }) at: string | null;
  @Out(() => String, { nullable: true }) text: string | null;
}

export class MayDto {
  /** Import, preview, delete a draft. */
  @Out(() => Boolean) edit: boolean;
  /** Approve (somebody else's), activate, retire, confirm non-commercial use. */
  @Out(() => Boolean) approve: boolean;
}

export class QuestionnaireListDto {
  @Out(() => [ListedQuestionnaireDto]) questionnaires: ListedQuestionnaireDto[];
  @Out(() => NonCommercialUseDto) nonCommercialUse: NonCommercialUseDto;
  @Out(() => MayDto) may: MayDto;
}

export class VersionActDto {
  @Out(() => String, { enum: ['imported', 'restored', 'worded', 'approved', 'activated', 'retired', 'deleted'] })
  act: string;
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  /** The approval's comment, the reason of a retirement, the statement of a licence. */
  @Out(() => String, { nullable: true }) text: string | null;
}

export class VersionMembershipDto {
  @Out(() => String) id: string;
  @Out(() => String, { nullable: true }) rights: string | null;
  @Out(() => String, { nullable: true }) licence: string | null;
  @Out(() => Boolean) nonCommercial: boolean;
  /** Its scores are computed: there is a definition in force. */
  @Out(() => Boolean) scored: boolean;
}

export class BlockerDto {
  @Out(() => String) path: string;
  @Out(() => String) code: string;
}

export class SourceDto {
  @Out(() => String) fileName: string;
  @Out(() => String) format: string;
  @Out(() => String) mediaType: string;
  @Out(() => String) sha256: string;
  @Out(() => Number) bytes: number;
}

export class QuestionnaireVersionDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @Out(() => String, { enum: ['shipped', 'own'] }) origin: string;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  @Out(() => Boolean) inForce: boolean;
  @Out(() => String) author: string;
  @Out(() => String, { nullable: true }) approver: string | null;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
  @Out(() => String, { format: 'date-time' }) createdAt: string;
  /** It was the signed-in clinician who brought it in: somebody else approves it. */
  @Out(() => Boolean) mine: boolean;
  @Out(() => Number) openAssignments: number;
  @Out(() => [String]) languages: string[];
  @Out(() => String) rights: string;
  @OutJson() document: object;
  /** Of the document as it is stored, hexadecimal. */
  @Out(() => String) sha256: string;
  @Out(() => [VersionMembershipDto]) memberships: VersionMembershipDto[];
  /** What the file was understood as; null where there was no file. */
  @Out(() => ImportReportDto, { nullable: true }) report: ImportReportDto | null;
  @Out(() => SourceDto, { nullable: true }) source: SourceDto | null;
  /** Oldest first. */
  @Out(() => [VersionActDto]) history: VersionActDto[];
  /** What stands against activating it now; none = it may be. Empty also for a version that is past that. */
  @Out(() => [BlockerDto]) blockers: BlockerDto[];
}

export class DifferenceDto {
  /** The item; null = the questionnaire itself. */
  @Out(() => String, { nullable: true }) code: string | null;
  @Out(() => String, { enum: ['added', 'removed', 'moved', 'changed'] }) kind: string;
  @Out(() => String) what: string;
  @OutJson({ nullable: true }) from: unknown;
  @OutJson({ nullable: true }) to: unknown;
}

export class ComparisonDto {
  @Out(() => [DifferenceDto]) changes: DifferenceDto[];
}

export class PreviewMadeDto {
  /** 128 random bits; kept nowhere but here. */
  @Out(() => String) token: string;
  /** Where the patient's web shows it. */
  @Out(() => String) url: string;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
}

export class PreviewDto {
  @OutJson() document: object;
  @OutJson(TEXT) title: object;
  @Out(() => String, { format: 'date-time' }) expiresAt: string;
}

export class VersionStatusDto {
  @Out(() => String) questionnaire: string;
  @Out(() => Number) version: number;
  @Out(() => String, { enum: VERSION_STATES }) status: string;
  @Out(() => String, { nullable: true, format: 'date-time' }) effectiveFrom: string | null;
}

export class SkeletonDto {
  @Out(() => String) id: string;
  @OutJson(TEXT) title: object;
  @OutJson() skeleton: object;
}

export class SkeletonsDto {
  @Out(() => [SkeletonDto]) skeletons: SkeletonDto[];
}

export class LibraryEntryDto {
  @Out(() => String) id: string;
  @OutJson(TEXT) title: object;
  @Out(() => [String]) languages: string[];
  @Out(() => String) rights: string;
  /** A department confirms that its use is not commercial before it activates it. */
  @Out(() => Boolean) nonCommercial: boolean;
}

export class LibraryDto {
  @Out(() => [LibraryEntryDto]) questionnaires: LibraryEntryDto[];
}
