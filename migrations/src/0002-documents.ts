import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires, pathways, rule sets and instrument definitions: versioned rows, frozen once active. */
export class Documents0002 implements MigrationInterface {
  name = 'Documents1700000000002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`create table document (
      kind text not null check (kind in ('questionnaire', 'instrument', 'pathway', 'rule-set')),
      id text not null,
      version int not null check (version >= 1),
      department_id uuid references department (id),
      status text not null check (status in ('draft', 'active', 'retired')),
      body jsonb not null,
      sha256 text not null,
      author text not null,
      approver text check (approver <> author),
      effective_from timestamptz,
      created_at timestamptz not null default now(),
      primary key (kind, id, version),
      check (status = 'draft' or (approver is not null and effective_from is not null)))`);
    await q.query(`create function app.frozen_document() returns trigger language plpgsql set search_path = '' as $$
      begin
        if tg_op = 'DELETE' and old.status <> 'draft' then
          raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
        end if;
        if tg_op = 'UPDATE' and old.status <> 'draft' and (new.body, new.sha256, new.author, new.approver)
            is distinct from (old.body, old.sha256, old.author, old.approver) then
          raise exception 'document % % version % is frozen', old.kind, old.id, old.version using errcode = '55000';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$`);
    await q.query(`create trigger frozen before update or delete on document
      for each row execute function app.frozen_document()`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
