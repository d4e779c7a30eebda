import { IsBoolean, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Out } from '../platform/http/fields.decorator.js';
import { LARGEST_FILE } from './file-table.js';

const MAYBE = { nullable: true } as const;
/** Base64 of the largest file. */
const LONGEST_CONTENT = Math.ceil(LARGEST_FILE / 3) * 4 + 4;

class FileDto {
  @IsUUID() department: string;
  /** The bytes of the file, in base64. */
  @IsString() @MaxLength(LONGEST_CONTENT) content: string;
  /** Nothing is written: the report says what would be. */
  @IsBoolean() dryRun: boolean;
  /** Of the dry run; asked for when it is written, so that what is written is what was looked at. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) checksum?: string;
}

export class EnrolFileDto extends FileDto {}

export class AppointmentFileDto extends FileDto {
  /** When the file was drawn; what is known of a later hour is not written over. Now when left out. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) drawnAt?: string;
}

export class TemplateQueryDto {
  @IsOptional() @IsIn(['da', 'en']) @ApiProperty({ enum: ['da', 'en'], required: false }) language?: 'da' | 'en';
}

export class CellFaultDto {
  /** As the file's header has it; null = the line as a whole. */
  @Out(() => String, MAYBE) column: string | null;
  @Out(() => String) code: string;
}

/** The first of the lines that are streamed (application/x-ndjson). */
export class FileStartDto {
  @Out(() => String, { enum: ['start'] }) kind: 'start';
  @Out(() => Boolean) dryRun: boolean;
  @Out(() => String) checksum: string;
  @Out(() => String) encoding: string;
  @Out(() => Number) lines: number;
  /** Headers nobody knows: not read. */
  @Out(() => [String]) ignored: string[];
}

/** One for each line of the file, in order. */
export class FileLineDto {
  @Out(() => String, { enum: ['line'] }) kind: 'line';
  @Out(() => Number) line: number;
  @Out(() => String) label: string;
  @Out(() => String) outcome: string;
  @Out(() => [CellFaultDto]) faults: CellFaultDto[];
  @Out(() => [CellFaultDto]) notes: CellFaultDto[];
  @Out(() => String, MAYBE) patient: string | null;
  @Out(() => String, { format: 'date', ...MAYBE }) on: string | null;
}

/** The last. `stopped`: why the rest was not looked at; what came before is as it says. */
export class FileEndDto {
  @Out(() => String, { enum: ['end'] }) kind: 'end';
  @Out(() => String, MAYBE) stopped: string | null;
}
