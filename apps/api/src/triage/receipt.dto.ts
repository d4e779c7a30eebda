import { Out, TextDto } from '../platform/http/fields.decorator.js';

export const RECEIPT_STATES = ['assessing', 'no-contact', 'will-be-read', 'read'] as const;

export class OwnReadDto {
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) by: string;
}

export class OwnAnswerDto {
  @Out(() => TextDto) question: TextDto;
  @Out(() => TextDto, { nullable: true }) answer: TextDto | null;
}

/** What a patient sees of a response: never a level, a score, or the rules (clinical safety, house rule 16). */
export class ReceiptDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => String, { enum: RECEIPT_STATES }) state: string;
  @Out(() => TextDto) text: TextDto;
  /** What the answers called for at once; on every device, for as long as the receipt stands. */
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
  @Out(() => String, { format: 'date', nullable: true }) nextOn: string | null;
  @Out(() => OwnReadDto, { nullable: true }) read: OwnReadDto | null;
  @Out(() => [OwnAnswerDto]) answers: OwnAnswerDto[];
}
