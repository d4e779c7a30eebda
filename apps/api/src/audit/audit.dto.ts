import { Out, TextDto } from '../platform/http/fields.decorator.js';

export class AccessLogEntryDto {
  /** The last time on that day. */
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) who: string;
  /** Empty where it was the patient. */
  @Out(() => String) department: string;
  @Out(() => TextDto) what: TextDto;
  @Out(() => TextDto) why: TextDto;
  /** How often on that day. */
  @Out(() => Number) count: number;
}

export class AccessLogDto {
  @Out(() => [AccessLogEntryDto]) entries: AccessLogEntryDto[];
}
