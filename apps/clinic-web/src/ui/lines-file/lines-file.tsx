import { type ReactNode, useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { Drop } from './drop';
import { ReportView } from './report-view';
import { type Content, type SendLines, useLinesFile } from './use-lines-file';
import './lines-file.css';

/** Why a file as a whole was refused. */
export interface FileRefusal {
  /** null = there was no answer at all */
  readonly code: string | null;
  readonly faults: readonly { readonly path: string; readonly code: string }[];
  readonly line: number | null;
}

function useRefusalWords() {
  const { t } = useText();
  const words = t.linesFile;
  return ({ code, faults, line }: FileRefusal): string[] => {
    if (code === null) return [t.common.lost];
    if (faults.length === 0) return [t.common.refused(code)];
    const at = line === null ? '' : `${words.atLine(line)}: `;
    return faults.map(({ path, code: fault }) => {
      const column = path.startsWith('columns.') ? `${path.slice('columns.'.length)}: ` : '';
      return `${at}${column}${wordFor(words.fileFaults, fault)}`;
    });
  };
}

/** A file of lines is tried, its report read, and then it is saved: the same for enrolments and appointments. */
export function LinesFile({
  send,
  refusalOf,
  children,
}: {
  send: SendLines;
  refusalOf: (error: unknown) => FileRefusal;
  children?: ReactNode;
}) {
  const words = useText().t.linesFile;
  const { state, try: attempt, write, again } = useLinesFile(send);
  const [fault, setFault] = useState<'oneFile' | 'unreadable' | null>(null);
  const sentences = useRefusalWords();
  const take = (content: Content) => {
    setFault(null);
    void attempt(content);
  };
  if (state.at === 'report')
    return (
      <ReportView
        key={String(state.report.written)}
        report={state.report}
        write={() => void write(state.report)}
        again={again}
      />
    );
  const told = fault
    ? [words[fault]]
    : state.at === 'waiting' && state.error !== null
      ? sentences(refusalOf(state.error))
      : [];
  return (
    <section className="card">
      {told.length > 0 && (
        <div className="fault-summary" role="alert">
          {told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {state.at === 'waiting' && children}
      {state.at === 'waiting' && <Drop take={take} fail={setFault} />}
      {state.at === 'working' && (
        <div role="status" className="lines-working">
          <p>{state.written ? words.writing(state.name) : words.trying(state.name)}</p>
          <progress aria-label={state.name} {...(state.of > 0 ? { value: state.done, max: state.of } : {})} />
          {state.of > 0 && <p className="second">{words.progress(state.done, state.of)}</p>}
        </div>
      )}
    </section>
  );
}
