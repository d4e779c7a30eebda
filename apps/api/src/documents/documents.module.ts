import { Module } from '@nestjs/common';
import { DocumentsService } from './documents.service.js';
import { DocumentsStore } from './documents.store.js';

@Module({ providers: [DocumentsService, DocumentsStore], exports: [DocumentsService] })
export class DocumentsModule {}
