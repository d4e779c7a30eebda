import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.types.js';
import type { CardText } from './card.js';

export interface CardRow extends CardText {
  readonly ruleSet: string;
  readonly rule: string;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

const FIELDS = `c.rule_set as "ruleSet", c.rule, c.version, c.instruction, c.phone_kind as "phoneKind",
  c.phone_number as "phoneNumber", c.journal, c.clinician_name as by, c.created_at as at`;
const IS_THERE = `(c.instruction is not null or c.journal is not null or c.phone_kind is not null or c.phone_number is not null)`;

/** Action cards: each writing is a row of its own, and the newest counts. One without content has been taken down. */
@Injectable()
export class ActionCardsStore {
  /** Those that hang, of one rule set or of all. */
  list(tx: Tx, department: string, ruleSet: string | null): Promise<CardRow[]> {
    return tx.sql<CardRow>(
      `select * from (select distinct on (c.rule_set, c.rule) ${FIELDS}, ${IS_THERE} as hangs from action_card c
         where c.department_id = $1 and ($2::text is null or c.rule_set = $2) order by c.rule_set, c.rule, c.version desc) n
       where hangs order by "ruleSet", rule`,
      [department, ruleSet],
    );
  }

  /** Newest first, those that were taken down too. */
  history(tx: Tx, department: string, ruleSet: string, rule: string): Promise<CardRow[]> {
    return tx.sql<CardRow>(
      `select ${FIELDS} from action_card c where c.department_id = $1 and c.rule_set = $2 and c.rule = $3
       order by c.version desc limit 100`,
      [department, ruleSet, rule],
    );
  }

  /** False = somebody else has written that version. */
  async insert(
    tx: Tx,
    where: { readonly department: string; readonly ruleSet: string; readonly rule: string; readonly version: number },
    card: CardText,
    who: { readonly id: string; readonly name: string },
  ): Promise<boolean> {
    const rows = await tx.sql(
      `insert into action_card (department_id, rule_set, rule, version, instruction, phone_kind, phone_number, journal,
         clinician_id, clinician_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (department_id, rule_set, rule, version) do nothing
       returning version`,
      [
        where.department,
        where.ruleSet,
        where.rule,
        where.version,
        card.instruction && JSON.stringify(card.instruction),
        card.phoneKind,
        card.phoneNumber,
        card.journal && JSON.stringify(card.journal),
        who.id,
        who.name,
      ],
    );
    return rows.length > 0;
  }
}
