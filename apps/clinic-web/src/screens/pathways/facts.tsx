import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { day, moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DocumentHistory } from '../../ui/documents/history';
import type { Moving, PathwayVersion } from './data';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How far the decision about running enrolments has come. */
function MovingNote({ moving }: { moving: Moving }) {
  const { t, language } = useText();
  const words = t.pathways.page.moving;
  const now = useNow(60_000);
  const done = Math.max(0, moving.total - moving.left);
  return (
    <div className="pathway-moving" role="status">
      <p>{words[moving.running](done, Math.max(moving.total, done + moving.left))}</p>
      {Date.parse(moving.from) > now && moving.finishedAt === null && (
        <p>{words.waiting(moment(moving.from, now, language))}</p>
      )}
      {moving.finishedAt !== null && <p>{moving.left > 0 ? words.left(moving.left) : words.done}</p>}
      {moving.finishedAt === null && moving.total > 0 && (
        <progress
          value={done}
          max={Math.max(moving.total, done + moving.left)}
          aria-label={words[moving.running](done, moving.total)}
        />
      )}
    </div>
  );
}

/** Who wrote and approved it, from when it holds, and who is on it. */
export function Facts({ version }: { version: PathwayVersion }) {
  const { t, language } = useText();
  const words = t.pathways.page;
  const now = useNow(60_000);
  const { active, paused, over } = version.enrolments;
  return (
    <section className="card">
      <h2>{words.about}</h2>
      <dl className="doc-facts">
        <Fact name={words.author}>{version.author}</Fact>
        {version.writers.length > 1 && <Fact name={words.writers}>{version.writers.join(', ')}</Fact>}
        <Fact name={words.created}>{moment(version.createdAt, now, language)}</Fact>
        {version.savedAt && <Fact name={words.saved}>{moment(version.savedAt, now, language)}</Fact>}
        <Fact name={words.approver}>{version.approver ?? '–'}</Fact>
        <Fact name={words.from}>{version.effectiveFrom ? day(version.effectiveFrom, language) : '–'}</Fact>
        <Fact name={words.enrolments}>{words.enrolled(active, paused, over)}</Fact>
        <Fact name={words.ruleSet}>{version.document.ruleSet}</Fact>
        <Fact name={words.checksum}>
          <code>{version.sha256}</code>
        </Fact>
      </dl>
      {version.moving && <MovingNote moving={version.moving} />}
    </section>
  );
}

/** Who did what, the oldest first. */
export function History({ version }: { version: PathwayVersion }) {
  const words = useText().t.pathways.page;
  const told = (act: string, text: string) => (act === 'started' ? words.startedFrom(text) : text);
  return <DocumentHistory history={version.history} words={words} told={told} />;
}
