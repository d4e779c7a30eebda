import { Out, OutJson, TextDto } from '../platform/http/fields.decorator.js';
import { TOLD_TO } from './loop.js';

export class OutcomeChoiceDto {
  @Out(() => String) code: string;
  @Out(() => TextDto) text: TextDto;
  @Out(() => Boolean) closes: boolean;
  @Out(() => Boolean) talked: boolean;
  @Out(() => Boolean) needsNote: boolean;
  @Out(() => Boolean) needsNext: boolean;
}

export class OutcomesDto {
  @Out(() => [OutcomeChoiceDto]) outcomes: OutcomeChoiceDto[];
}

export class EscalationStepDto {
  /** `{ minutes }` or `{ workingDays }`. */
  @OutJson() after: object;
  @Out(() => String, { enum: TOLD_TO }) to: string;
}

export class CapacityDto {
  /** Weekday (1 = Monday … 7 = Sunday) → contacts. */
  @OutJson() perDay: object;
  @Out(() => TextDto, { nullable: true }) overflow: TextDto | null;
}
