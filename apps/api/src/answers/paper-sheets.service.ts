import { Injectable } from '@nestjs/common';
import { inLanguage } from '@stemme/questionnaires';
import { DepartmentsService } from '../departments/departments.service.js';
import { PathwaysService } from '../pathways/pathways.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { mayAnswer } from './answerers.js';
import type { LockedAssignment } from './answers.store.js';
import type { SheetOf } from './paper-sheet.js';
import { paperWords } from './paper-words.js';

/** What stands on the front of a sheet. */
@Injectable()
export class PaperSheetsService {
  constructor(
    private readonly departments: DepartmentsService,
    private readonly pathways: PathwaysService,
  ) {}

  async about(tx: Tx, assignment: LockedAssignment, code: string, language: string): Promise<SheetOf> {
    const { product } = paperWords(language);
    const department = await this.departments.get(tx, assignment.department);
    const pathway = await this.pathways.version(tx, assignment.pathway, assignment.pathwayVersion);
    const how = await this.departments.texts(tx, assignment.department, assignment.now, { pathway });
    const { data } = how[product];
    return {
      code,
      title: pathway.publicTitle[product],
      department: { name: department.publicName, postalAddress: department.postalAddress },
      phones: this.departments
        .phones(department)
        .map(({ label, number }) => ({ label: inLanguage(label, product), number })),
      hours: data.åbningstid ?? '',
      phone: data.telefon ?? '112',
      psychiatric: data['psykiatrisk akuttelefon'] ?? '112',
      outOfHours: data.lægevagt ?? '112',
      hasCrisis: pathway.crisis !== undefined,
      hasEmergency: pathway.texts.emergency !== undefined,
      mayAnswer: mayAnswer(pathway, assignment.step),
    };
  }
}
