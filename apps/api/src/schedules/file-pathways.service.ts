import { Injectable } from '@nestjs/common';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import type { FilePathway } from './enrol-file.js';
import { PlanningService } from './planning.service.js';

/** The pathways a department offers, as a file can name them. */
@Injectable()
export class FilePathwaysService {
  constructor(
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
    private readonly planning: PlanningService,
  ) {}

  /** @throws Refusal `not-found` */
  async of(tx: Tx, department: string): Promise<FilePathway[]> {
    const own = await this.departments.ofStaff(tx, department);
    const pathways: FilePathway[] = [];
    for (const id of own.pathways) {
      const version = await this.pathways.inForce(tx, id, own.id, this.planning.now());
      const { title, anchors, facts = [] } = await this.pathways.version(tx, id, version);
      pathways.push({ id, title, anchors, facts });
    }
    return pathways;
  }
}
