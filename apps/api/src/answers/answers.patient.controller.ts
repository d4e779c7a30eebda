import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import { AnswersService } from './answers.service.js';
import {
  AssignmentDto,
  ContactReceivedDto,
  ContactRequestDto,
  DraftDto,
  DraftSavedDto,
  SubmitDto,
  SubmittedDto,
  WholeDto,
} from './answers.dto.js';
import { AssignmentsService } from './assignments.service.js';
import { ContactService } from './contact.service.js';
import { DraftsService } from './drafts.service.js';
import { HomeDto } from './home.dto.js';
import { HomeService } from './home.service.js';

@Controller('api/patient')
export class PatientAnswersController {
  constructor(
    private readonly homes: HomeService,
    private readonly assignments: AssignmentsService,
    private readonly drafts: DraftsService,
    private readonly answers: AnswersService,
    private readonly contacts: ContactService,
  ) {}

  @Get('home')
  @Replies(HomeDto)
  home(@Who() actor: Actor): Promise<HomeDto> {
    return this.homes.home(actor);
  }

  @Get('assignments/:id')
  @Replies(AssignmentDto)
  assignment(@Who() actor: Actor, @Id() id: string, @Query() { whole }: WholeDto): Promise<AssignmentDto> {
    return this.assignments.view(actor, id, whole === 'true');
  }

  @Put('drafts/:id')
  @Replies(DraftSavedDto)
  save(@Who() actor: Actor, @Id() id: string, @Body() draft: DraftDto): Promise<DraftSavedDto> {
    return this.drafts.save(actor, id, draft);
  }

  @Put('responses/:id')
  @Replies(SubmittedDto)
  submit(@Who() actor: Actor, @Id() id: string, @Body() answers: SubmitDto): Promise<SubmittedDto> {
    return this.answers.submit(actor, id, answers);
  }

  @Post('contact-requests')
  @Replies(ContactReceivedDto)
  contact(@Who() actor: Actor, @Body() wish: ContactRequestDto): Promise<ContactReceivedDto> {
    return this.contacts.wish(actor, wish);
  }
}
