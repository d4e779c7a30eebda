import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A question that must be answered before going on. Escape means `onCancel`. */
export function Dialog(props: { readonly title: string; readonly onCancel: () => void; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const body = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={body}
      onCancel={(event) => {
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2 id={title}>{props.title}</h2>
      <div id={body}>{props.children}</div>
    </dialog>
  );
}
