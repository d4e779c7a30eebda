import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import { LibraryService } from './library.service.js';
import type { NonCommercialDto, NonCommercialUseDto } from './questionnaires.dto.js';
import { StaffService } from './staff.service.js';
import { VersionsStore } from './versions.store.js';

/** Some instruments are free for those who earn nothing with them: the department says so before it uses one. */
@Injectable()
export class CommercialUseService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsStore,
    private readonly library: LibraryService,
    private readonly staff: StaffService,
  ) {}

  /** @throws Refusal `not-found` */
  get(actor: Actor, department: string): Promise<NonCommercialUseDto> {
    return this.database.read(actor, 'questionnaires.open-use', { department }, async (tx) => {
      await this.staff.of(tx, department);
      return this.library.nonCommercialUse(tx, department);
    });
  }

  /** What was said before stays on record. @throws Refusal `not-found`, `not-allowed` */
  set(actor: Actor, department: string, { confirmed, text }: NonCommercialDto): Promise<NonCommercialUseDto> {
    return this.database.write(actor, 'questionnaires.confirm-use', { department, confirmed }, async (tx) => {
      const { who } = await this.staff.of(tx, department, 'approve');
      // an activation that is on its way is decided by what was said before
      await this.versions.holdDepartment(tx, department);
      await this.versions.confirmNonCommercial(tx, department, who, { confirmed, text: text.trim() });
      return this.library.nonCommercialUse(tx, department);
    });
  }
}
