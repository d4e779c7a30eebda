import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Ask, AskFirst } from '../../ui/ask';
import { Approve, Remove, Retire } from '../../ui/documents/decisions';
import { useFromDay } from '../../ui/documents/from-day';
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
  const refusal = useRefusal();
  const { isPending: busy, mutateAsync } = useApprove(place);
  return <Approve {...{ words, busy, act: mutateAsync, refusal, onClose }} />;
}

export function ActivateDialog({ place, onClose }: Props) {
  const { t, language } = useText();
  const words = t.questionnaires.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const activate = useActivate(place);
  const fromDay = useFromDay(words);
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const from = fromDay.read();
    if (from === undefined) return setFault(words.dateFault);
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
      {fromDay.field}
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
    <Retire
      {...{ words, refusal, onClose }}
      busy={retire.isPending}
      act={(reason) => retire.mutateAsync(reason)}
      undo={{ label: words.undo, do: () => void undo() }}
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
  const refusal = useRefusal();
  const { isPending: busy, mutateAsync } = useDeleteDraft(place);
  const [, go] = useLocation();
  const act = () => mutateAsync(undefined);
  return <Remove {...{ words, busy, act, refusal, onClose }} gone={() => go(ROOT)} />;
}
