import { Out, TextDto } from '../platform/http/fields.decorator.js';
import { RECEIPT_STATES } from './receipt.js';

export class OwnReadDto {
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) by: string;
}

export class OwnAnswerDto {
  @Out(() => TextDto) question: TextDto;
  @Out(() => TextDto, { nullable: true }) answer: TextDto | null;
}

/** *Det aftalte vi*, as somebody of the department wrote it. */
export class AgreedDto {
  @Out(() => String) text: string;
  @Out(() => String, { format: 'date-time' }) at: string;
  @Out(() => String) by: string;
}

/** What a patient sees of a response: never a level, a score, or the rules (clinical safety, house rule 16). */
export class ReceiptDto {
  @Out(() => String) id: string;
  @Out(() => TextDto) title: TextDto;
  @Out(() => String, { format: 'date-time' }) receivedAt: string;
  @Out(() => String, { enum: RECEIPT_STATES }) state: string;
  /** What happens next. */
  @Out(() => TextDto) text: TextDto;
  /** Why: what was seen in the answers, in words for patients. */
  @Out(() => [TextDto]) because: TextDto[];
  /** It was to have been read by now, and nobody has. */
  @Out(() => Boolean) late: boolean;
  /** What the answers called for at once; on every device, for as long as the receipt stands. */
  @Out(() => TextDto, { nullable: true }) advice: TextDto | null;
  @Out(() => String, { format: 'date', nullable: true }) nextOn: string | null;
  @Out(() => OwnReadDto, { nullable: true }) read: OwnReadDto | null;
  /** When somebody talked to the patient about it. */
  @Out(() => OwnReadDto, { nullable: true }) discussed: OwnReadDto | null;
  @Out(() => [AgreedDto]) agreements: AgreedDto[];
  /** What matters most, written along with the answers. */
  @Out(() => String, { nullable: true }) matter: string | null;
  @Out(() => [OwnAnswerDto]) answers: OwnAnswerDto[];
}
