import { ApiProperty } from '@nestjs/swagger';
import {
  CHANNELS,
  type Channel,
  LANGUAGES,
  type Language,
  MESSAGE_FAULTS,
  MESSAGE_STEPS,
  type MessageStep,
  WRITTEN_CHANNELS,
  type WrittenChannel,
} from '@stemme/pathways';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Out } from '../platform/http/fields.decorator.js';

/** Longer than any text that passes, so that a fault is shown where it is and nothing typed is lost. */
const MOST = 20_000;

export class TextInDto {
  @IsIn(MESSAGE_STEPS) @ApiProperty({ enum: MESSAGE_STEPS }) step: MessageStep;
  @IsIn(WRITTEN_CHANNELS) @ApiProperty({ enum: WRITTEN_CHANNELS }) channel: WrittenChannel;
  @IsIn(LANGUAGES) @ApiProperty({ enum: LANGUAGES }) language: Language;
  @IsString() @MaxLength(MOST) subject: string;
  @IsString() @MaxLength(MOST) body: string;
}

export class TemplateInDto extends TextInDto {
  /** The version that is replaced, as it was read; 0 = the product's own text. An empty body is the product's text again. */
  @IsInt() @Min(0) @Max(1_000_000) version: number;
}

export class PreviewInDto extends TextInDto {
  /** How many questionnaires the message is about. */
  @IsOptional() @IsInt() @Min(1) @Max(20) count?: number;
}

export class MessageTextDto {
  @Out(() => String) subject: string;
  @Out(() => String) body: string;
}

export class OwnTextDto extends MessageTextDto {
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
}

export class TemplateDto {
  @Out(() => String, { enum: MESSAGE_STEPS }) step: MessageStep;
  @Out(() => String, { enum: WRITTEN_CHANNELS }) channel: WrittenChannel;
  @Out(() => String, { enum: LANGUAGES }) language: Language;
  @Out(() => MessageTextDto) product: MessageTextDto;
  /** The department's own text; null = the product's is sent. */
  @Out(() => OwnTextDto, { nullable: true }) own: OwnTextDto | null;
  /** To be sent back when it is replaced. */
  @Out(() => Number) version: number;
  @Out(() => [String]) must: string[];
  @Out(() => [String]) may: string[];
}

export class TemplatesDto {
  @Out(() => [TemplateDto]) templates: TemplateDto[];
}

export class TextFaultDto {
  @Out(() => String, { enum: ['subject', 'body'] }) path: string;
  @Out(() => String, { enum: MESSAGE_FAULTS }) code: string;
  /** The word, brace or sign. */
  @Out(() => String, { nullable: true }) found: string | null;
}

export class SmsDto {
  @Out(() => String, { enum: ['gsm-7', 'ucs-2'] }) encoding: string;
  @Out(() => Number) units: number;
  /** Messages it is sent as. */
  @Out(() => Number) segments: number;
}

export class TemplatePreviewDto extends MessageTextDto {
  /** Who it is from, as the patient sees it. */
  @Out(() => String) sender: string;
  /** The lines of the letter's own address, where the department has one. */
  @Out(() => String, { nullable: true }) returnAddress: string | null;
  @Out(() => [TextFaultDto]) faults: TextFaultDto[];
  /** Words that the department's own name, number or address would put into the message: it would not be sent. */
  @Out(() => [String]) telling: string[];
  @Out(() => SmsDto, { nullable: true }) sms: SmsDto | null;
}

/** How a department writes. */
export class SenderInDto {
  /** In the order in which they are tried; a call is always the last way and need not be named. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CHANNELS.length)
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  @ApiProperty({ enum: CHANNELS, isArray: true })
  channels: Channel[];
  /** An address to type, without `https://`; null = the patients' own address of this service. */
  @IsOptional()
  @Matches(/^[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z]{2,}(?:\/[a-z0-9-]{1,20})?$/)
  @MaxLength(40)
  @ApiProperty({ type: String, nullable: true })
  shortAddress: string | null;
  @IsOptional()
  @Matches(/^[^\n\r]*\S[^\n\r]*(?:\n[^\n\r]*\S[^\n\r]*){0,6}$/)
  @MaxLength(300)
  @ApiProperty({ type: String, nullable: true })
  postalAddress: string | null;
}

export class SenderDto {
  @Out(() => String) publicName: string;
  @Out(() => [String], { enum: CHANNELS }) channels: Channel[];
  @Out(() => String, { nullable: true }) shortAddress: string | null;
  /** What stands in its place. */
  @Out(() => String) standardAddress: string;
  @Out(() => String, { nullable: true }) postalAddress: string | null;
}
