import { Injectable } from '@nestjs/common';
import { activationFaults, checkPathway, type Fault, type PathwayDraft } from '@stemme/pathways';
import type { Questionnaire } from '@stemme/questionnaires';
import type { RuleSet } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import { DocumentsService } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { isShapeFault } from './draft.js';
import { PathwaysService } from './pathways.service.js';

/** Whether a pathway may be used, with the rules and the questionnaires that are in force. */
@Injectable()
export class PathwayCheckService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly pathways: PathwaysService,
  ) {}

  /**
   * Everything that must be put right before a department may use it from `at` on; none = it may. While single fields
   * cannot be read, what must hold for its use is not judged yet.
   */
  async faults(tx: Tx, department: Department, document: unknown, at: Date): Promise<Fault[]> {
    const faults = checkPathway(document);
    if (faults.some(isShapeFault)) return faults;
    const pathway = document as PathwayDraft;
    const ruleSet = await this.ruleSet(tx, pathway.ruleSet, department.id, at);
    if (!ruleSet) return [...faults, { path: '/ruleSet', code: 'wrong-rule-set' }];
    const questionnaires = (await this.inForce(tx, department.id, at)).map(({ document: one }) => one);
    return distinct([
      ...faults,
      ...activationFaults(pathway, { questionnaires, ruleSet, sending: department.sending }),
    ]);
  }

  /** Every questionnaire the department can send, in the version in force. */
  async inForce(tx: Tx, department: string, at: Date): Promise<{ version: number; document: Questionnaire }[]> {
    const found: { version: number; document: Questionnaire }[] = [];
    for (const { id, version } of await this.documents.everyInForce(tx, 'questionnaire', department, at)) {
      const { document } = await this.questionnaires.version(tx, id, version);
      found.push({ version, document });
    }
    return found;
  }

  /** The version of a pathway that new enrolments get; null when none is in force. */
  async running(tx: Tx, department: string, id: string, at: Date): Promise<number | null> {
    const [row] = await this.documents.allInForce(tx, 'pathway', [id], department, at);
    return row?.version ?? null;
  }

  private async ruleSet(tx: Tx, id: string, department: string, at: Date): Promise<RuleSet | null> {
    const [row] = await this.documents.allInForce(tx, 'rule-set', [id], department, at);
    return row ? this.pathways.ruleSetVersion(tx, id, row.version) : null;
  }
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()];
}
