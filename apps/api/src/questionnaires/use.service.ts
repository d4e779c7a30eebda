import { Injectable } from '@nestjs/common';
import type { Pathway } from '@stemme/pathways';
import type { Questionnaire } from '@stemme/questionnaires';
import { parseDefinition } from '@stemme/scoring';
import type { RuleSet } from '@stemme/triage';
import type { Department } from '../departments/departments.service.js';
import { DocumentsService } from '../documents/documents.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { LibraryStore } from './library.store.js';
import { misfits } from './misfit.js';
import { QuestionnairesService } from './questionnaires.service.js';
import { replacementBlockers } from './replacement.js';
import { type Blocker, instrumentBlockers, pathwayBlockers, sentBy, type UsedPathway } from './use.js';

/** What of a department stands on its questionnaires. */
@Injectable()
export class UseService {
  constructor(
    private readonly store: LibraryStore,
    private readonly documents: DocumentsService,
    private readonly questionnaires: QuestionnairesService,
  ) {}

  /** The pathways a department offers, in the version in force. */
  async offered(tx: Tx, department: Department, at: Date): Promise<Pathway[]> {
    const inForce = await this.documents.allInForce(tx, 'pathway', department.pathways, department.id, at);
    const pathways: Pathway[] = [];
    for (const { id, version } of inForce) pathways.push(await this.pathway(tx, id, version));
    return pathways;
  }

  /** Those and the versions that somebody is on. */
  async used(tx: Tx, department: Department, at: Date): Promise<Pathway[]> {
    const pathways = await this.offered(tx, department, at);
    for (const { pathway, version } of await this.store.running(tx, department.id)) {
      const one = await this.pathway(tx, pathway, version);
      if (!pathways.includes(one)) pathways.push(one);
    }
    return pathways;
  }

  /** What stands against patients being given this document from `at` on; none = they may be. */
  async blockers(tx: Tx, department: Department, document: Questionnaire, at: Date): Promise<Blocker[]> {
    const use = await this.store.nonCommercialUse(tx, department.id);
    const known = {
      scored: await this.scored(tx, department, document, at),
      unscored: new Set(await this.store.shippedInstruments(tx)),
      nonCommercial: use?.confirmed === true,
    };
    const used = await this.stands(tx, department, document.id, at);
    const before = used[0]?.questionnaires.find(({ id }) => id === document.id);
    return [
      ...instrumentBlockers(document, known),
      ...(await this.misfits(tx, department, document, at)),
      ...(before ? replacementBlockers(document, before) : []),
      ...pathwayBlockers(document, used),
    ];
  }

  /** The instruments of a document that have a definition in force: their scores are computed. */
  async scored(tx: Tx, department: Department, { instruments }: Questionnaire, at: Date): Promise<Set<string>> {
    const ids = instruments.map(({ id }) => id);
    const inForce = await this.documents.allInForce(tx, 'instrument', ids, department.id, at);
    return new Set(inForce.map(({ id }) => id));
  }

  private async misfits(tx: Tx, department: Department, document: Questionnaire, at: Date): Promise<Blocker[]> {
    const ids = document.instruments.map(({ id }) => id);
    const blockers: Blocker[] = [];
    for (const { id, version } of await this.documents.allInForce(tx, 'instrument', ids, department.id, at)) {
      const parsed = await this.documents.version(tx, 'instrument', id, version, parseDefinition);
      const place = ids.indexOf(id);
      const odd = parsed.ok ? misfits(document.items, document.instruments[place]!, parsed.definition) : [];
      blockers.push(...odd.map((code) => ({ path: `/instruments/${place}/items/${code}`, code: 'misfit' })));
    }
    return blockers;
  }

  private async stands(tx: Tx, department: Department, id: string, at: Date): Promise<UsedPathway[]> {
    const found: UsedPathway[] = [];
    for (const pathway of await this.used(tx, department, at)) {
      if (!sentBy(pathway).includes(id)) continue;
      const rules = await this.documents.inForce(tx, 'rule-set', pathway.ruleSet, department.id, at);
      const ruleSet = await this.documents.version(tx, 'rule-set', pathway.ruleSet, rules, (body) => body as RuleSet);
      const sent = await this.documents.allInForce(tx, 'questionnaire', sentBy(pathway), department.id, at);
      const questionnaires: Questionnaire[] = [];
      for (const one of sent) questionnaires.push(await this.questionnaire(tx, one.id, one.version));
      found.push({ pathway, ruleSet, questionnaires });
    }
    return found;
  }

  private pathway(tx: Tx, id: string, version: number): Promise<Pathway> {
    return this.documents.version(tx, 'pathway', id, version, (body) => body as Pathway);
  }

  private async questionnaire(tx: Tx, id: string, version: number): Promise<Questionnaire> {
    return (await this.questionnaires.version(tx, id, version)).document;
  }
}
