import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../text/text';
import { goTo } from '../../../ui/editing/go-to';
import { EditToolbar } from '../../../ui/editing/toolbar';
import { useDocument, useEditKeys } from '../../../ui/editing/use-document';
import { useSaving } from '../../../ui/editing/use-saving';
import { Missing } from '../../../ui/missing';
import { LoadFailed, Skeleton } from '../../../ui/states';
import { versionAddress } from '../address';
import {
  isMissing,
  type PathwayPlace,
  type PathwayVersion,
  refusedBy,
  saveDraft,
  useDraft,
  useForget,
  useMaterial,
} from '../data';
import { FaultList } from '../fault-list';
import { Head } from '../head';
import { useReading } from '../reading';
import { Differences } from './differences';
import { EditProvider } from './edit-context';
import { fieldFor } from './field-for';
import { Sections } from './sections';
import { Year } from './year';

interface EditorProps {
  place: PathwayPlace;
  opened: PathwayVersion;
  onReload: () => void;
}

function Editor({ place, opened, onReload }: EditorProps) {
  const { t, say } = useText();
  const words = t.pathways.editor;
  const written = useDocument(opened.document);
  const { document, set } = written;
  const kept = useSaving(opened, document, { send: (sent) => saveDraft(place, sent), refusedBy });
  const material = useMaterial().data;
  const reading = useReading(document);
  const form = useRef<HTMLDivElement>(null);
  const faults = kept.saving.state === 'refused' ? kept.saving.faults : kept.faults;
  useEditKeys({ undo: written.undo, redo: written.redo, save: kept.save });
  const edit = useMemo(
    () => ({ document, reading, faults, material, set }),
    [document, reading, faults, material, set],
  );
  const go = (path: string) => form.current && goTo(form.current, fieldFor(document, path));
  return (
    <>
      <Head title={words.title(say(document.title))} />
      <EditToolbar
        written={written}
        kept={kept}
        readAt={versionAddress(place.pathway, place.version)}
        onReload={onReload}
      />
      <div className="edit-columns">
        <div ref={form}>
          <section className="card edit-faults" aria-labelledby="edit-faults">
            <div role="status">
              <h2 id="edit-faults">{words.faults(faults.length)}</h2>
            </div>
            {faults.length > 0 && (
              <>
                <p className="help">{words.faultsHelp}</p>
                <FaultList faults={faults} document={document} reading={reading} onGo={go} />
              </>
            )}
          </section>
          <EditProvider value={edit}>
            <Sections />
          </EditProvider>
          {opened.running !== null && opened.running !== place.version && (
            <Differences place={place} running={opened.running} document={document} reading={reading} />
          )}
        </div>
        <div className="edit-side">
          <Year document={document} reading={reading} />
        </div>
      </div>
    </>
  );
}

/** Writing a draft: forms on one side, what they mean for patients on the other. */
export function EditView({ place }: { place: PathwayPlace }) {
  const { t } = useText();
  const query = useDraft(place);
  const forget = useForget();
  const [round, again] = useState(0);
  const left = useRef(forget);
  left.current = forget;
  useEffect(() => () => left.current(), []);
  const version = query.data;
  if (!version) {
    if (query.isError && isMissing(query.error)) return <Missing />;
    return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />;
  }
  if (version.status !== 'draft' || version.origin !== 'own')
    return (
      <div className="empty">
        <p className="empty-title">{t.pathways.editor.notDraft}</p>
        <Link href={versionAddress(place.pathway, place.version)}>{t.pathways.version(place.version)}</Link>
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
