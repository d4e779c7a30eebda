import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../../ui/language';
import { OwnWords } from '../../ui/own-words';
import { readMatter, sendMatter, storeMatter } from './data';

/** The hand-in waits so long for the sentence, and no longer: what could not be saved is tried again afterwards. */
const WAIT_MS = 4_000;

export interface MatterBox {
  /** null: not known yet what stands; then nothing is asked. */
  readonly text: string | null;
  readonly change: (text: string) => void;
  /** Before the answers are handed in. Never fails, and never holds them back. */
  readonly send: () => Promise<void>;
}

/** *Det vigtigste for mig*, asked once, on the page on which the answers are looked through. */
export function useMatter(assignment: string): MatterBox {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void readMatter(assignment).then((known) => here && setText((typed) => typed ?? known));
    return () => {
      here = false;
    };
  }, [assignment]);
  const change = useCallback(
    (next: string) => {
      storeMatter(assignment, next);
      setText(next);
    },
    [assignment],
  );
  const send = useCallback(
    () => Promise.race([sendMatter(assignment), new Promise<void>((done) => window.setTimeout(done, WAIT_MS))]),
    [assignment],
  );
  return { text, change, send };
}

export function MatterPanel({ matter }: { readonly matter: MatterBox }) {
  const { t } = useWords();
  if (matter.text === null) return null;
  return (
    <section className="panel" aria-labelledby="matter">
      <h2 id="matter">{t.talks.matter}</h2>
      <OwnWords label={t.talks.matterAsk} value={matter.text} onChange={matter.change} />
    </section>
  );
}
