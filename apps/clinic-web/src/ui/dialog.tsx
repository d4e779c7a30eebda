import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../text/text';
import { toFirstFault } from './first-fault';
import { FocusBack } from './focus-back';
import { Icon } from './icons';

interface Props {
  title: string;
  children: ReactNode;
  onClose: () => void;
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
}

/** Sends the form from a field of several lines too, where Enter alone is a new line. */
function submitOnCtrlEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const form = (event.target as Element).closest('form');
  if (!form) return;
  // on a button it is not the button that is meant
  event.preventDefault();
  event.stopPropagation();
  form.requestSubmit();
}

/** After a form of the dialog is sent: the first thing found wrong gets the focus, as soon as it is said. */
function useFirstFault() {
  const body = useRef<HTMLDivElement>(null);
  const sent = useRef(false);
  useLayoutEffect(() => {
    if (sent.current && body.current && toFirstFault(body.current)) sent.current = false;
  });
  const now = (is: boolean) => () => {
    sent.current = is;
  };
  return { body, onSubmit: now(true), onInput: now(false) };
}

/** A modal dialog: focus goes in, stays in, and returns at once; Escape closes it. Shown for as long as it is rendered. */
export function Window({ title, children, onClose, role = 'dialog', wide }: Props) {
  const { t } = useText();
  const { body, onSubmit, onInput } = useFirstFault();
  return (
    <>
      <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable={false}>
        <Modal className={wide ? 'modal modal-wide' : 'modal'}>
          <Dialog className="dialog" role={role}>
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button className="quiet icon-button" aria-label={t.common.close} onPress={onClose}>
                <Icon name="close" />
              </Button>
            </div>
            <div ref={body} onKeyDownCapture={submitOnCtrlEnter} onSubmitCapture={onSubmit} onInputCapture={onInput}>
              {children}
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
      <FocusBack />
    </>
  );
}

/**
 * The buttons of a dialog's form, the one that acts last. While it works the button keeps the focus and says so;
 * the form itself refuses to be sent twice (react-aria's own pending state announces itself as an image without a name).
 */
export function DialogButtons({
  onCancel,
  submit,
  busy,
  danger,
}: {
  onCancel: () => void;
  submit: string;
  busy?: boolean;
  danger?: boolean;
}) {
  const { t } = useText();
  return (
    <div className="dialog-buttons">
      <Button className="secondary" onPress={onCancel}>
        {t.common.cancel}
      </Button>
      <Button className={danger ? 'danger' : 'primary'} type="submit" data-busy={busy || undefined}>
        {busy ? t.common.saving : submit}
      </Button>
    </div>
  );
}
