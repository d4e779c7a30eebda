import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { PhoneDto } from './answers.dto.js';

export class ToAnswerDto {
  @Out(() => String) assignment: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String) department: string;
  @Out(() => String, { format: 'date-time' }) openedAt: string;
  @Out(() => String, { format: 'date-time' }) dueAt: string;
  @Out(() => String, { format: 'date-time' }) closesAt: string;
  @Out(() => Boolean) started: boolean;
  @Out(() => Boolean) late: boolean;
}

export class ReadDto {
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) by: string;
}

export class SentDto {
  @Out(() => String) response: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String) department: string;
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => ReadDto, { nullable: true }) read: ReadDto | null;
}

export class ComingDto {
  @Out(() => TextDto) title: TextDto;
  @Out(() => String) department: string;
  @Out(() => String, { format: 'date' }) on: string;
}

export class HomeDepartmentDto {
  @Out(() => String) id: string;
  @Out(() => String) name: string;
  @Out(() => [PhoneDto]) phones: PhoneDto[];
  @Out(() => TextDto) whenRead: TextDto;
}

export class HomeEnrolmentDto {
  @Out(() => String) id: string;
  @Out(() => String) department: string;
  @Out(() => String) status: string;
  @Out(() => Boolean) canAskExtra: boolean;
}

export class HomeDto {
  @Out(() => [ToAnswerDto]) toAnswer: ToAnswerDto[];
  @Out(() => [SentDto]) sent: SentDto[];
  @Out(() => [ComingDto]) next: ComingDto[];
  @Out(() => [HomeDepartmentDto]) departments: HomeDepartmentDto[];
  @Out(() => [HomeEnrolmentDto]) enrolments: HomeEnrolmentDto[];
}
