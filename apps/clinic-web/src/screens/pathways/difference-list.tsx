import { useText } from '../../text/text';
import type { ChangeInWords } from './words/changes';

function Side({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <div className="doc-side">
      <dt>{name}</dt>
      <dd>
        {lines.map((line, at) => (
          <p key={`${at} ${line}`}>{line}</p>
        ))}
      </dd>
    </div>
  );
}

/** What differs between two versions, one by one. */
export function DifferenceList({ changes }: { changes: readonly ChangeInWords[] }) {
  const { t } = useText();
  const words = t.pathways.changes;
  if (changes.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="doc-differences">
      {changes.map(({ kind, where, before, after }, at) => (
        <li key={`${kind} ${where} ${at}`} className={`doc-difference doc-difference-${kind}`}>
          <h3>
            <span className="mark">{words.kinds[kind]}</span>
            {where}
          </h3>
          <dl className="doc-sides">
            {before.length > 0 && <Side name={words.before} lines={before} />}
            {after.length > 0 && <Side name={words.after} lines={after} />}
          </dl>
        </li>
      ))}
    </ul>
  );
}
