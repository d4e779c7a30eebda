import { type FormEvent, type ReactNode, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Label } from 'react-aria-components/Label';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { addDays, day, instantOf, localDate } from '../../text/time';
import { useClock } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Line, Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { ROOT, versionAddress } from './address';
import { type Place, useActivate, useApprove, useDeleteDraft, useRestore, useRetire } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  place: Place;
  onClose: () => void;
}

/** A question with its form; what went wrong stands above the buttons and the dialog stays. */
function Ask({
  title,
  text,
  submit,
  busy,
  danger,
  fault,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  text: string;
  submit: string;
  busy: boolean;
  danger?: boolean;
  fault: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Window title={title} onClose={onClose} role={danger ? 'alertdialog' : 'dialog'}>
      <p>{text}</p>
      <form onSubmit={send} noValidate>
        {children}
        {fault && (
          <p className="fault-summary" role="alert">
            {fault}
          </p>
        )}
        <DialogButtons onCancel={onClose} submit={submit} busy={busy} {...(danger ? { danger } : {})} />
      </form>
    </Window>
  );
}

export function ApproveDialog({ place, onClose }: Props) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const approve = useApprove(place);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    if (!comment.trim()) return setMissing(words.commentFault);
    setMissing(null);
    approve.mutateAsync(comment.trim()).then(
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

export function ActivateDialog({ place, onClose }: Props) {
  const { t, language } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const activate = useActivate(place);
  const tomorrow = addDays(localDate(useClock().now()), 1);
  const [when, setWhen] = useState('now');
  const [date, setDate] = useState(tomorrow);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const from = when === 'now' ? null : instantOf(date, '00:00');
    if (when !== 'now' && (from === null || date < tomorrow)) return setFault(words.dateFault);
    activate.mutateAsync(from).then(
      () => {
        notify({ tone: 'good', text: from ? words.planned(day(from, language)) : words.activated });
        onClose();
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.activate}
      text={words.activateText}
      submit={words.activate}
      busy={activate.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup className="outcomes" value={when} onChange={setWhen}>
        <Label>{words.when}</Label>
        <div className="outcome-grid">
          {(['now', 'onDate'] as const).map((one) => (
            <Radio key={one} value={one} className="outcome">
              <span className="outcome-name">{words[one]}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {when === 'onDate' && (
        <Line
          label={words.date}
          help={words.dateHelp}
          name="date"
          type="date"
          min={tomorrow}
          value={date}
          onChange={setDate}
        />
      )}
    </Ask>
  );
}

/** Retires after a reason is given; the notice offers the way back, which is a draft again. */
export function RetireDialog({ place, onClose }: Props) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const retire = useRetire(place);
  const restore = useRestore(place);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const undo = () =>
    restore.mutateAsync(undefined).then(
      ({ version }) => notify({ tone: 'good', text: words.undone(version) }),
      (error: unknown) => notify({ tone: 'bad', text: refusal(error) }),
    );
  const submit = () => {
    if (!reason.trim()) return setMissing(words.reasonFault);
    setMissing(null);
    retire.mutateAsync(reason.trim()).then(
      () => {
        notify({ tone: 'good', text: words.retired, action: { label: words.undo, do: () => void undo() } });
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

export function RestoreDialog({ place, onClose }: Props) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const restore = useRestore(place);
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    restore.mutateAsync(undefined).then(
      ({ version }) => {
        notify({ tone: 'good', text: words.undone(version) });
        go(versionAddress(place.questionnaire, version));
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.restore}
      text={words.restoreText}
      submit={words.restore}
      busy={restore.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

export function RemoveDialog({ place, onClose }: Props) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const remove = useDeleteDraft(place);
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
