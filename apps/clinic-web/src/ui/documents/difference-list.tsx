/** One difference between two versions, ready to be read; each side is a list of lines. */
export interface ChangeInWords<Kind extends string> {
  readonly kind: Kind;
  readonly where: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Words<Kind extends string> {
  readonly none: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly before: string;
  readonly after: string;
  /** What a side without a word says. */
  readonly nothing: string;
}

function Side({ name, lines, nothing }: { name: string; lines: readonly string[]; nothing: string }) {
  return (
    <div className="doc-side">
      <dt>{name}</dt>
      <dd>
        {lines.length === 0 && <p className="second">{nothing}</p>}
        {lines.map((line, at) => (
          <p key={`${at} ${line}`}>{line}</p>
        ))}
      </dd>
    </div>
  );
}

/** What differs between two versions, one by one. */
export function DifferenceList<Kind extends string>({
  changes,
  words,
}: {
  changes: readonly ChangeInWords<Kind>[];
  words: Words<Kind>;
}) {
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
            {kind !== 'added' && <Side name={words.before} lines={before} nothing={words.nothing} />}
            {kind !== 'removed' && <Side name={words.after} lines={after} nothing={words.nothing} />}
          </dl>
        </li>
      ))}
    </ul>
  );
}
