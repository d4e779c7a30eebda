import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useNow } from '../../ui/clock';
import { shownStatus } from '../../ui/version-status';
import { ActivateDialog } from './activate-dialog';
import type { ListedPathway, PathwayPlace, PathwayVersion } from './data';
import { ApproveDialog, RemoveDialog, RetireDialog } from './dialogs';
import { FaultList } from './fault-list';
import type { Reading } from './words/plan-words';

interface Deciding {
  readonly place: PathwayPlace;
  readonly version: PathwayVersion;
  readonly reading: Reading;
  readonly one: ListedPathway | undefined;
  readonly may: { readonly edit: boolean; readonly approve: boolean };
}

type Step = 'approve' | 'activate' | 'retire' | 'remove';
/** What can be done next, by where the version stands. */
function stepsOf({ version, may }: Deciding): Step[] {
  if (version.origin === 'shipped') return [];
  const { status } = version;
  return [
    ...(status === 'draft' && may.approve && !version.mine ? (['approve'] as const) : []),
    ...(status === 'approved' && may.approve ? (['activate'] as const) : []),
    ...(status === 'active' && may.approve ? (['retire'] as const) : []),
    ...((status === 'draft' || status === 'approved') && may.edit ? (['remove'] as const) : []),
  ];
}

function Stands({ version, one }: Deciding) {
  const { t, language } = useText();
  const { next } = t.pathways.decide;
  const status = shownStatus(version, useNow(60_000));
  const behind = status === 'active' && !version.inForce && one?.versions.some(({ inForce }) => inForce);
  if (version.origin === 'shipped') return <p>{next.shipped}</p>;
  if (status === 'planned') return <p>{next.planned(day(version.effectiveFrom ?? '', language))}</p>;
  return <p>{behind ? next.behind : next[status]}</p>;
}

function Faults({ version, reading }: Deciding) {
  const { t } = useText();
  const words = t.pathways.decide;
  if (version.origin === 'shipped' || (version.status !== 'draft' && version.status !== 'approved')) return null;
  if (version.faults.length === 0) return <p className="second">{words.noFaults}</p>;
  return (
    <>
      <h3>{words.faults(version.faults.length)}</h3>
      <FaultList faults={version.faults} document={version.document} reading={reading} />
    </>
  );
}

function WhyNot({ version, may }: Deciding) {
  const { t } = useText();
  const words = t.pathways.decide;
  if (version.origin === 'shipped') return null;
  if (version.status === 'draft' && version.mine && may.approve) return <p className="doc-why">{words.ownWork}</p>;
  if (!may.approve && version.status !== 'retired') return <p className="doc-why">{words.notYou}</p>;
  return null;
}

/** Where the version stands, what stands against it, and the next step for who may take it. */
export function Decide(deciding: Deciding) {
  const { t } = useText();
  const words = t.pathways.decide;
  const [asking, ask] = useState<Step | null>(null);
  const { place, version, reading, one } = deciding;
  const onClose = () => ask(null);
  const dialogs: Readonly<Record<Step, () => ReactNode>> = {
    approve: () => <ApproveDialog place={place} revision={version.revision} onClose={onClose} />,
    activate: () => <ActivateDialog place={place} version={version} reading={reading} one={one} onClose={onClose} />,
    retire: () => <RetireDialog place={place} onClose={onClose} />,
    remove: () => <RemoveDialog place={place} onClose={onClose} />,
  };
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Stands {...deciding} />
      <Faults {...deciding} />
      <WhyNot {...deciding} />
      <div className="doc-actions doc-steps no-print">
        {stepsOf(deciding).map((step) => (
          <Button
            key={step}
            className={step === 'approve' || step === 'activate' ? 'primary' : 'secondary'}
            onPress={() => ask(step)}
          >
            {words[step]}
          </Button>
        ))}
      </div>
      {asking && dialogs[asking]()}
    </section>
  );
}
