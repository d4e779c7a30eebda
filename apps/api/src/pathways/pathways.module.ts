import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { PathwaysService } from './pathways.service.js';

@Module({ imports: [DocumentsModule], providers: [PathwaysService], exports: [PathwaysService] })
export class PathwaysModule {}
