import { difference, type RuleChange, type RuleSet } from '@stemme/triage';
import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../../text/text';
import { DifferenceList } from '../../../ui/documents/difference-list';
import type { RuleSetPlace } from '../data';
import { useReading } from '../reading';
import { changeInWords } from '../words/changes';
import type { Reading } from '../words/where';

function between(before: RuleSet, after: RuleSet): readonly RuleChange[] {
  try {
    return difference(before, after);
  } catch {
    // a draft that is no rule set yet cannot be compared; the server says what is wrong with it
    return [];
  }
}

/** What the draft changes in the version that is in force. */
export function Differences({
  place,
  running,
  document,
  reading,
}: {
  place: RuleSetPlace;
  running: RuleSet;
  document: RuleSet;
  reading: Reading;
}) {
  const { t } = useText();
  const after = useDeferredValue(document);
  const old = useReading(place, running.limits);
  const said = useMemo(
    () =>
      between(running, after).map((change) =>
        changeInWords(change, { reading: old, document: running }, { reading, document: after }),
      ),
    [running, after, old, reading],
  );
  return (
    <details className="card edit-section">
      <summary>
        <h2>{t.rules.editor.differences}</h2>
        <span className="second">{t.rules.changes.summary(said.length)}</span>
      </summary>
      <div className="edit-section-body">
        <DifferenceList changes={said} words={t.rules.changes} />
      </div>
    </details>
  );
}
