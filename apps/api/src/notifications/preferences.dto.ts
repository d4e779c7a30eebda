import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, type Channel, WRITTEN_CHANNELS, type WrittenChannel } from '@stemme/pathways';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { PHONE_NUMBER } from '../patients/reach.service.js';
import { Out } from '../platform/http/fields.decorator.js';
import { CHANNEL_STATUSES, type ChannelStatus } from './preferences.js';

const DIGITAL_POST = ['yes', 'exempt', 'unknown'] as const;
/** One to seven lines, of which none is blank: what an envelope's window shows. */
const POSTAL_ADDRESS = /^[^\n\r]*\S[^\n\r]*(?:\n[^\n\r]*\S[^\n\r]*){0,6}$/;

/** What staff change; a field that is left out stays. */
export class ChannelsInDto {
  /** The patient's own order; null = the department's. `phone` first: the patient is called, and not written to. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CHANNELS.length)
  @ArrayUnique()
  @IsIn(CHANNELS, { each: true })
  @ApiProperty({ enum: CHANNELS, isArray: true, nullable: true, required: false })
  order?: Channel[] | null;
  /** Every channel that is off; those not named are on. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WRITTEN_CHANNELS.length)
  @ArrayUnique()
  @IsIn(WRITTEN_CHANNELS, { each: true })
  @ApiProperty({ enum: WRITTEN_CHANNELS, isArray: true, required: false })
  off?: WrittenChannel[];
  /** Bounced channels whose address is right after all: they are tried again. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WRITTEN_CHANNELS.length)
  @ArrayUnique()
  @IsIn(WRITTEN_CHANNELS, { each: true })
  @ApiProperty({ enum: WRITTEN_CHANNELS, isArray: true, required: false })
  tryAgain?: WrittenChannel[];
  @IsOptional()
  @IsIn(DIGITAL_POST)
  @ApiProperty({ enum: DIGITAL_POST, required: false })
  digitalPost?: 'yes' | 'exempt' | 'unknown';
  /** Lines of an address, name not included; null takes it away. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @Matches(POSTAL_ADDRESS)
  @ApiProperty({ type: String, nullable: true, required: false })
  postalAddress?: string | null;
}

/** What a patient changes, in every department that knows them; a field that is left out stays. */
export class OwnChannelsInDto {
  @IsArray()
  @ArrayMaxSize(WRITTEN_CHANNELS.length)
  @ArrayUnique()
  @IsIn(WRITTEN_CHANNELS, { each: true })
  @ApiProperty({ enum: WRITTEN_CHANNELS, isArray: true })
  order: WrittenChannel[];
  @IsArray()
  @ArrayMaxSize(WRITTEN_CHANNELS.length)
  @ArrayUnique()
  @IsIn(WRITTEN_CHANNELS, { each: true })
  @ApiProperty({ enum: WRITTEN_CHANNELS, isArray: true })
  off: WrittenChannel[];
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  @ApiProperty({ type: String, nullable: true, required: false })
  email?: string | null;
  @IsOptional()
  @Matches(PHONE_NUMBER)
  @ApiProperty({ type: String, nullable: true, required: false })
  phone?: string | null;
}

export class ChannelDto {
  @Out(() => String, { enum: CHANNELS }) channel: Channel;
  @Out(() => String, { enum: CHANNEL_STATUSES }) status: ChannelStatus;
  /** Null for Digital Post, whose address is the person, and where there is none. */
  @Out(() => String, { nullable: true }) address: string | null;
  /** Since when it is off or has bounced, and why. */
  @Out(() => String, { format: 'date-time', nullable: true }) since: string | null;
  @Out(() => String, { nullable: true }) why: string | null;
}

export class ChannelHistoryDto {
  @Out(() => String, { enum: WRITTEN_CHANNELS }) channel: WrittenChannel;
  @Out(() => String, { enum: ['on', 'off', 'bounced', 'address'] }) state: string;
  @Out(() => String) why: string;
  @Out(() => String, { nullable: true }) address: string | null;
  @Out(() => String, { enum: ['patient', 'clinic', 'system'] }) byKind: string;
  @Out(() => String, { nullable: true }) by: string | null;
  @Out(() => String, { format: 'date-time' }) at: string;
}

export class ChannelsDto {
  /** In the order in which they are tried; a call is last unless somebody has put it earlier. */
  @Out(() => [ChannelDto]) channels: ChannelDto[];
  /** Does the patient have an order of their own? */
  @Out(() => Boolean) ownOrder: boolean;
  /** Can any message reach the patient? False: they must be called. */
  @Out(() => Boolean) reachable: boolean;
  @Out(() => String, { enum: DIGITAL_POST }) digitalPost: string;
  @Out(() => String, { nullable: true }) postalAddress: string | null;
  /** The newest first, at most 50. */
  @Out(() => [ChannelHistoryDto]) history: ChannelHistoryDto[];
}

export class OwnChannelsDto {
  @Out(() => [ChannelDto]) channels: ChannelDto[];
  @Out(() => Boolean) reachable: boolean;
  @Out(() => String, { nullable: true }) email: string | null;
  @Out(() => String, { nullable: true }) phone: string | null;
  /** Do the departments know different addresses? Saving gives them all the same. */
  @Out(() => Boolean) different: boolean;
  /** Public names of the departments that follow this. */
  @Out(() => [String]) departments: string[];
}
