import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { CalendarDayQueryDto, CalendarDto, CalendarLinesDto, CalendarQueryDto } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';

@Controller('api/clinic/departments/:id/calendar')
export class ClinicCalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Get()
  @Replies(CalendarDto)
  month(@Who() actor: Actor, @Id() id: string, @Query() span: CalendarQueryDto): Promise<CalendarDto> {
    return this.calendars.month(actor, id, span);
  }

  @Get(':date')
  @Replies(CalendarLinesDto)
  day(
    @Who() actor: Actor,
    @Id() id: string,
    @Param('date') date: string,
    @Query() query: CalendarDayQueryDto,
  ): Promise<CalendarLinesDto> {
    return this.calendars.day(actor, id, date, query);
  }
}
