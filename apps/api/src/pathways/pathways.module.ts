import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { DraftsService } from './drafts.service.js';
import { PathwayApprovalService } from './pathway-approval.service.js';
import { PathwayCheckService } from './pathway-check.service.js';
import { PathwayLibraryService } from './pathway-library.service.js';
import { PathwayLibraryStore } from './pathway-library.store.js';
import { PathwayPreviewService } from './pathway-preview.service.js';
import { PathwaySwitchesStore } from './pathway-switches.store.js';
import { PathwaysService } from './pathways.service.js';

const DOORS = [
  PathwaysService,
  PathwayCheckService,
  PathwayLibraryService,
  DraftsService,
  PathwayPreviewService,
  PathwayApprovalService,
];

@Module({
  imports: [DocumentsModule, QuestionnairesModule],
  providers: [...DOORS, PathwayLibraryStore, PathwaySwitchesStore],
  exports: DOORS,
})
export class PathwaysModule {}
