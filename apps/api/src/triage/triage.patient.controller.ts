import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { ReceiptDto } from './receipt.dto.js';
import { ReceiptService } from './receipt.service.js';

@Controller('api/patient/responses')
export class PatientTriageController {
  constructor(private readonly receipts: ReceiptService) {}

  @Get(':id')
  @Replies(ReceiptDto)
  receipt(@Who() actor: Actor, @Id() id: string): Promise<ReceiptDto> {
    return this.receipts.view(actor, id);
  }
}
