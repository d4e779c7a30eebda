import { difference, type PathwayDraft } from '@stemme/pathways';
import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../../text/text';
import { DifferenceList } from '../../../ui/documents/difference-list';
import { type PathwayPlace, useVersion } from '../data';
import { useReading } from '../reading';
import { changeInWords } from '../words/changes';
import type { Reading } from '../words/plan-words';

function Said({ before, after, reading }: { before: PathwayDraft; after: PathwayDraft; reading: Reading }) {
  const { t } = useText();
  const old = useReading(before);
  const said = useMemo(
    () =>
      difference(before, after).map((change) =>
        changeInWords(change, { reading: old, document: before }, { reading, document: after }),
      ),
    [before, after, old, reading],
  );
  return (
    <details className="card edit-section">
      <summary>
        <h2>{t.pathways.editor.differences}</h2>
        <span className="second">{t.pathways.changes.summary(said.length)}</span>
      </summary>
      <div className="edit-section-body">
        <DifferenceList changes={said} words={t.pathways.changes} />
      </div>
    </details>
  );
}

/** What the draft changes in the version that is in force. */
export function Differences({
  place,
  running,
  document,
  reading,
}: {
  place: PathwayPlace;
  running: number;
  document: PathwayDraft;
  reading: Reading;
}) {
  const before = useVersion({ ...place, version: running }).data;
  const after = useDeferredValue(document);
  return before ? <Said before={before.document} after={after} reading={reading} /> : null;
}
