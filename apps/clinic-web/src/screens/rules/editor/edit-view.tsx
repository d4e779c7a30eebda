import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../text/text';
import { goTo } from '../../../ui/editing/go-to';
import { EditToolbar } from '../../../ui/editing/toolbar';
import { useDocument, useEditKeys } from '../../../ui/editing/use-document';
import { useSaving } from '../../../ui/editing/use-saving';
import { Missing } from '../../../ui/missing';
import { LoadFailed, Skeleton } from '../../../ui/states';
import { tryAddress, versionAddress } from '../address';
import {
  isMissing,
  type RuleSetPlace,
  type RuleSetVersion,
  refusedBy,
  saveDraft,
  useDraft,
  useForget,
  useRuleMaterial,
  useVersion,
} from '../data';
import { FaultList } from '../fault-list';
import { Head } from '../head';
import { usePathwayNames } from '../pathway-names';
import { useReading } from '../reading';
import { Differences } from './differences';
import { EditProvider } from './edit-context';
import { Sections } from './sections';

interface EditorProps {
  place: RuleSetPlace;
  opened: RuleSetVersion;
  onReload: () => void;
}

/** A version that is read beside the draft; null while it is fetched or when there is none. */
function useBeside(place: RuleSetPlace, version: number | null) {
  return useVersion({ ...place, version: version ?? place.version }).data?.document ?? null;
}

function Editor({ place, opened, onReload }: EditorProps) {
  const { t, say } = useText();
  const words = t.rules.editor;
  const written = useDocument(opened.document);
  const { document, set } = written;
  const kept = useSaving(opened, document, { send: (sent) => saveDraft(place, sent), refusedBy });
  const reading = useReading(place, document.limits);
  const pathway = usePathwayNames(place);
  const baseVersion = useRuleMaterial(place).data?.base ?? null;
  const [base, running] = [useBeside(place, baseVersion), useBeside(place, opened.running)];
  const form = useRef<HTMLDivElement>(null);
  const faults = kept.saving.state === 'refused' ? kept.saving.faults : kept.faults;
  useEditKeys({ undo: written.undo, redo: written.redo, save: kept.save });
  const edit = useMemo(
    () => ({
      ...{ document, reading, faults, set },
      base: baseVersion === null ? null : base,
      running: opened.running === null ? null : running,
    }),
    [document, reading, faults, set, base, baseVersion, running, opened.running],
  );
  const go = (path: string) => form.current && goTo(form.current, path);
  return (
    <>
      <Head title={words.title(say(opened.title))}>
        <Link className="secondary small button-link" href={tryAddress(place.ruleSet, place.version)}>
          {t.rules.page.try}
        </Link>
      </Head>
      <EditToolbar
        written={written}
        kept={kept}
        readAt={versionAddress(place.ruleSet, place.version)}
        onReload={onReload}
      />
      <div ref={form} className="rules-editor">
        <section className="card edit-faults" aria-labelledby="edit-faults">
          <div role="status">
            <h2 id="edit-faults">{words.faults(faults.length)}</h2>
          </div>
          {faults.length > 0 && (
            <>
              <p className="help">{words.faultsHelp}</p>
              <FaultList faults={faults} document={document} reading={reading} pathway={pathway} onGo={go} />
            </>
          )}
        </section>
        <EditProvider value={edit}>
          <Sections />
        </EditProvider>
        {edit.running && opened.running !== place.version && (
          <Differences place={place} running={edit.running} document={document} reading={reading} />
        )}
      </div>
    </>
  );
}

/** Writing a draft: every rule as a sentence, and the fields that make it. */
export function EditView({ place }: { place: RuleSetPlace }) {
  const { t } = useText();
  const query = useDraft(place);
  const material = useRuleMaterial(place);
  const forget = useForget();
  const [round, again] = useState(0);
  const left = useRef(forget);
  left.current = forget;
  useEffect(() => () => left.current(), []);
  const version = query.data;
  const failed = [query, material].find(({ isError, data }) => isError && !data);
  if (failed && isMissing(failed.error)) return <Missing />;
  if (failed) return <LoadFailed retry={() => void failed.refetch()} />;
  // without the words of the pathway nobody could read what is written
  if (!version || !material.data) return <Skeleton rows={8} />;
  if (version.status !== 'draft' || version.origin !== 'own')
    return (
      <div className="empty">
        <p className="empty-title">{t.rules.editor.notDraft}</p>
        <Link href={versionAddress(place.ruleSet, place.version)}>{t.rules.version(place.version)}</Link>
      </div>
    );
  return (
    <Editor
      key={`${round} ${version.revision}`}
      place={place}
      opened={version}
      onReload={() => void query.refetch().then(() => again((n) => n + 1))}
    />
  );
}
