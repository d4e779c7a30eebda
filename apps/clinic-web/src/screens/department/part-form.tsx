import type { FormEvent, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';

interface Props {
  title: string;
  help: string;
  part: {
    submit: (event: FormEvent) => void;
    busy: boolean;
    dirty: boolean;
    canUndo: boolean;
    undo: () => void;
    takeTheirs: (() => void) | null;
  };
  /** what is wrong with the whole; what is wrong with a field stands at the field */
  fault?: string | null;
  children: ReactNode;
}

/** One card of settings with its form: the way back, saving, and whether something is not saved yet. */
export function PartForm({ title, help, part, fault, children }: Props) {
  const { t } = useText();
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="second">{help}</p>
      <form onSubmit={part.submit} noValidate>
        {children}
        {fault && (
          <p className="fault-summary" role="alert">
            {fault}
          </p>
        )}
        {part.takeTheirs && (
          <div className="fault-summary" role="alert">
            <p>{t.loop.clash}</p>
            <Button className="secondary small" onPress={part.takeTheirs}>
              {t.loop.takeTheirs}
            </Button>
          </div>
        )}
        <div className="part-buttons">
          <Button className="primary" type="submit" data-busy={part.busy || undefined}>
            {part.busy ? t.common.saving : t.common.save}
          </Button>
          <Button className="secondary" isDisabled={!part.canUndo} onPress={part.undo}>
            {t.items.undo}
          </Button>
          <span className="second" role="status">
            {part.dirty && t.loop.unsaved}
          </span>
        </div>
      </form>
    </section>
  );
}
