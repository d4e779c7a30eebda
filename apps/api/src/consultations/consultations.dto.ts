import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PHONE_NUMBER } from '../patients/reach.service.js';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { KINDS, STATES } from './consultation.js';
import { PARTS } from './wishes.js';

const INSTANT = { format: 'date-time' } as const;
const MAYBE = { nullable: true } as const;
const MAYBE_INSTANT = { format: 'date-time', nullable: true } as const;
const LISTS = ['open', 'closed'] as const;
export const NEXTS = ['later', 'not-reached', 'new-time'] as const;

/** Who is to be talked to, how, why and by when. Without a name it is whoever asks. */
export class AskedConsultationDto {
  @IsIn(KINDS) @ApiProperty({ enum: KINDS }) kind: string;
  @IsString() @MaxLength(500) reason: string;
  /** A role or a team, in the department's own words. */
  @IsOptional() @IsString() @MaxLength(120) who?: string;
  @IsOptional() @IsUUID() clinician?: string;
  @IsISO8601({ strict: true }) @MaxLength(40) byAt: string;
}

export class NewConsultationDto extends AskedConsultationDto {
  @IsUUID() enrolment: string;
  @IsOptional() @IsUUID() response?: string;
  @IsOptional() @IsUUID() item?: string;
}

export class ConsultationsQueryDto {
  @IsUUID() department: string;
  @IsOptional() @IsIn(LISTS) @ApiProperty({ enum: LISTS, required: false }) state?: string;
}

/** Every step names the version the person saw. */
export class ConsultationVersionDto {
  @IsInt() @Min(1) version: number;
}

export class AgreeCallDto extends ConsultationVersionDto {
  @IsISO8601({ strict: true }) @MaxLength(40) from: string;
  @IsISO8601({ strict: true }) @MaxLength(40) to: string;
  /** The deadline moves with it: needed when the window ends after it. */
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) byAt?: string;
  /** It lies outside opening hours, and whoever sets it does it then. Without it such a window is refused (`outside-hours`). */
  @IsOptional() @IsBoolean() outside?: boolean;
}

export class HeldDto extends ConsultationVersionDto {
  @IsOptional() @IsString() @MaxLength(1000) note?: string;
  /** *Det aftalte vi*: the patient reads it. */
  @IsOptional() @IsString() @MaxLength(1000) agreed?: string;
}

export class NotHeldDto extends ConsultationVersionDto {
  @IsIn(NEXTS) @ApiProperty({ enum: NEXTS }) next: string;
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) byAt?: string;
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @MaxLength(40) to?: string;
  /** It lies outside opening hours, and whoever sets it does it then. Without it such a window is refused (`outside-hours`). */
  @IsOptional() @IsBoolean() outside?: boolean;
  @IsOptional() @IsString() @MaxLength(1000) note?: string;
}

export class CancelledDto extends ConsultationVersionDto {
  @IsString() @MaxLength(500) reason: string;
}

export class NewAgreementDto {
  @IsUUID() enrolment: string;
  @IsString() @MaxLength(1000) text: string;
  @IsOptional() @IsUUID() response?: string;
}

export class WishDto {
  /** 1 = Monday. */
  @Out(() => Number) @IsInt() @Min(1) @Max(7) day: number;
  @Out(() => String, { enum: PARTS }) @IsIn(PARTS) @ApiProperty({ enum: PARTS }) part: string;
}

/** Where and when the patient can be reached for this one talk: nothing else of their record changes. */
export class CallAnswerDto {
  @IsInt() @Min(1) version: number;
  @IsOptional() @Matches(PHONE_NUMBER) number?: string;
  @ApiProperty({ type: () => WishDto, isArray: true })
  @IsArray()
  @ArrayMaxSize(14)
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes: WishDto[];
}

export class CallWishDto {
  @IsUUID() enrolment: string;
  @Matches(PHONE_NUMBER) number: string;
  @ApiProperty({ type: () => WishDto, isArray: true })
  @IsArray()
  @ArrayMaxSize(14)
  @ValidateNested({ each: true })
  @Type(() => WishDto)
  wishes: WishDto[];
}

export class MatterBesideDto {
  /** One sentence; empty takes back what was written. */
  @IsString() @MaxLength(300) text: string;
}

export class MatterInDto {
  /** One sentence; empty takes back what was written. */
  @IsString() @MaxLength(300) text: string;
  /** The questionnaire it is sent along with. */
  @IsOptional() @IsUUID() assignment?: string;
}

export class CallWindowDto {
  @Out(() => String, INSTANT) from: string;
  @Out(() => String, INSTANT) to: string;
}

export class ConsultationPatientDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => Number) age: number;
}

export class ConsultationActDto {
  @Out(() => String, INSTANT) at: string;
  /** null: the patient. */
  @Out(() => String, MAYBE) by: string | null;
  @Out(() => String) act: string;
  @Out(() => String, MAYBE) note: string | null;
}

export class ConsultationDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @Out(() => ConsultationPatientDto) patient: ConsultationPatientDto;
  @Out(() => String) enrolment: string;
  @Out(() => String) enrolmentStatus: string;
  @Out(() => TextDto) pathway: TextDto;
  @Out(() => String, MAYBE) item: string | null;
  @Out(() => String, MAYBE) response: string | null;
  @Out(() => String, { enum: KINDS }) kind: string;
  @Out(() => String) reason: string;
  @Out(() => String) who: string;
  @Out(() => String, MAYBE) clinician: string | null;
  @Out(() => String, INSTANT) byAt: string;
  /** The end of the window, else the deadline. */
  @Out(() => String, INSTANT) dueAt: string;
  @Out(() => String, { enum: STATES }) state: string;
  @Out(() => Boolean) overdue: boolean;
  /** What the patient gave for this one. */
  @Out(() => String, MAYBE) number: string | null;
  /** The number of the patient's record. */
  @Out(() => String, MAYBE) phone: string | null;
  @Out(() => [WishDto]) wishes: WishDto[];
  /** When the patient last said so. */
  @Out(() => String, MAYBE_INSTANT) answeredAt: string | null;
  @Out(() => CallWindowDto, MAYBE) window: CallWindowDto | null;
  @Out(() => String, MAYBE) videoLink: string | null;
  @Out(() => Number) attempts: number;
  @Out(() => String, MAYBE_INSTANT) heldAt: string | null;
  @Out(() => String, MAYBE_INSTANT) closedAt: string | null;
  @Out(() => String, MAYBE) note: string | null;
  @Out(() => String, INSTANT) createdAt: string;
  @Out(() => String) createdBy: string;
  /** The last step was the reader's own, and can still be a slip. */
  @Out(() => Boolean) undoable: boolean;
  @Out(() => [ConsultationActDto]) history: ConsultationActDto[];
}

export class ConsultationsDto {
  @Out(() => String, INSTANT) now: string;
  @Out(() => String) zone: string;
  @Out(() => String, MAYBE) videoUrl: string | null;
  @Out(() => [ConsultationDto]) items: ConsultationDto[];
}

export class MatterDto {
  @Out(() => String) enrolment: string;
  @Out(() => TextDto) pathway: TextDto;
  @Out(() => String) text: string;
  @Out(() => String, INSTANT) saidAt: string;
}

export class AgreementDto {
  @Out(() => String) id: string;
  @Out(() => String) enrolment: string;
  @Out(() => String, MAYBE) consultation: string | null;
  @Out(() => String, MAYBE) response: string | null;
  @Out(() => String) text: string;
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
}

export class GivenWishDto {
  @Out(() => String) enrolment: string;
  @Out(() => String) number: string;
  @Out(() => [WishDto]) wishes: WishDto[];
  @Out(() => String, INSTANT) at: string;
}

export class TalksDto {
  @Out(() => String, INSTANT) now: string;
  @Out(() => String) zone: string;
  @Out(() => String, MAYBE) videoUrl: string | null;
  @Out(() => [ConsultationDto]) consultations: ConsultationDto[];
  @Out(() => [MatterDto]) matters: MatterDto[];
  @Out(() => [AgreementDto]) agreements: AgreementDto[];
  /** Number and times that the patient gave when they asked to be contacted. */
  @Out(() => [GivenWishDto]) callWishes: GivenWishDto[];
}

export class OwnAgreementDto {
  @Out(() => String) text: string;
  @Out(() => String, INSTANT) at: string;
  @Out(() => String) by: string;
}

/** A talk as the patient sees it: never why it was asked for in the clinic's words. */
export class OwnCallDto {
  @Out(() => String) id: string;
  @Out(() => Number) version: number;
  @Out(() => String) department: string;
  @Out(() => String, { enum: KINDS }) kind: string;
  @Out(() => String, { enum: STATES }) state: string;
  @Out(() => TextDto) text: TextDto;
  @Out(() => CallWindowDto, MAYBE) window: CallWindowDto | null;
  @Out(() => String, INSTANT) byAt: string;
  @Out(() => String) zone: string;
  @Out(() => String, MAYBE) number: string | null;
  @Out(() => [WishDto]) wishes: WishDto[];
  @Out(() => String, MAYBE_INSTANT) answeredAt: string | null;
  @Out(() => String, MAYBE) videoLink: string | null;
  @Out(() => Boolean) canAnswer: boolean;
}

export class OwnNumberDto {
  @Out(() => String) enrolment: string;
  @Out(() => String) department: string;
  @Out(() => String, MAYBE) number: string | null;
}

export class OwnCallsDto {
  @Out(() => [OwnCallDto]) calls: OwnCallDto[];
  @Out(() => [OwnNumberDto]) numbers: OwnNumberDto[];
}

export class CallWishSavedDto {
  @Out(() => String) id: string;
}

export class OwnMatterDto {
  @Out(() => String) enrolment: string;
  @Out(() => String) department: string;
  @Out(() => String, MAYBE) text: string | null;
  @Out(() => String, MAYBE_INSTANT) saidAt: string | null;
  @Out(() => OwnAgreementDto, MAYBE) agreement: OwnAgreementDto | null;
}

export class OwnMattersDto {
  @Out(() => [OwnMatterDto]) matters: OwnMatterDto[];
}
