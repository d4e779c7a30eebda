import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { Approve, Remove, Retire } from '../../ui/documents/decisions';
import { ROOT } from './address';
import { type PathwayPlace, useApprove, useDelete, useRetire } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  place: PathwayPlace;
  onClose: () => void;
}

/** Approves the text that is on the screen: `revision` is the one that was read. */
export function ApproveDialog({ place, revision, onClose }: Props & { revision: number }) {
  const words = useText().t.pathways.decide;
  const refusal = useRefusal();
  const { isPending: busy, mutateAsync } = useApprove(place);
  const act = (comment: string) => mutateAsync({ revision, comment });
  return <Approve {...{ words, busy, act, refusal, onClose }} />;
}

export function RetireDialog({ place, onClose }: Props) {
  const words = useText().t.pathways.decide;
  const refusal = useRefusal();
  const { isPending: busy, mutateAsync } = useRetire(place);
  return <Retire {...{ words, busy, act: mutateAsync, refusal, onClose }} />;
}

export function RemoveDialog({ place, onClose }: Props) {
  const words = useText().t.pathways.decide;
  const refusal = useRefusal();
  const { isPending: busy, mutateAsync } = useDelete(place);
  const [, go] = useLocation();
  const act = () => mutateAsync(undefined);
  return <Remove {...{ words, busy, act, refusal, onClose }} gone={() => go(ROOT)} />;
}
