import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export const LANGUAGES = ['da', 'en'] as const;

/** Digits as they are dialled, spaces allowed, a country code with `+`. */
export const PHONE_NUMBER = /^\+?\d(?: ?\d){5,14}$/;

/** What changes about a person; a field that is left out stays. */
export class ContactDto {
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(120) name?: string;
  @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @IsOptional() @Matches(PHONE_NUMBER) phone?: string;
  @IsOptional() @IsIn(LANGUAGES) @ApiProperty({ enum: LANGUAGES, required: false }) language?: 'da' | 'en';
}

export class PreferencesDto {
  /** Of messages and screens; a questionnaire is answered in any language it has. */
  @IsIn(LANGUAGES) @ApiProperty({ enum: LANGUAGES }) language: 'da' | 'en';
}
