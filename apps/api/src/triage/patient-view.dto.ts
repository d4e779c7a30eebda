import { LEVELS } from '@stemme/triage';
import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { ItemDto } from '../worklist/worklist.service.js';

const MAYBE = { nullable: true } as const;

export class EnrolmentLineDto {
  @Out(() => String) id: string;
  @Out(() => String) pathway: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { enum: ['active', 'paused', 'ended', 'died', 'withdrawn', 'transferred'] }) status: string;
  @Out(() => String, { format: 'date' }) startedOn: string;
  @Out(() => String, { format: 'date', ...MAYBE }) next: string | null;
}

export class ResponseLineDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => String, { enum: LEVELS, ...MAYBE }) level: string | null;
  @Out(() => String, { enum: LEVELS, ...MAYBE }) atWorst: string | null;
  @Out(() => Boolean) late: boolean;
  @Out(() => Boolean) retracted: boolean;
}

export class PatientMessageDto {
  @Out(() => String) step: string;
  @Out(() => String) channel: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) status: string;
}

export class PatientViewDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => String) cpr: string;
  @Out(() => Number) age: number;
  @Out(() => String, MAYBE) sex: string | null;
  @Out(() => String, MAYBE) email: string | null;
  @Out(() => String, MAYBE) phone: string | null;
  @Out(() => String) language: string;
  @Out(() => [EnrolmentLineDto]) enrolments: EnrolmentLineDto[];
  @Out(() => [ResponseLineDto]) responses: ResponseLineDto[];
  @Out(() => [ItemDto]) items: ItemDto[];
  @Out(() => [PatientMessageDto]) messages: PatientMessageDto[];
}
