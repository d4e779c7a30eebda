import { useText } from '../../text/text';
import type { ChangeInWords } from './words/changes';

function Side({ name, lines }: { name: string; lines: readonly string[] }) {
  const { t } = useText();
  return (
    <div className="doc-side">
      <dt>{name}</dt>
      <dd>
        {lines.length === 0 && <p className="second">{t.rules.changes.nothing}</p>}
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
  const words = t.rules.changes;
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
            {kind !== 'added' && <Side name={words.before} lines={before} />}
            {kind !== 'removed' && <Side name={words.after} lines={after} />}
          </dl>
        </li>
      ))}
    </ul>
  );
}
