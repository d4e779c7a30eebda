import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { ApprovalService } from './approval.service.js';
import { CommercialUseService } from './commercial-use.service.js';
import { FileReader } from './file-reader.service.js';
import { HeldWordingService } from './held-wording.service.js';
import { ImportingService } from './importing.service.js';
import { LibraryService } from './library.service.js';
import { LibraryStore } from './library.store.js';
import { PreviewsService } from './previews.service.js';
import { PreviewsStore } from './previews.store.js';
import { QuestionnairesService } from './questionnaires.service.js';
import { StaffService } from './staff.service.js';
import { UseService } from './use.service.js';
import { VersionsStore } from './versions.store.js';

const DOORS = [
  QuestionnairesService,
  LibraryService,
  ImportingService,
  ApprovalService,
  PreviewsService,
  HeldWordingService,
  CommercialUseService,
  StaffService,
];

@Module({
  imports: [DocumentsModule, AccessModule, DepartmentsModule],
  providers: [...DOORS, FileReader, LibraryStore, PreviewsStore, UseService, VersionsStore],
  exports: DOORS,
})
export class QuestionnairesModule {}
