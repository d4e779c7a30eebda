import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { Written } from '../platform/http/written.decorator.js';

export class CardTextInDto {
  @Written(4000) da: string;
  @Written(4000) en: string;
}

export class CardInDto {
  /** The one that was read; 0 = there was none. */
  @IsInt() @Min(0) @Max(999_999_999) version: number;
  @IsOptional() @ValidateNested() @Type(() => CardTextInDto) instruction?: CardTextInDto | null;
  /** The kind of one of the department's numbers. */
  @IsOptional() @IsString() @MaxLength(40) phoneKind?: string | null;
  /** Another number. */
  @IsOptional() @IsString() @MaxLength(24) phoneNumber?: string | null;
  /** With braces, which the screen fills. */
  @IsOptional() @ValidateNested() @Type(() => CardTextInDto) journal?: CardTextInDto | null;
}

export class CardsQueryDto {
  @IsOptional() @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/) @ApiProperty({ type: 'string' }) ruleSet?: string;
}

export class ActionCardDto {
  @Out(() => String) ruleSet: string;
  @Out(() => String) rule: string;
  @Out(() => Number) version: number;
  @Out(() => TextDto, { nullable: true }) instruction: TextDto | null;
  /** The number to call, as it is now; null = none, or the department has it no more. */
  @Out(() => String, { nullable: true }) phone: string | null;
  @Out(() => TextDto, { nullable: true }) phoneLabel: TextDto | null;
  @Out(() => String, { nullable: true }) phoneKind: string | null;
  @Out(() => String, { nullable: true }) phoneNumber: string | null;
  @Out(() => TextDto, { nullable: true }) journal: TextDto | null;
  @Out(() => String) by: string;
  @Out(() => String, { format: 'date-time' }) at: string;
}

export class CardPhoneDto {
  @Out(() => String) kind: string;
  @Out(() => TextDto) label: TextDto;
  @Out(() => String) number: string;
}

export class MayCardsDto {
  @Out(() => Boolean) edit: boolean;
}

export class ActionCardListDto {
  @Out(() => [ActionCardDto]) cards: ActionCardDto[];
  @Out(() => MayCardsDto) may: MayCardsDto;
  /** The department's numbers. */
  @Out(() => [CardPhoneDto]) phones: CardPhoneDto[];
  /** What a journal text may leave open, by language. */
  @OutJson() braces: object;
}

export class ActionCardOfRuleDto {
  /** null = the department has written none. */
  @Out(() => ActionCardDto, { nullable: true }) card: ActionCardDto | null;
}

export class ActionCardHistoryDto {
  /** Newest first; one without content was taken down then. */
  @Out(() => [ActionCardDto]) versions: ActionCardDto[];
}
