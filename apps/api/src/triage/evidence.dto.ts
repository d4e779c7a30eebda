import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Out, OutJson } from '../platform/http/fields.decorator.js';

export class EvidenceQueryDto {
  /** `no`: without name, CPR number and the names of staff. */
  @IsOptional() @IsIn(['yes', 'no']) @ApiPropertyOptional({ enum: ['yes', 'no'] }) names?: string;
}

export class EvidencePrintDto {
  @IsOptional() @IsIn(['da', 'en']) @ApiPropertyOptional({ enum: ['da', 'en'] }) language?: string;
}

export class EvidenceDifferenceDto {
  /** JSON Pointer into the bundle. */
  @Out(() => String) path: string;
  @OutJson({ nullable: true }) stored: unknown;
  @OutJson({ nullable: true }) computed: unknown;
}

export class EvidenceCheckDto {
  @Out(() => String, { enum: ['equal', 'unequal'] }) status: string;
  /** Of the whole bundle. */
  @Out(() => String) sha256: string;
  @Out(() => [EvidenceDifferenceDto]) differs: EvidenceDifferenceDto[];
}
