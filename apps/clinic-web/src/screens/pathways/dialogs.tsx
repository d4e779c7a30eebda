import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { ROOT } from './address';
import { Ask } from './ask';
import { type PathwayPlace, useApprove, useDelete, useRetire } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  place: PathwayPlace;
  onClose: () => void;
}

/** Approves the text that is on the screen: `revision` is the one that was read. */
export function ApproveDialog({ place, revision, onClose }: Props & { revision: number }) {
  const { t } = useText();
  const words = t.pathways.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const approve = useApprove(place);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    if (!comment.trim()) return setMissing(words.commentFault);
    setMissing(null);
    approve.mutateAsync({ revision, comment: comment.trim() }).then(
      () => {
        notify({ tone: 'good', text: words.approved });
        onClose();
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.approve}
      text={words.approveText}
      submit={words.approve}
      busy={approve.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <Lines
        label={words.comment}
        help={words.commentHelp}
        name="comment"
        value={comment}
        onChange={setComment}
        fault={missing}
        required
        autoFocus
      />
    </Ask>
  );
}

export function RetireDialog({ place, onClose }: Props) {
  const { t } = useText();
  const words = t.pathways.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const retire = useRetire(place);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    if (!reason.trim()) return setMissing(words.reasonFault);
    setMissing(null);
    retire.mutateAsync(reason.trim()).then(
      () => {
        notify({ tone: 'good', text: words.retired });
        onClose();
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.retire}
      text={words.retireText}
      submit={words.retire}
      busy={retire.isPending}
      danger
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <Lines
        label={words.reason}
        name="reason"
        value={reason}
        onChange={setReason}
        fault={missing}
        required
        autoFocus
      />
    </Ask>
  );
}

export function RemoveDialog({ place, onClose }: Props) {
  const { t } = useText();
  const words = t.pathways.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const remove = useDelete(place);
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    remove.mutateAsync(undefined).then(
      () => {
        notify({ tone: 'good', text: words.removed });
        go(ROOT);
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.remove}
      text={words.removeText}
      submit={words.remove}
      busy={remove.isPending}
      danger
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
