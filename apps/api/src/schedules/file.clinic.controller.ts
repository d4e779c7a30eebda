import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiProduces, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { AppointmentFileService } from './appointment-file.service.js';
import { EnrolFileService } from './enrol-file.service.js';
import {
  AppointmentFileDto,
  EnrolFileDto,
  FileEndDto,
  FileLineDto,
  FileStartDto,
  TemplateQueryDto,
} from './file.dto.js';
import { sendReport, sendTemplate } from './file.server.js';

const REPORT = {
  status: 200,
  content: {
    'application/x-ndjson': {
      schema: { oneOf: [FileStartDto, FileLineDto, FileEndDto].map((model) => ({ $ref: getSchemaPath(model) })) },
    },
  },
};

/** Files of many lines. The report is one JSON object a line, told as it is made. */
@ApiExtraModels(FileStartDto, FileLineDto, FileEndDto)
@Controller('api/clinic')
export class ClinicFileController {
  constructor(
    private readonly enrolments: EnrolFileService,
    private readonly appointments: AppointmentFileService,
  ) {}

  @Post('enrolments/file')
  @ApiProduces('application/x-ndjson')
  @Replies(null)
  @ApiResponse(REPORT)
  async enrol(@Who() actor: Actor, @Body() file: EnrolFileDto, @Res() reply: FastifyReply): Promise<void> {
    await sendReport(reply, await this.enrolments.enrol(actor, file));
  }

  @Post('appointments/file')
  @ApiProduces('application/x-ndjson')
  @Replies(null)
  @ApiResponse(REPORT)
  async appoint(@Who() actor: Actor, @Body() file: AppointmentFileDto, @Res() reply: FastifyReply): Promise<void> {
    await sendReport(reply, await this.appointments.put(actor, file));
  }

  @Get('departments/:id/enrolments/template')
  @ApiProduces('text/csv')
  @Replies(null)
  async enrolTemplate(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { language = 'da' }: TemplateQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const header = await this.enrolments.template(actor, id, language);
    await sendTemplate(reply, header, language === 'da' ? 'tilmeldinger.csv' : 'enrolments.csv');
  }

  @Get('departments/:id/appointments/template')
  @ApiProduces('text/csv')
  @Replies(null)
  async appointmentTemplate(
    @Who() actor: Actor,
    @Id() id: string,
    @Query() { language = 'da' }: TemplateQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const header = await this.appointments.template(actor, id, language);
    await sendTemplate(reply, header, language === 'da' ? 'aftaler.csv' : 'appointments.csv');
  }
}
