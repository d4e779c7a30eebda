import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { addDays, day, instantOf, localDate } from '../../text/time';
import { Ask, AskFirst, AskWhy, OneOf } from '../../ui/ask';
import { useClock } from '../../ui/clock';
import { Line } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { ROOT, versionAddress } from './address';
import { type Place, useActivate, useApprove, useDeleteDraft, useRestore, useRetire } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  place: Place;
  onClose: () => void;
}

export function ApproveDialog({ place, onClose }: Props) {
  const words = useText().t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const approve = useApprove(place);
  return (
    <AskWhy
      title={words.approve}
      text={words.approveText}
      submit={words.approve}
      busy={approve.isPending}
      field={{ name: 'comment', label: words.comment, help: words.commentHelp, missing: words.commentFault }}
      act={(comment) => approve.mutateAsync(comment)}
      done={() => {
        notify({ tone: 'good', text: words.approved });
        onClose();
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}

export function ActivateDialog({ place, onClose }: Props) {
  const { t, language } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const activate = useActivate(place);
  const tomorrow = addDays(localDate(useClock().now()), 1);
  const [when, setWhen] = useState<'now' | 'onDate'>('now');
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
      <OneOf
        label={words.when}
        value={when}
        onChange={setWhen}
        options={(['now', 'onDate'] as const).map((value) => ({ value, name: words[value] }))}
      />
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
  const words = useText().t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const retire = useRetire(place);
  const restore = useRestore(place);
  const undo = () =>
    restore.mutateAsync(undefined).then(
      ({ version }) => notify({ tone: 'good', text: words.undone(version) }),
      (error: unknown) => notify({ tone: 'bad', text: refusal(error) }),
    );
  return (
    <AskWhy
      title={words.retire}
      text={words.retireText}
      submit={words.retire}
      busy={retire.isPending}
      danger
      field={{ name: 'reason', label: words.reason, missing: words.reasonFault }}
      act={(reason) => retire.mutateAsync(reason)}
      done={() => {
        notify({ tone: 'good', text: words.retired, action: { label: words.undo, do: () => void undo() } });
        onClose();
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}

export function RestoreDialog({ place, onClose }: Props) {
  const words = useText().t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const restore = useRestore(place);
  const [, go] = useLocation();
  return (
    <AskFirst
      title={words.restore}
      text={words.restoreText}
      submit={words.restore}
      busy={restore.isPending}
      act={() => restore.mutateAsync(undefined)}
      done={({ version }) => {
        notify({ tone: 'good', text: words.undone(version) });
        go(versionAddress(place.questionnaire, version));
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}

export function RemoveDialog({ place, onClose }: Props) {
  const words = useText().t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const remove = useDeleteDraft(place);
  const [, go] = useLocation();
  return (
    <AskFirst
      title={words.remove}
      text={words.removeText}
      submit={words.remove}
      busy={remove.isPending}
      danger
      act={() => remove.mutateAsync(undefined)}
      done={() => {
        notify({ tone: 'good', text: words.removed });
        go(ROOT);
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}
