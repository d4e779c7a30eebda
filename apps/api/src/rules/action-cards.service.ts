import { Injectable } from '@nestjs/common';
import type { Department } from '../departments/departments.service.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.service.js';
import type { Tx } from '../platform/database/tx.types.js';
import { found, Refusal, refuse } from '../platform/errors.js';
import { StaffService } from '../questionnaires/staff.service.js';
import type {
  ActionCardDto,
  ActionCardHistoryDto,
  ActionCardListDto,
  ActionCardOfRuleDto,
  CardInDto,
} from './action-cards.dto.js';
import { ActionCardsStore, type CardRow } from './action-cards.store.js';
import { BRACES, type CardText, cardFaults } from './card.js';
import { RulesStore } from './rules.store.js';

/** A rule of a rule set, in a department. */
export interface OfRule {
  readonly department: string;
  readonly ruleSet: string;
  readonly rule: string;
}

const EMPTY: CardText = { instruction: null, phoneKind: null, phoneNumber: null, journal: null };

/** What a department does when a rule fires: its own instruction, the number to call, the text for the journal. */
@Injectable()
export class ActionCardsService {
  constructor(
    private readonly database: Database,
    private readonly store: ActionCardsStore,
    private readonly rules: RulesStore,
    private readonly staff: StaffService,
  ) {}

  /** @throws Refusal `not-found` */
  list(actor: Actor, id: string, ruleSet: string | null): Promise<ActionCardListDto> {
    return this.database.read(actor, 'rules.action-cards', { department: id }, async (tx) => {
      const { department, may } = await this.staff.of(tx, id);
      const cards = await this.store.list(tx, id, ruleSet);
      return {
        cards: cards.map((card) => shown(card, department)),
        may: { edit: may.edit },
        phones: department.phones.map(({ kind, label, number }) => ({ kind, label, number })),
        braces: BRACES,
      };
    });
  }

  /** The department's own card of a rule, if it has one. @throws Refusal `not-found` */
  one(actor: Actor, of: OfRule): Promise<ActionCardOfRuleDto> {
    return this.database.read(actor, 'rules.action-cards', { ...of }, async (tx) => {
      const { department } = await this.staff.of(tx, of.department);
      const card = await this.newest(tx, of);
      return { card: card && !isEmpty(card) ? shown(card, department) : null };
    });
  }

  /** @throws Refusal `not-found` */
  history(actor: Actor, of: OfRule): Promise<ActionCardHistoryDto> {
    return this.database.read(actor, 'rules.action-cards', { ...of }, async (tx) => {
      const { department } = await this.staff.of(tx, of.department);
      const rows = await this.store.history(tx, of.department, of.ruleSet, of.rule);
      return { versions: rows.map((card) => shown(card, department)) };
    });
  }

  /**
   * Hangs a card up in the place of the one that was read.
   * @throws Refusal `not-found` for rules the department has not got, `not-allowed`, `invalid`, `changed` with `version` and
   * `by` when somebody has written since
   */
  write(actor: Actor, of: OfRule, { version, ...sent }: CardInDto): Promise<ActionCardDto> {
    const card: CardText = { ...EMPTY, ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value)) };
    return this.database.write(actor, 'rules.write-action-card', { ...of }, async (tx) => {
      const { department, who } = await this.staff.of(tx, of.department, 'edit');
      if ((await this.rules.versions(tx, of.department, of.ruleSet)).length === 0) found(null);
      refuse(
        cardFaults(
          card,
          department.phones.map(({ kind }) => kind),
        ),
      );
      return shown(await this.put(tx, of, version, card, who), department);
    });
  }

  /** What it said stays in the history. @throws Refusal as `write` */
  takeDown(actor: Actor, of: OfRule, version: number): Promise<void> {
    return this.database.write(actor, 'rules.take-down-action-card', { ...of }, async (tx) => {
      const { who } = await this.staff.of(tx, of.department, 'edit');
      found(await this.newest(tx, of));
      await this.put(tx, of, version, EMPTY, who);
    });
  }

  private async put(
    tx: Tx,
    of: OfRule,
    read: number,
    card: CardText,
    who: { readonly id: string; readonly name: string },
  ): Promise<CardRow> {
    const before = await this.newest(tx, of);
    const isNext = (before?.version ?? 0) === read;
    if (!isNext || !(await this.store.insert(tx, { ...of, version: read + 1 }, card, who))) {
      const now = await this.newest(tx, of);
      throw new Refusal('changed', [], { version: now?.version ?? 0, by: now?.by ?? null });
    }
    return found(await this.newest(tx, of));
  }

  private async newest(tx: Tx, { department, ruleSet, rule }: OfRule): Promise<CardRow | null> {
    const [row] = await this.store.history(tx, department, ruleSet, rule);
    return row ?? null;
  }
}

function isEmpty(card: CardText): boolean {
  return !card.instruction && !card.journal && card.phoneKind === null && card.phoneNumber === null;
}

function shown({ at, ...card }: CardRow, { phones }: Department): ActionCardDto {
  const listed = card.phoneKind === null ? undefined : phones.find(({ kind }) => kind === card.phoneKind);
  return {
    ...card,
    phone: card.phoneNumber ?? listed?.number ?? null,
    phoneLabel: listed?.label ?? null,
    at: at.toISOString(),
  };
}
