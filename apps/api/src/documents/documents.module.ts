import { Module } from '@nestjs/common';
import { DocumentsService } from './documents.service.js';
import { DocumentsStore } from './documents.store.js';
import { OwnVersionsService } from './own-versions.service.js';
import { OwnVersionsStore } from './own-versions.store.js';

const DOORS = [DocumentsService, OwnVersionsService];

@Module({ providers: [...DOORS, DocumentsStore, OwnVersionsStore], exports: DOORS })
export class DocumentsModule {}
