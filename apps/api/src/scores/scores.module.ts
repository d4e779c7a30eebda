import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersModule } from '../answers/answers.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { ScoreRecord } from './scores.entity.js';
import { ScoresService } from './scores.service.js';
import { ScoresStore } from './scores.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([ScoreRecord]), AnswersModule, DocumentsModule, QuestionnairesModule],
  providers: [ScoresService, ScoresStore],
  exports: [ScoresService],
})
export class ScoresModule {}
