import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import type { RuleSet } from '@stemme/triage';
import { DocumentsService } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { PathwaySwitchesStore, type Switch } from './pathway-switches.store.js';

export type { Switch };

@Injectable()
export class PathwaysService {
  constructor(
    private readonly documents: DocumentsService,
    private readonly switches: PathwaySwitchesStore,
  ) {}

  version(tx: Tx, id: string, version: number): Promise<Pathway> {
    return this.documents.version(tx, 'pathway', id, version, (body) => body as Pathway);
  }

  inForce(tx: Tx, id: string, department: string, at: Date): Promise<number> {
    return this.documents.inForce(tx, 'pathway', id, department, at);
  }

  ruleSetVersion(tx: Tx, id: string, version: number): Promise<RuleSet> {
    return this.documents.version(tx, 'rule-set', id, version, (body) => body as RuleSet);
  }

  /** The rule set a response handed in at this instant is judged by. */
  async ruleSet(tx: Tx, pathway: Pathway, department: string, at: Date): Promise<RuleSet> {
    const version = await this.documents.inForce(tx, 'rule-set', pathway.ruleSet, department, at);
    return this.ruleSetVersion(tx, pathway.ruleSet, version);
  }

  /** What a department decided about enrolments on older versions; null when there is no such decision. */
  switchOf(tx: Tx, id: string): Promise<Switch | null> {
    return this.switches.switchOf(tx, id);
  }
}
