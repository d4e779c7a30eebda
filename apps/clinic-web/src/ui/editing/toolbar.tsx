import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { clock } from '../../text/time';
import { Banner } from '../states';
import type { Written } from './use-document';
import type { Kept } from './use-saving';

function SavedWords({ saving, savedAt }: Pick<Kept, 'saving' | 'savedAt'>) {
  const { t, language } = useText();
  const words = t.editing;
  if (saving.state === 'saving') return <>{words.saving}</>;
  if (saving.state === 'failed') return <>{words.saveFailed}</>;
  if (saving.state !== 'saved') return <>{words.unsaved}</>;
  return <>{savedAt ? words.saved(clock(savedAt, language)) : words.savedBefore}</>;
}

/** What stops the saving, and what can be done about it. */
function Stopped({ kept, onReload }: { kept: Kept; onReload: () => void }) {
  const { t } = useText();
  const words = t.editing;
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
  written: Pick<Written<unknown>, 'canUndo' | 'canRedo' | 'undo' | 'redo'>;
  kept: Kept;
  /** Where the draft is read as a version. */
  readAt: string;
  onReload: () => void;
}

/** Always in sight: whether it is saved, the way back, and what stands in the way of saving. */
export function EditToolbar({ written, kept, readAt, onReload }: Props) {
  const { t } = useText();
  const words = t.editing;
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
        <Link className="secondary small button-link" href={readAt}>
          {words.read}
        </Link>
      </div>
      <Stopped kept={kept} onReload={onReload} />
    </div>
  );
}
