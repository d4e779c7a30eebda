import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import type { SaveState } from './keeper';

/** Whether the answers are saved. Trouble is spoken; "saved" after every answer would only be noise. */
export function SaveLine({ save }: { readonly save: SaveState }) {
  const { t, time } = useWords();
  const trouble = {
    failing: t.form.save.failing,
    offline: t.form.save.offline,
    'signed-out': t.form.save.signedOut,
    stopped: t.form.save.stopped,
  } as const;
  const bad = save.kind in trouble ? trouble[save.kind as keyof typeof trouble] : undefined;
  return (
    <div className="page save-line">
      <p role="status" className={bad ? 'save-bad' : undefined}>
        {bad && <Icon name="warning" />}
        {bad && <span>{bad}</span>}
      </p>
      {save.kind === 'saving' && <p className="save-good">{t.form.save.saving}</p>}
      {save.kind === 'saved' && (
        <p className="save-good">
          <Icon name="check" />
          <span>{t.form.save.saved(time(save.at))}</span>
        </p>
      )}
    </div>
  );
}
