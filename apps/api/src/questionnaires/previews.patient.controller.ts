import { Controller, Get, Param } from '@nestjs/common';
import { Replies } from '../platform/http/fields.decorator.js';
import { PreviewDto } from './questionnaires.dto.js';
import { PreviewsService } from './previews.service.js';

@Controller('api/patient/previews')
export class PatientPreviewsController {
  constructor(private readonly previews: PreviewsService) {}

  /** Nobody signs in to it: the token is what opens it. */
  @Get(':token')
  @Replies(PreviewDto)
  open(@Param('token') token: string): Promise<PreviewDto> {
    return this.previews.open(token);
  }
}
