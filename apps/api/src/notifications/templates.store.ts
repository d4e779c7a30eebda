import { Injectable } from '@nestjs/common';
import type { Language, MessageStep, WrittenChannel } from '@stemme/pathways';
import type { Tx } from '../platform/database/tx.types.js';

export interface TextKey {
  readonly department: string;
  readonly step: MessageStep;
  readonly channel: WrittenChannel;
  readonly language: Language;
}

export interface StoredText {
  readonly step: MessageStep;
  readonly channel: WrittenChannel;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}

const FIELDS = 'step, channel, language, subject, body, version, clinician_name as by, at';

@Injectable()
export class TemplatesStore {
  /** What was in force at an instant; null when the department had never written one. */
  async find(tx: Tx, { department, step, channel, language }: TextKey, at: Date): Promise<StoredText | null> {
    const [row] = await tx.sql<StoredText>(
      `select ${FIELDS} from message_template
       where department_id = $1 and step = $2 and channel = $3 and language = $4 and at <= $5 order by version desc limit 1`,
      [department, step, channel, language, at],
    );
    return row ?? null;
  }

  newest(tx: Tx, department: string): Promise<StoredText[]> {
    return tx.sql<StoredText>(
      `select distinct on (step, channel, language) ${FIELDS} from message_template where department_id = $1
       order by step, channel, language, version desc`,
      [department],
    );
  }

  /** @returns false when somebody else has written that version first */
  async add(
    tx: Tx,
    { department, step, channel, language }: TextKey,
    text: { subject: string; body: string; version: number },
  ): Promise<boolean> {
    const rows = await tx.sql(
      `insert into message_template (department_id, step, channel, language, subject, body, version, clinician_id, clinician_name)
       select $1, $2, $3, $4, $5, $6, $7, (m.me ->> 'clinician')::uuid, m.me ->> 'name' from (select ctx.me() as me) m
       on conflict (department_id, step, channel, language, version) do nothing returning id`,
      [department, step, channel, language, text.subject, text.body, text.version],
    );
    return rows.length > 0;
  }
}
