import { useCallback, useEffect, useState } from 'react';
import { begun, changed, type History, redone, undone } from './history';
import { type Path, pointerOf, withAt } from './path';

export interface Written<Document> {
  readonly document: Document;
  readonly set: (path: Path, value: unknown) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The document as it is being written, with a way back; keys: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, Ctrl+S. */
export function useDocument<Document>(opened: Document): Written<Document> {
  const [history, setHistory] = useState<History<Document>>(() => begun(opened));
  const set = useCallback((path: Path, value: unknown) => {
    const at = performance.now();
    setHistory((old) => changed(old, withAt(old.now, path, value), pointerOf(path), at));
  }, []);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  return {
    document: history.now,
    set,
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}

/** In an editor these keys are the document's, also inside its fields: a field's own way back would know only itself. */
export function useEditKeys({ undo, redo, save }: { undo: () => void; redo: () => void; save: () => void }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const act =
        key === 's' ? save : key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo, save]);
}
