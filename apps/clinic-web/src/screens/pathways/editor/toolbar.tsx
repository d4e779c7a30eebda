import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../../text/text';
import { clock } from '../../../text/time';
import { Banner } from '../../../ui/states';
import { versionAddress } from '../address';
import type { PathwayPlace } from '../data';
import type { Written } from './use-document';
import type { useSaving } from './use-saving';

type Kept = ReturnType<typeof useSaving>;

function SavedWords({ saving, savedAt }: Pick<Kept, 'saving' | 'savedAt'>) {
  const { t, language } = useText();
  const words = t.pathways.editor;
  if (saving.state === 'saving') return <>{words.saving}</>;
  if (saving.state === 'failed') return <>{words.saveFailed}</>;
  if (saving.state !== 'saved') return <>{words.unsaved}</>;
  return <>{savedAt ? words.saved(clock(savedAt, language)) : words.savedBefore}</>;
}

/** What stops the saving, and what can be done about it. */
function Stopped({ kept, onReload }: { kept: Kept; onReload: () => void }) {
  const { t } = useText();
  const words = t.pathways.editor;
  const { saving } = kept;
  if (saving.state === 'conflict')
    return (
      <Banner tone="bad" title={words.conflict(saving.by)}>
        <span className="edit-banner-buttons">
          <Button className="secondary small" onPress={onReload}>
            {words.takeTheirs}
          </Button>
          <Button className="secondary small" onPress={kept.overwrite}>
            {words.keepMine}
          </Button>
        </span>
      </Banner>
    );
  if (saving.state === 'over') return <Banner tone="bad" title={words.over} />;
  if (saving.state === 'refused') return <Banner tone="bad" title={words.refused} />;
  if (saving.state !== 'failed') return null;
  return (
    <Banner tone="warn" icon="offline" title={words.saveFailed}>
      <Button className="secondary small" onPress={kept.save}>
        {words.saveAgain}
      </Button>
    </Banner>
  );
}

interface Props {
  place: PathwayPlace;
  written: Written;
  kept: Kept;
  onReload: () => void;
}

/** Always in sight: whether it is saved, the way back, and what stands in the way of saving. */
export function Toolbar({ place, written, kept, onReload }: Props) {
  const { t } = useText();
  const words = t.pathways.editor;
  return (
    <div className="edit-toolbar no-print">
      <div className="edit-toolbar-row">
        <span className="edit-saved" role="status">
          <SavedWords {...kept} />
        </span>
        <Button className="secondary small" isDisabled={!written.canUndo} onPress={written.undo}>
          {words.undo}
        </Button>
        <Button className="secondary small" isDisabled={!written.canRedo} onPress={written.redo}>
          {words.redo}
        </Button>
        <Button
          className={kept.saving.state === 'saved' ? 'secondary small' : 'primary small'}
          isDisabled={kept.saving.state === 'saved'}
          onPress={kept.save}
        >
          {words.save}
        </Button>
        <Link className="secondary small button-link" href={versionAddress(place.pathway, place.version)}>
          {words.read}
        </Link>
      </div>
      <Stopped kept={kept} onReload={onReload} />
    </div>
  );
}
