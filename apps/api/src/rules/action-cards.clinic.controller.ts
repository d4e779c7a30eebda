import { Body, Controller, Delete, Get, Put, Query } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Replies } from '../platform/http/fields.decorator.js';
import { Name, Version } from '../platform/http/path.decorator.js';
import { Id, Who } from '../platform/http/who.decorator.js';
import {
  ActionCardDto,
  ActionCardHistoryDto,
  ActionCardListDto,
  ActionCardOfRuleDto,
  CardInDto,
  CardsQueryDto,
} from './action-cards.dto.js';
import { ActionCardsService } from './action-cards.service.js';

@Controller('api/clinic/departments/:department/action-cards')
export class ClinicActionCardsController {
  constructor(private readonly cards: ActionCardsService) {}

  @Get()
  @Replies(ActionCardListDto)
  list(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Query() { ruleSet }: CardsQueryDto,
  ): Promise<ActionCardListDto> {
    return this.cards.list(actor, department, ruleSet ?? null);
  }

  @Get(':ruleSet/:rule')
  @Replies(ActionCardOfRuleDto)
  one(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') ruleSet: string,
    @Name('rule') rule: string,
  ): Promise<ActionCardOfRuleDto> {
    return this.cards.one(actor, { department, ruleSet, rule });
  }

  @Get(':ruleSet/:rule/history')
  @Replies(ActionCardHistoryDto)
  history(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') ruleSet: string,
    @Name('rule') rule: string,
  ): Promise<ActionCardHistoryDto> {
    return this.cards.history(actor, { department, ruleSet, rule });
  }

  @Put(':ruleSet/:rule')
  @Replies(ActionCardDto)
  write(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') ruleSet: string,
    @Name('rule') rule: string,
    @Body() sent: CardInDto,
  ): Promise<ActionCardDto> {
    return this.cards.write(actor, { department, ruleSet, rule }, sent);
  }

  @Delete(':ruleSet/:rule/:version')
  @Replies(null, 204)
  takeDown(
    @Who() actor: Actor,
    @Id('department') department: string,
    @Name('ruleSet') ruleSet: string,
    @Name('rule') rule: string,
    @Version() version: number,
  ): Promise<void> {
    return this.cards.takeDown(actor, { department, ruleSet, rule }, version);
  }
}
