import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { AskFirst, AskWhy } from '../../ui/ask';
import { useNotify } from '../../ui/notices';
import { ROOT } from './address';
import { type RuleSetPlace, type RuleSetVersion, useApprove, useDelete, useRetire } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  place: RuleSetPlace;
  onClose: () => void;
}

/** Approves the text that is on the screen: `revision` is the one that was read. */
export function ApproveDialog({ place, version, onClose }: Props & { version: RuleSetVersion }) {
  const words = useText().t.rules.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const approve = useApprove(place);
  const { revision } = version;
  return (
    <AskWhy
      title={words.approve}
      text={words.approveText}
      submit={words.approve}
      busy={approve.isPending}
      field={{ name: 'comment', label: words.comment, help: words.commentHelp, missing: words.commentFault }}
      act={(comment) => approve.mutateAsync({ revision, comment })}
      done={() => {
        notify({ tone: 'good', text: words.approved });
        onClose();
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}

export function RetireDialog({ place, onClose }: Props) {
  const words = useText().t.rules.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const retire = useRetire(place);
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
        notify({ tone: 'good', text: words.retired });
        onClose();
      }}
      refusal={refusal}
      onClose={onClose}
    />
  );
}

export function RemoveDialog({ place, onClose }: Props) {
  const words = useText().t.rules.decide;
  const notify = useNotify();
  const refusal = useRefusal();
  const remove = useDelete(place);
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
