import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { QuestionnairesService } from './questionnaires.service.js';

@Module({ imports: [DocumentsModule], providers: [QuestionnairesService], exports: [QuestionnairesService] })
export class QuestionnairesModule {}
