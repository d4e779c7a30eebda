import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../clock';

interface Props<Act extends string> {
  history: readonly { readonly act: Act; readonly by: string; readonly at: string; readonly text: string | null }[];
  words: {
    readonly history: string;
    readonly historyEmpty: string;
    readonly acts: Readonly<Record<Act, string>>;
  };
  /** What was written with an act, as it is read. */
  told: (act: Act, text: string) => string;
}

/** Who did what with a version, when and why, the oldest first. */
export function DocumentHistory<Act extends string>({ history, words, told }: Props<Act>) {
  const { language } = useText();
  const now = useNow(60_000);
  return (
    <section className="card">
      <h2>{words.history}</h2>
      {history.length === 0 && <p className="second">{words.historyEmpty}</p>}
      <ol className="doc-rows">
        {history.map(({ act, by, at, text }) => (
          <li key={act + at + by}>
            <strong>{words.acts[act]}</strong> <span className="second">{moment(at, now, language)}</span> {by}
            {text && <p>{told(act, text)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
